import { InstantText, Verdict } from '@nhipbao/records';
import { z } from 'zod';

/** A stored value with what is said of it, without the months that a chart shows. */
export const ObservationRow = z.object({
  measurement_id: z.string(),
  indicator_id: z.string(),
  indicator_number: z.int(),
  indicator_version: z.int(),
  unit_id: z.string(),
  period_id: z.string(),
  version: z.int(),
  computed_at: InstantText,
  rulebook_version: z.string(),
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  numerator: z.int().nullable(),
  denominator: z.int().nullable(),
  coverage: z.number().nullable(),
  verdict: Verdict,
  provisional: z.boolean(),
  evidence_digest: z.string(),
  explanation: z.string(),
  notes: z.array(z.string()),
});
export type ObservationRow = z.infer<typeof ObservationRow>;
