import { z } from 'zod';
import { PublicationKind } from '../collected.ts';
import { EvidenceLevel, RegisteredChannel } from '../registry.ts';

const Iso = z.string();

/** How a platform-month stands; `linear`: only a retransmitted channel. */
export const PlatformMonthState = z.enum(['active', 'dormant', 'none', 'gap', 'unproven', 'linear']);
export type PlatformMonthState = z.infer<typeof PlatformMonthState>;

/** One of the two lines of indicator 1: on digital platforms, on domestic ones. */
export const PlatformLine = z.object({
  verdict: z.enum(['met', 'not-met', 'needs-evidence', 'no-data']),
  /** The platform that is nearest; null without any. */
  platform: z.string().nullable(),
  active: z.int(),
  needed: z.int(),
  /** Months of it that would settle the verdict. */
  open: z.array(z.string()),
});
export type PlatformLine = z.infer<typeof PlatformLine>;

export const PlatformAccount = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  evidence: EvidenceLevel,
  presence: z.enum(['posts', 'linear']),
  counted: z.boolean(),
  /** Its entry in the channel register; null: not registered. */
  registered: z.string().nullable(),
});
export type PlatformAccount = z.infer<typeof PlatformAccount>;

export const PlatformMonthCell = z.object({
  month: z.string(),
  state: PlatformMonthState,
  /** The month is not over. */
  ahead: z.boolean(),
  /** Posts that count; null where nothing was read, so that it is not known. */
  publications: z.int().nullable(),
  /** Posts that are shown and do not count. */
  shownOnly: z.int(),
});
export type PlatformMonthCell = z.infer<typeof PlatformMonthCell>;

export const PlatformRow = z.object({
  platform: z.string(),
  name: z.string(),
  scope: z.enum(['own', 'domestic', 'cross-border', 'aggregator']),
  basis: z.string(),
  counted: z.boolean(),
  presence: z.enum(['posts', 'linear']),
  lastPostAt: Iso.nullable(),
  accounts: z.array(PlatformAccount),
  /** Registered channels that nobody collects. */
  uncollected: z.array(z.object({ id: z.string(), name: z.string(), address: z.string() })),
  months: z.array(PlatformMonthCell),
});
export type PlatformRow = z.infer<typeof PlatformRow>;

/** GET /api/v1/platforms?period=&unit= */
export const PlatformsAnswer = z.object({
  period: z.string(),
  periodFrom: Iso,
  periodTo: Iso,
  open: z.boolean(),
  months: z.array(z.string()),
  rulebook: z.string(),
  activePublications: z.int(),
  decidingLine: z.enum(['any-platform', 'domestic-platform']),
  units: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      lines: z.object({ any: PlatformLine, domestic: PlatformLine }),
      platforms: z.array(PlatformRow),
      /** Platforms on which nothing of the unit is known. */
      without: z.array(z.object({ platform: z.string(), name: z.string(), scope: z.string() })),
    }),
  ),
});
export type PlatformsAnswer = z.infer<typeof PlatformsAnswer>;

/** GET /api/v1/platforms/{unit}/{platform}/{month}: what a cell rests on. */
export const PlatformEvidence = z.object({
  unit: z.string(),
  platform: z.string(),
  month: z.string(),
  state: PlatformMonthState,
  /** One Vietnamese sentence: why this state. */
  reason: z.string(),
  days: z.int(),
  accounts: z.array(PlatformAccount.extend({ read: z.int(), tried: z.int(), sources: z.array(z.string()) })),
  publications: z.array(
    z.object({
      id: z.string(),
      account: z.string().nullable(),
      kind: PublicationKind,
      title: z.string().nullable(),
      url: z.string().nullable(),
      at: Iso,
      datedBySighting: z.boolean(),
      counted: z.boolean(),
      /** Its newest known lifetime counters; a metric that was never read is left out. */
      values: z.array(z.object({ metric: z.string(), value: z.number(), definition: z.string() })),
      archiveDigest: z.string(),
    }),
  ),
  /** There are more than are listed. */
  more: z.boolean(),
});
export type PlatformEvidence = z.infer<typeof PlatformEvidence>;

