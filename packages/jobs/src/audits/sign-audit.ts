import {
  type AssessorLabel,
  type AuditRecord,
  auditStanding,
  digestOf,
  readAudit,
  type SampleRow,
} from '@nhipbao/indicators';
import type { Clock } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';
import { AuditError } from './audit-error.ts';
import { auditSummary } from './audit-summary.ts';
import { changeAudit } from './draw-audit.ts';
import { rulebookOfAudit } from './find-audit.ts';

/** What a signature stands under: population, seed, plan, sample, every label and the statement. */
export function signatureDigest(
  record: AuditRecord,
  sample: readonly SampleRow[],
  labels: readonly AssessorLabel[],
  statement: string,
): string {
  const { population, seed, planned, rulebook, strata } = record;
  const said = labels.map((label) => ({ ...label, labelled_at: label.labelled_at.toISOString() }));
  return digestOf({ population, seed, planned, rulebook, strata, sample, labels: said, statement });
}

/** Ends an audit by the first assessor's statement. Throws AuditError `conflict` while something is not labelled or drawn. */
export async function signAudit(
  { warehouse, clock }: { warehouse: Warehouse; clock: Clock },
  record: AuditRecord,
  { by, statement }: { by: string; statement: string },
): Promise<AuditRecord> {
  const { state } = await auditSummary(warehouse, record, 'first');
  if (state === 'signed') throw new AuditError('conflict', 'Đợt kiểm định này đã ký.');
  if (state === 'second-wave')
    throw new AuditError('conflict', 'Khoảng còn vắt qua ngưỡng: phải rút và gắn nhãn đợt hai như đã chốt.');
  if (state !== 'ready') throw new AuditError('conflict', 'Mẫu chưa gắn nhãn xong nên chưa ký được.');
  const audit = await readAudit(warehouse.reader.query, record);
  const standing = auditStanding(audit, await rulebookOfAudit(warehouse, record));
  const last = standing.waves.at(-1);
  const digest = signatureDigest(record, audit.sample, audit.every, statement);
  const at = clock.now().toISOString();
  return changeAudit(warehouse, record, by, (current) => {
    if (current.signed) throw new AuditError('conflict', 'Đợt kiểm định này đã ký.');
    const { share = null, lower = null, upper = null } = last ?? {};
    return { ...current, signed: { by, at, statement, digest, share, lower, upper, verdict: standing.verdict } };
  });
}
