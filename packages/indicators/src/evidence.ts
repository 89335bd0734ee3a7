import { hash } from 'node:crypto';
import { toLocalIso } from '@nhipbao/records';
import { mapInTurns } from '@nhipbao/warehouse';
import { merkleRoot } from './digest.ts';
import type { Leaf, Measured, Recounted } from './indicator.ts';

/** A row of the table `evidence`. */
export interface EvidenceRow extends Record<string, unknown> {
  evidence_digest: string;
  position: number;
  leaf_digest: string;
  kind: Leaf['kind'];
  record_id: string;
  month: string;
  counted: boolean;
  reason: string;
  title: string | null;
  url: string | null;
  format: Leaf['format'];
  platform_id: string;
  dated_at: Date | null;
  archive_digest: string;
}

/**
 * What is hashed of a leaf: facts anyone can re-check, none that change when a page is shown differently. The names stand in
 * alphabetical order, so that JSON.stringify writes canonical JSON (RFC 8785) at a quarter of the cost: a year has 100,000 leaves.
 */
export function leafDigest(leaf: Leaf): string {
  const { kind, recordId, month, counted, reason, url, format, platform, archiveDigest } = leaf;
  const datedAt = leaf.datedAt ? toLocalIso(leaf.datedAt) : null;
  return hash(
    'sha256',
    JSON.stringify({ archiveDigest, counted, datedAt, format, kind, month, platform, reason, recordId, url }),
  );
}

/** Evidence by its digest; its rows are made when they are asked for, because evidence that is stored already needs none. */
export interface ListedEvidence {
  digest: string;
  leaves: number;
  rows(): Promise<EvidenceRow[]>;
}

/** Lists and hashes evidence: the digest is the Merkle root over the leaves sorted by record id and platform. */
export async function listEvidence(leaves: readonly Leaf[]): Promise<ListedEvidence> {
  const hashed = (await mapInTurns(leaves, (leaf) => ({ leaf, digest: leafDigest(leaf) }))).sort(
    (a, b) => compare(a.leaf.recordId, b.leaf.recordId) || compare(a.digest, b.digest),
  );
  const digest = merkleRoot(hashed.map((entry) => entry.digest));
  const row = (entry: (typeof hashed)[number], position: number): EvidenceRow => ({
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
  });
  return { digest, leaves: hashed.length, rows: () => mapInTurns(hashed, row) };
}

/** A measured value with its evidence named, not listed. */
export async function nameEvidence(measured: Measured): Promise<Recounted> {
  const { digest, leaves } = await listEvidence(measured.evidence);
  return { ...measured, evidence: { digest, leaves } };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
