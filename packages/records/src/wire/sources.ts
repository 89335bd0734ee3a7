import { z } from 'zod';

const Iso = z.string();

export const SourceHealthState = z.enum(['ok', 'late', 'silent', 'failing', 'never-run', 'disabled']);
export type SourceHealthState = z.infer<typeof SourceHealthState>;

/** GET /api/v1/sources */
export const SourceHealth = z.object({
  id: z.string(),
  unit: z.string(),
  title: z.string(),
  collector: z.string(),
  url: z.string().nullable(),
  /** `never`, or the local day on which `source check` met it live. Never: "nguồn chưa kiểm chứng". */
  verified: z.string(),
  enabled: z.boolean(),
  state: SourceHealthState,
  /** In Vietnamese, plain words: what is wrong and what to do; null when well. */
  message: z.string().nullable(),
  /** Where that can be mended, when it is a page of the dashboards. */
  action: z.object({ label: z.string(), href: z.string() }).nullable().optional(),
  lastRunAt: Iso.nullable(),
  lastSuccessAt: Iso.nullable(),
  /** Last time it showed an address or post not seen before. */
  lastNewAt: Iso.nullable(),
  nextDueAt: Iso.nullable(),
  everyMinutes: z.number().nullable(),
  runs7d: z.int(),
  failures7d: z.int(),
  issues7d: z.int(),
});
export type SourceHealth = z.infer<typeof SourceHealth>;

/** How far one stream of a source came in a run; `resumeAt`: when a quota that is used up lets it go on. */
export const StreamSummary = z.object({
  stream: z.string(),
  complete: z.boolean(),
  reason: z.string().nullable(),
  code: z.string().nullable(),
  resumeAt: Iso.nullable(),
});
export type StreamSummary = z.infer<typeof StreamSummary>;

export const RunSummary = z.object({
  id: z.string(),
  startedAt: Iso,
  endedAt: Iso,
  outcome: z.string(),
  requests: z.int(),
  bytes: z.int(),
  sightings: z.int(),
  publications: z.int(),
  samples: z.int(),
  issues: z.int(),
  errorCode: z.string().nullable(),
  errorMessage: z.string().nullable(),
  /** Of a source that has several streams; empty for others. */
  streams: z.array(StreamSummary),
});
export type RunSummary = z.infer<typeof RunSummary>;

export const IssueSummary = z.object({
  id: z.string(),
  at: Iso,
  code: z.string(),
  message: z.string(),
  url: z.string().nullable(),
  detail: z.string().nullable(),
  digest: z.string().nullable(),
});
export type IssueSummary = z.infer<typeof IssueSummary>;

/** What a source has spent today of its share of a platform's quota; `day` and its end are the platform's. */
export const SourceQuota = z.object({ budget: z.int(), used: z.int(), day: z.string(), resetsAt: Iso });
export type SourceQuota = z.infer<typeof SourceQuota>;

/** GET /api/v1/sources/{id} */
export const SourceDetail = SourceHealth.extend({
  /** Null where its collector has no quota to keep to. */
  quota: SourceQuota.nullable(),
  runs: z.array(RunSummary),
  issues: z.array(IssueSummary),
});
export type SourceDetail = z.infer<typeof SourceDetail>;
