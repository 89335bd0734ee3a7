import { z } from 'zod';

/** GET /api/v1/manifests: one report of a year. Manifests of all years form one chain, the oldest first. */
export const ManifestInfo = z.object({
  /** SHA-256 of the manifest's canonical JSON: what the report prints, and of the bytes that /api/v1/manifests/{digest} answers. */
  digest: z.string(),
  year: z.int(),
  /** Raised when the year was reopened and reported again. */
  revision: z.int(),
  at: z.string(),
  by: z.string(),
  /** The link before it; null for the first. */
  previous: z.string().nullable(),
  /** SHA-256 of the evidence package (/api/v1/years/{year}/package answers the newest of a year). */
  package: z.string(),
});
export type ManifestInfo = z.infer<typeof ManifestInfo>;
