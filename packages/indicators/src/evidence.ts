import { toLocalIso } from '@nhipbao/records';
import { digestOf, merkleRoot } from './digest.ts';
import type { Leaf } from './indicator.ts';

/** A row of the table `evidence`. */
export interface EvidenceRow extends Record<string, unknown> {
  evidence_digest: string;
  position: number;
  leaf_digest: string;
}

/** What is hashed of a leaf: facts anyone can re-check, none that change when a page is shown differently. */
export function leafDigest(leaf: Leaf): string {
  const { kind, recordId, month, counted, reason, url, format, platform, archiveDigest } = leaf;
  return digestOf({
    kind,
    recordId,
    month,
    counted,
    reason,
    url,
    format,
    platform,
    archiveDigest,
    datedAt: leaf.datedAt ? toLocalIso(leaf.datedAt) : null,
  });
}

/** Lists and hashes evidence: the digest is the Merkle root over the leaves sorted by record id and platform. */
export function listEvidence(leaves: readonly Leaf[]): { digest: string; rows: EvidenceRow[] } {
  const hashed = leaves
    .map((leaf) => ({ leaf, digest: leafDigest(leaf) }))
    .toSorted((a, b) => compare(a.leaf.recordId, b.leaf.recordId) || compare(a.digest, b.digest));
  const digest = merkleRoot(hashed.map((entry) => entry.digest));
  const rows = hashed.map((entry, position) => ({
    evidence_digest: digest,
    position,
    leaf_digest: entry.digest,
    kind: entry.leaf.kind,
    record_id: entry.leaf.recordId,
    month: entry.leaf.month,
    counted: entry.leaf.counted,
    reason: entry.leaf.reason,
    title: entry.leaf.title,
    url: entry.leaf.url,
    format: entry.leaf.format,
    platform_id: entry.leaf.platform,
    dated_at: entry.leaf.datedAt,
    archive_digest: entry.leaf.archiveDigest,
  }));
  return { digest, rows };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
