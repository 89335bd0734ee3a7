import type { Warehouse } from '@nhipbao/warehouse';
import { listEvidence } from '../evidence.ts';
import type { Indicator, MeasureContext } from '../indicator.ts';
import { measureAndStore, type StoredMeasurement } from '../measure.ts';
import { measureOrDeclared } from '../measure-or-declared.ts';
import { RecordedMeasurement, recordContext } from './recorded-measurement.ts';
import { type RecordedAnswer, recordingQuery } from './recorded-query.ts';

/** A leaf of evidence as a line of the package. */
export interface PackedLeaf {
  leafDigest: string;
  kind: string;
  recordId: string;
  month: string;
  counted: boolean;
  reason: string;
  title: string | null;
  url: string | null;
  format: string | null;
  platform: string;
  datedAt: string | null;
  archiveDigest: string;
}

/**
 * Measures, stores the value as `measureAndStore` does, and answers what it was computed from with its evidence: both come from the same
 * answers, so the recorded value is the stored one. Titles of posts stay out of both: a package is never changed, and a platform's words
 * may have to be erased. No digest is made of them, so that the value computes and verifies without.
 */
export async function recordMeasurement(
  warehouse: Warehouse,
  indicator: Indicator,
  context: Omit<MeasureContext, 'query'>,
  by: string,
): Promise<{ stored: StoredMeasurement; recorded: RecordedMeasurement; leaves: PackedLeaf[] }> {
  const { query, answers } = recordingQuery(warehouse.reader.query);
  const measured = await measureOrDeclared(indicator, { ...context, query });
  const stored = await measureAndStore(warehouse, indicator, context, by, { given: measured });
  const { digest, rows } = await listEvidence(measured.evidence);
  const { value, lower, upper, numerator, denominator, coverage, verdict } = measured;
  const recorded = RecordedMeasurement.parse({
    indicator: indicator.id,
    indicatorVersion: indicator.version,
    measurement: stored.measurementId,
    context: recordContext(context),
    answers: answers.map(withoutPostTitles),
    said: { value, lower, upper, numerator, denominator, coverage, verdict, evidenceDigest: digest },
  });
  const leaves = (await rows()).map(
    (row): PackedLeaf => ({
      leafDigest: row.leaf_digest,
      kind: row.kind,
      recordId: row.record_id,
      month: row.month,
      counted: row.counted,
      reason: row.reason,
      title: row.kind === 'publication' ? null : row.title,
      url: row.url,
      format: row.format,
      platform: row.platform_id,
      datedAt: row.dated_at?.toISOString() ?? null,
      archiveDigest: row.archive_digest,
    }),
  );
  return { stored, recorded, leaves };
}

/** A post is known by its id and address. */
function withoutPostTitles(answer: RecordedAnswer): RecordedAnswer {
  const rows = answer.rows.map((row) => ('publication_id' in row && 'title' in row ? { ...row, title: null } : row));
  return { ...answer, rows };
}
