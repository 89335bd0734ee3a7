import { PeriodId } from '@nhipbao/records';
import { z } from 'zod';
import { digestOf } from '../digest.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What an evidence package holds, each part by its digest; manifests are chained, so that none can be taken out or put between. */
export const Manifest = z.strictObject({
  format: z.literal('nhipbao-evidence-1'),
  period: PeriodId,
  year: z.int(),
  /** 1 for the first report of a year, raised when the year was reopened and reported again. */
  revision: z.int().min(1),
  generatedAt: z.iso.datetime({ offset: true }),
  product: z.string(),
  rulebook: z.strictObject({ version: z.string(), digest: Sha256 }),
  /** Versions of rules and models that decided on works of the period. */
  models: z.array(z.string()),
  values: z.array(
    z.strictObject({
      indicator: z.string(),
      number: z.int(),
      unit: z.string(),
      measurement: z.string(),
      value: z.number().nullable(),
      lower: z.number().nullable(),
      upper: z.number().nullable(),
      numerator: z.int().nullable(),
      denominator: z.int().nullable(),
      verdict: z.string(),
      evidenceDigest: Sha256,
      leaves: z.int(),
    }),
  ),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int(), sha256: Sha256 })),
  /** Merkle root over the evidence digests of all values, in their order. */
  evidenceRoot: Sha256,
  /** Digest of the manifest before this one; null for the first. */
  previous: Sha256.nullable(),
});
export type Manifest = z.infer<typeof Manifest>;

/** SHA-256 of a manifest's canonical JSON (RFC 8785): what a report prints. */
export const manifestDigest = (manifest: Manifest): string => digestOf(manifest);
