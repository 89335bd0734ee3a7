import {
  type AuditRecord,
  auditStanding,
  drawWave,
  orderedStrata,
  populationDigest,
  proposeWorks,
  readAudit,
  type SampleRow,
} from '@nhipbao/indicators';
import { type AuditVerification, measuringPeriod } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';
import { rulebookOfAudit } from './find-audit.ts';
import { signatureDigest } from './sign-audit.ts';

/** Draws an audit again from seed and population, and computes signature and result again. Faults are in words, none when all agrees. */
export async function verifyAudit(warehouse: Warehouse, record: AuditRecord): Promise<AuditVerification> {
  const rulebook = await rulebookOfAudit(warehouse, record);
  const audit = await readAudit(warehouse.reader.query, record);
  const { rows, sample, every } = audit;
  const faults: string[] = [];
  if (populationDigest(rows) !== record.population)
    faults.push('tổng thể: các nội dung đã chốt không còn khớp với mã băm của tổng thể');

  const strata = orderedStrata(rows, rulebook, record.seed);
  const months = new Map(rows.map((row) => [row.item_id, row.month]));
  const planned = (of: 'first' | 'second') => new Map(record.strata.map((one) => [one.stratum, one[of] ?? 0]));
  const drawn = [
    ...proposeWorks(rows, strata, measuringPeriod(record.period).months),
    ...drawWave(strata, months, { wave: 1, labels: planned('first'), before: new Map() }),
    ...(record.secondDrawnAt
      ? drawWave(strata, months, { wave: 2, labels: planned('second'), before: planned('first') })
      : []),
  ];
  for (const wave of [0, 1, 2]) {
    const of = (rowsOf: readonly SampleRow[]) => JSON.stringify(rowsOf.filter((row) => row.wave === wave).map(keyOf));
    if (of(drawn) !== of(sample))
      faults.push(
        wave === 0
          ? 'đề xuất theo tháng: rút lại từ tổng thể không ra các nội dung đã lưu'
          : `mẫu đợt ${wave}: rút lại từ hạt giống và tổng thể không ra mẫu đã lưu`,
      );
  }

  const { signed } = record;
  if (signed) {
    if (signatureDigest(record, sample, every, signed.statement) !== signed.digest)
      faults.push('chữ ký: mẫu, nhãn hoặc lời kết luận không còn khớp với mã băm khi ký');
    const last = auditStanding(audit, rulebook).waves.at(-1);
    const { share = null, lower = null, upper = null } = last ?? {};
    if (share !== signed.share || lower !== signed.lower || upper !== signed.upper)
      faults.push('kết quả: tính lại từ nhãn không ra tỷ lệ và khoảng đã ký');
  }
  return {
    ok: faults.length === 0,
    audit: record.id,
    checked: { items: rows.length, sample: sample.length, labels: every.length },
    faults,
  };
}

const keyOf = ({ position, item_id, stratum, month }: SampleRow) => [position, item_id, stratum, month];
