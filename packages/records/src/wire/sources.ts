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

/** GET /api/v1/sources/{id} */
export const SourceDetail = SourceHealth.extend({ runs: z.array(RunSummary), issues: z.array(IssueSummary) });
export type SourceDetail = z.infer<typeof SourceDetail>;
