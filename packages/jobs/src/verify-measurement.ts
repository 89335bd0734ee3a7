import { auditFor, auditStanding, leafDigest, measuredShare, merkleRoot, readAudit } from '@nhipbao/indicators';
import { PurgeRecord } from '@nhipbao/records';
import { evidenceOf, type MeasurementRow, measurementById, readFacts, type Warehouse } from '@nhipbao/warehouse';
import { verifyAudit } from './audits/verify-audit.ts';
import type { JobContext } from './job.ts';
import { RulebookError } from './rulebooks/rulebook-error.ts';
import { rulebookOfVersion } from './rulebooks/rulebook-store.ts';

export interface Verification {
  ok: boolean;
  measurement: string;
  leaves: number;
  /** Leaves whose title and address were removed on request ("đã xóa theo yêu cầu"): their digest is taken as it stands. */
  purged: number;
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
  const purges = await readFacts(warehouse, 'purge:', PurgeRecord);
  const removals = new Set(purges.map(({ payload }) => Date.parse(payload.at)));
  const purged = rows.filter((row) => row.purged_at !== null);
  for (const row of purged) {
    if (row.purged_at && removals.has(row.purged_at.getTime())) continue;
    faults.push(
      `leaf ${row.position} (${row.record_id}) is marked as removed on request, but no such removal is on record`,
    );
  }
  for (const row of rows) {
    if (row.purged_at !== null) continue;
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
  const { numerator, denominator, value } = measurement;
  // By chance an estimate can be the number counted too; its share is not that fraction.
  const counts = numerator === counted && denominator !== null && value === numerator / denominator;
  if (measurement.indicator_number === 3 && numerator !== null && !counts)
    faults.push(...(await correctionFaults(warehouse, measurement, counted)));
  return { ok: faults.length === 0, measurement: id, leaves: rows.length, purged: purged.length, faults };
}

/** A numerator that is not the number of leaves counted must be the estimate of a signed audit, which is drawn and computed again. */
async function correctionFaults(warehouse: Warehouse, measurement: MeasurementRow, counted: number): Promise<string[]> {
  const { unit_id: unit, period_id: period, numerator, value } = measurement;
  const rulebook = await rulebookOfVersion(warehouse, measurement.rulebook_version).catch((error: unknown) => {
    if (error instanceof RulebookError) return undefined;
    throw error;
  });
  if (!rulebook) return [`its rulebook ${measurement.rulebook_version} is not in the store any more`];
  const record = await auditFor(warehouse.reader.query, { unit, period, rulebook });
  if (!record?.signed) return [`the numerator is ${numerator}, but ${counted} leaves are counted`];
  const { faults } = await verifyAudit(warehouse, record);
  const standing = auditStanding(await readAudit(warehouse.reader.query, record), rulebook);
  const corrected = measuredShare(record, standing, rulebook);
  if (corrected?.numerator !== numerator || corrected?.value !== value)
    return [...faults, `the audit ${record.id} does not give the share and numerator that were stored`];
  return faults;
}
