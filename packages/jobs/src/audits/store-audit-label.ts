import type { AuditRecord } from '@nhipbao/indicators';
import type { AssessorPart, Clock, NewAuditLabel } from '@nhipbao/records';
import { NewAuditLabel as NewAuditLabelSchema } from '@nhipbao/records';
import { auditPages, auditSample, type Warehouse } from '@nhipbao/warehouse';
import { CODEBOOK_VERSION } from '../labels/store-label.ts';
import { AuditError } from './audit-error.ts';
import { doubleSample } from './double-sample.ts';

/**
 * Stores an assessor's three answers on a work of the sample, in a table of their own. Throws AuditError `conflict` once the audit is
 * signed, `not-found` for a work that is not theirs to label, `invalid` where `sameAs` names no other work of the population.
 */
export async function storeAuditLabel(
  { warehouse, clock }: { warehouse: Warehouse; clock: Clock },
  record: AuditRecord,
  { item, part, by, label }: { item: string; part: AssessorPart; by: string; label: NewAuditLabel },
): Promise<void> {
  const given = NewAuditLabelSchema.parse(label);
  if (record.signed) throw new AuditError('conflict', 'Đợt kiểm định đã ký nên không nhận nhãn nữa.');
  const sample = await warehouse.query(auditSample, { audit: record.id });
  const own = part === 'first' ? sample.map(({ item_id }) => item_id) : doubleSample(record, sample);
  if (!own.includes(item)) throw new AuditError('not-found', 'Nội dung này không thuộc mẫu của bạn.');
  if (given.sameAs !== null) {
    const twin = await warehouse.query(auditPages, { digest: record.population, ids: [given.sameAs] });
    if (given.sameAs === item || twin.length === 0)
      throw new AuditError('invalid', 'Tác phẩm được cho là trùng không có trong tổng thể của kỳ này.');
  }
  await warehouse.writer.insert('audit_labels', [
    {
      audit_id: record.id,
      item_id: item,
      labelled_by: by,
      labelled_at: clock.now(),
      format_said: given.format,
      broadcast_origin: given.broadcastOrigin,
      ownership: given.ownership,
      same_as: given.sameAs,
      note: given.note || null,
      codebook: CODEBOOK_VERSION,
    },
  ]);
}
