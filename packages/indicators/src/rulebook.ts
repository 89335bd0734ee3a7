import { readFileSync } from 'node:fs';
import { Format, LocalDay, PlatformId, UnitId } from '@nhipbao/records';
import { parse } from 'yaml';
import { z } from 'zod';

const parameter = <T extends z.ZodType>(value: T) => z.strictObject({ value, basis: z.string().min(1) });
const share = z.number().min(0).max(1);
const months = z.int().min(0).max(12);
/** A day of the year, mm-dd. */
const DayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day of the year is written 11-24');

/** Version names are kept for ever beside every value: short, and safe in an address. */
export const RulebookVersion = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,39}$/, 'a version is lower-case letters, digits, dots and hyphens');

/** Every parameter of policy, section 3, each with its legal basis or the words "do Sở quy định". */
export const RulebookParameters = z.strictObject({
  /** First month of the twelve of a measuring period; 11: 01/11 of the year before to 31/10. */
  periodFirstMonth: parameter(z.literal(11)),
  /** Days on which platform counters are read for the reports. */
  fixedReadings: parameter(z.array(DayOfYear).min(1)),
  /** Platforms on which publications count, domestic ones and others; what is in neither list is shown and not counted. */
  domesticPlatforms: parameter(z.array(PlatformId).min(1)),
  crossBorderPlatforms: parameter(z.array(PlatformId)),
  /** Own site, own app and own podcast page count as digital platforms. */
  countOwnChannels: parameter(z.boolean()),
  countAggregators: parameter(z.boolean()),
  /** Publications in a month that make a platform-month active, the unit's accounts of that platform together. */
  activePublications: parameter(z.int().positive()),
  activeMonths: parameter(z.int().min(1).max(12)),
  /** Which printed line decides indicator 1. */
  decidingLine: parameter(z.enum(['any-platform', 'domestic-platform'])),
  /** Share of a month's days on which a source must have been read before its silence counts as silence. */
  observedDaysShare: parameter(share),
  trendFormats: parameter(z.array(Format)),
  minimumShare: parameter(share),
  minimumTrendMonths: parameter(months),
  countRepublished: parameter(z.boolean()),
  countAdvertising: parameter(z.boolean()),
  countBroadcastOrigin: parameter(z.boolean()),
  /** Indicator 2: share of the unit's sources that must be collected, on which share of days, share of works classified, months signed in. */
  collectedSourcesShare: parameter(share),
  collectedDaysShare: parameter(share),
  classifiedShare: parameter(share),
  signedInMonths: parameter(months),
  /** Indicator 4: growth that is asked for from a year on, and the year it is measured against; null: not named yet. */
  revenueGrowth: parameter(
    z.array(z.strictObject({ from: z.int(), growth: share, baseYear: z.int().nullable() })).min(1),
  ),
  /** Indicator 6: the least level of the security of information systems. */
  securityLevel: parameter(z.int().min(1).max(5)),
  unitsOfDenominator: parameter(z.array(UnitId).min(1)),
});
export type RulebookParameters = z.infer<typeof RulebookParameters>;

/** Bộ quy tắc: the versioned parameters that turn measures into met / not met. */
export const Rulebook = z.strictObject({
  version: RulebookVersion,
  /** In force for measuring periods that begin on this day or later, until another one is. */
  effectiveFrom: LocalDay,
  parameters: RulebookParameters,
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
