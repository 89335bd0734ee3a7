import type { AssessorLabel, AuditRecord, SampleRow } from '@nhipbao/indicators';
import type { AssessorPart, Clock, NewAuditLabel } from '@nhipbao/records';
import { NewAuditLabel as NewAuditLabelSchema } from '@nhipbao/records';
import { auditLabels, auditPages, auditSample, type Warehouse } from '@nhipbao/warehouse';
import { CODEBOOK_VERSION } from '../labels/store-label.ts';
import { AuditError } from './audit-error.ts';
import { doubleSample } from './double-sample.ts';

/**
 * Stores an assessor's three answers on a work of the sample, in a table of their own. Throws AuditError `conflict` once the audit is
 * signed and for a label of the first assessor whose result may have been told, `not-found` for a work that is not theirs to label, `invalid`
 * where `sameAs` names no other work of the population.
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
  const standing = part === 'first' ? await toldLabel(warehouse, record, sample, item) : undefined;
  // Sent twice, because the first answer was lost: it stands already.
  if (standing && saysTheSame(standing, given)) return;
  if (standing) throw new AuditError('conflict', 'Đợt này đã gắn nhãn xong nên nhãn đã cho không đổi được nữa.');
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

/**
 * The first assessor's label of a work where it stands for good: once a wave is labelled to the end its result is told, and who has seen it
 * must not label until it pleases. Labels of the waves before the first `open` one and of proposals stand from then on; what has none yet can
 * still be labelled.
 */
async function toldLabel(
  warehouse: Warehouse,
  record: AuditRecord,
  sample: readonly SampleRow[],
  item: string,
): Promise<AssessorLabel | undefined> {
  const every = await warehouse.query(auditLabels, { audit: record.id });
  const labels = every.filter(({ labelled_by }) => labelled_by === record.drawnBy);
  const labelled = new Set(labels.map(({ item_id }) => item_id));
  const given = labels.find(({ item_id }) => item_id === item);
  if (!given) return undefined;
  const open = Math.min(...sample.flatMap(({ wave, item_id }) => (wave > 0 && !labelled.has(item_id) ? wave : [])));
  return open > 1 && sample.some(({ wave, item_id }) => item_id === item && wave < open) ? given : undefined;
}

const saysTheSame = (one: AssessorLabel, given: ReturnType<typeof NewAuditLabelSchema.parse>): boolean =>
  one.format === given.format &&
  one.broadcast_origin === given.broadcastOrigin &&
  one.ownership === given.ownership &&
  one.same_as === given.sameAs;