const MetricBreakShown = z.object({ from: Iso, until: Iso, vi: z.string(), en: z.string() });

/** One metric of an account in time. Values of different definitions are never joined: `run` numbers what may be compared. */
export const MetricSeries = z.object({
  metric: z.string(),
  /** Whether its values cover a day or month each, or the whole life of the counter. */
  span: z.enum(['lifetime', 'day', 'month']),
  breaks: z.array(MetricBreakShown),
  growth: z.object({ value: z.number(), from: Iso, to: Iso, afterBreak: z.boolean() }).nullable(),
  /** Why no growth and no line is derived though there are values: YouTube's policy without its derived-metrics amendment. */
  withheld: z.enum(['youtube-amendment']).nullable(),
  points: z.array(
    z.object({
      at: Iso,
      value: z.number().nullable(),
      definition: z.string(),
      run: z.int().nullable(),
      /** How many different values were read for it; more than one: the platform restated it. */
      restated: z.int(),
    }),
  ),
});
export type MetricSeries = z.infer<typeof MetricSeries>;

/** GET /api/v1/accounts/{id}/metrics?from=&to= */
export const AccountMetrics = z.object({
  account: z.string(),
  name: z.string(),
  platform: z.string(),
  series: z.array(MetricSeries),
});
export type AccountMetrics = z.infer<typeof AccountMetrics>;

/** GET /api/v1/accounts/{id}/readings and /api/v1/publications/{id}/readings: every reading of a counter, restated ones too. */
export const MetricReading = z.object({
  metric: z.string(),
  metricPeriod: z.string(),
  at: Iso,
  value: z.number().nullable(),
  definition: z.string(),
  source: z.string(),
});
export type MetricReading = z.infer<typeof MetricReading>;

/** GET /api/v1/fixed-readings?period=: "chốt số liệu". */
export const FixedReadingState = z.object({
  day: z.string(),
  /** `waiting`: its day has not come; `missed`: it came, and nothing was read until the last report was filed. */
  state: z.enum(['waiting', 'due', 'taken', 'missed']),
  takenAt: Iso.nullable(),
  late: z.boolean(),
  complete: z.int(),
  sources: z.array(
    z.object({
      source: z.string(),
      unit: z.string(),
      account: z.string().nullable(),
      takenAt: Iso,
      complete: z.boolean(),
      reason: z.string().nullable(),
    }),
  ),
});
export type FixedReadingState = z.infer<typeof FixedReadingState>;

/** GET /api/v1/register */
export const RegisterAnswer = z.object({
  channels: z.array(RegisteredChannel),
  checks: z.array(
    z.object({
      finding: z.enum([
        'silent',
        'not-collected',
        'unregistered',
        'found-on-site',
        'not-notified',
        'notified-late',
        'closing-not-notified',
        'closing-notified-late',
        'posts-after-closing',
      ]),
      unit: z.string(),
      platform: z.string(),
      name: z.string(),
      address: z.string(),
      channel: z.string().nullable(),
      account: z.string().nullable(),
      day: z.string().nullable(),
    }),
  ),
  /** Units whose site was looked at for accounts, with the day; others have no archived page yet. */
  sites: z.array(z.object({ unit: z.string(), on: z.string() })),
});
export type RegisterAnswer = z.infer<typeof RegisterAnswer>;

/** POST /api/v1/register/import: CSV or YAML as text. */
export const RegisterImport = z.object({ text: z.string().min(1).max(2_000_000) });
export const RegisterImported = z.object({
  written: z.array(z.string()),
  unchanged: z.int(),
  faults: z.array(z.object({ row: z.int(), entry: z.string(), message: z.string() })),
});
export type RegisterImported = z.infer<typeof RegisterImported>;
