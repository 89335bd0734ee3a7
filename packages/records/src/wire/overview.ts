import { z } from 'zod';
import { Format } from '../format.ts';
import { LocalDay } from '../time.ts';

/** GET /api/v1/overview?day=: a day's works by unit and format, and what is usual for the weekday. */
export const Overview = z.object({
  day: LocalDay,
  generatedAt: z.string(),
  units: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      shortName: z.string(),
      /** False: the unit has no source yet ("chưa có nguồn"), so its works are unknown, not 0. */
      hasSources: z.boolean(),
      works: z.int().nullable(),
      /** Mean of the same weekday over the 8 weeks before, up to the same hour; null without at least 2 such days. */
      usual: z.number().nullable(),
      formats: z.array(z.object({ format: Format.nullable(), works: z.int() })),
      /** When the unit's sources last brought anything. */
      freshestAt: z.string().nullable(),
    }),
  ),
});
export type Overview = z.infer<typeof Overview>;
