import { readFileSync } from 'node:fs';
import { Format, LocalDay } from '@nhipbao/records';
import { parse } from 'yaml';
import { z } from 'zod';

const parameter = <T extends z.ZodType>(value: T) => z.strictObject({ value, basis: z.string().min(1) });

/** Bộ quy tắc: the versioned parameters that turn measures into met / not met, each with its basis (policy, section 3). */
export const Rulebook = z.strictObject({
  version: z.string().min(1),
  effectiveFrom: LocalDay,
  parameters: z.strictObject({
    /** Own site, own app and own podcast page count as digital platforms. */
    countOwnChannels: parameter(z.boolean()),
    /** Publications in a month that make a platform-month active, the unit's accounts of that platform together. */
    activePublications: parameter(z.int().positive()),
    activeMonths: parameter(z.int().min(1).max(12)),
    /** Which printed line decides indicator 1. */
    decidingLine: parameter(z.enum(['any-platform', 'domestic-platform'])),
    /** Share of a month's days on which a source must have been read before its silence counts as silence. */
    observedDaysShare: parameter(z.number().min(0).max(1)),
    /** Days of November (MM-DD) on which platform counters are read for the reports: "chốt số liệu". */
    fixedReadings: parameter(z.array(z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day is MM-DD'))),
    trendFormats: parameter(z.array(Format)),
    minimumShare: parameter(z.number().min(0).max(1)),
    minimumTrendMonths: parameter(z.int().min(1).max(12)),
    countRepublished: parameter(z.boolean()),
    countAdvertising: parameter(z.boolean()),
    countBroadcastOrigin: parameter(z.boolean()),
    unitsOfDenominator: parameter(z.array(z.string()).min(1)),
  }),
});
export type Rulebook = z.infer<typeof Rulebook>;

/** Reads a rulebook from YAML text. Throws with the file's name, the field and what is wrong. */
export function readRulebook(text: string, file: string): Rulebook {
  const result = Rulebook.safeParse(parse(text));
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${file} is no rulebook. ${faults.join('; ')}`);
}

const DEFAULT_FILE = new URL('../rulebooks/2026-1.yaml', import.meta.url);

/** The rulebook shipped with the product: defaults for the department to confirm. */
export function defaultRulebook(): Rulebook {
  return readRulebook(readFileSync(DEFAULT_FILE, 'utf8'), 'rulebooks/2026-1.yaml');
}
