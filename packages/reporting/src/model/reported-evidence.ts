import { UnitId } from '@nhipbao/records';
import { z } from 'zod';

/** One row behind a value: counted, or left out with its reason. */
export const EvidenceItem = z.strictObject({
  indicator: z.string(),
  unit: UnitId,
  title: z.string().nullable(),
  url: z.string().nullable(),
  /** Where the archived page or answer is shown. Null: purged or never archived. */
  archivedUrl: z.string().nullable(),
  archiveDigest: z.string(),
  /** Local day (Asia/Ho_Chi_Minh) by which it falls into the period. */
  datedOn: z.iso.date().nullable(),
  counted: z.boolean(),
  reason: z.string(),
  format: z.string().nullable(),
  platform: z.string(),
  leafDigest: z.string(),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;

const Digest = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 digest has 64 hexadecimal digits');

/** The evidence of a document: its root, its manifest and the rows. */
export const ReportedEvidence = z.strictObject({
  /** Merkle root over all leaves; documents print its first 16 digits. */
  merkleRoot: Digest,
  manifestDigest: Digest,
  items: z.array(EvidenceItem),
});
export type ReportedEvidence = z.infer<typeof ReportedEvidence>;
