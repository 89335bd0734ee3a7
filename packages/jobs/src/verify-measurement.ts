import { leafDigest, merkleRoot } from '@nhipbao/indicators';
import { evidenceOf, measurementById } from '@nhipbao/warehouse';
import type { JobContext } from './job.ts';

export interface Verification {
  ok: boolean;
  measurement: string;
  leaves: number;
  /** What does not agree, in words; empty when all does. */
  faults: string[];
}

/**
 * Computes a stored measurement's evidence again from its leaves: every leaf's digest, their root, and that the leaves counted are
 * the numerator. Throws when there is no such measurement.
 */
export async function verifyMeasurement(
  { warehouse }: Pick<JobContext, 'warehouse'>,
  id: string,
): Promise<Verification> {
  const measurement = await warehouse.reader.find(measurementById, { id });
  if (!measurement) throw new Error(`there is no measurement "${id}"`);
  const rows = await warehouse.query(evidenceOf, { digest: measurement.evidence_digest });
  const faults: string[] = [];
  for (const row of rows) {
    const digest = leafDigest({
      kind: row.kind,
      recordId: row.record_id,
      month: row.month,
      counted: row.counted,
      reason: row.reason,
      title: row.title,
      url: row.url,
      format: row.format,
      platform: row.platform_id,
      datedAt: row.dated_at,
      archiveDigest: row.archive_digest,
    });
    if (digest !== row.leaf_digest)
      faults.push(`leaf ${row.position} (${row.record_id}) does not have the digest that was stored`);
  }
  const root = merkleRoot(rows.map((row) => row.leaf_digest));
  if (root !== measurement.evidence_digest)
    faults.push('the leaves do not have the root that was stored: one was added, removed or moved');
  const counted = rows.filter((row) => row.counted).length;
  if (measurement.indicator_number === 3 && measurement.numerator !== null && counted !== measurement.numerator) {
    faults.push(`the numerator is ${measurement.numerator}, but ${counted} leaves are counted`);
  }
  return { ok: faults.length === 0, measurement: id, leaves: rows.length, faults };
}
