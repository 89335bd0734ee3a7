import { type AuditRecord, auditStanding, readAudit } from '@nhipbao/indicators';
import { type AssessorPart, type BlindItem, type BlindQueue, toLocalIso } from '@nhipbao/records';
import { auditCandidates, auditPages, type Warehouse } from '@nhipbao/warehouse';
import { hammingDistance } from '../store/simhash.ts';
import { doubleSample, queueOrder } from './double-sample.ts';
import { rulebookOfAudit } from './find-audit.ts';

/** Texts whose simhashes differ in more bits than this are not offered as the same work. */
const FAR = 12;
const CANDIDATES = 5;

/**
 * What one assessor still has to label, in an order that mixes strata, waves and proposals; with the page as it was and works that may be
 * the same. Of what was decided before nothing is read here, so nothing can be told.
 */
export async function blindQueue(
  warehouse: Warehouse,
  record: AuditRecord,
  { part, by, limit }: { part: AssessorPart; by: string; limit: number },
): Promise<BlindQueue> {
  const audit = await readAudit(warehouse.reader.query, record);
  const mine = new Set(audit.every.filter(({ labelled_by }) => labelled_by === by).map(({ item_id }) => item_id));
  const wanted =
    part === 'first'
      ? auditStanding(audit, await rulebookOfAudit(warehouse, record)).waiting
      : doubleSample(record, audit.sample).filter((item) => !mine.has(item));
  const order = record.signed ? [] : queueOrder(record.seed, wanted);
  return {
    items: await blindItems(warehouse, record, order.slice(0, limit)),
    left: order.length,
    total: order.length + mine.size,
  };
}

async function blindItems(warehouse: Warehouse, { population }: AuditRecord, ids: string[]): Promise<BlindItem[]> {
  if (ids.length === 0) return [];
  const similar = await warehouse.query(auditCandidates, { digest: population, ids });
  // The same headline stands before any likeness of texts.
  const near = similar
    .map((pair) => ({ ...pair, distance: pair.same_title ? -1 : hammingDistance(pair.of_simhash, pair.simhash) }))
    .filter(({ distance }) => distance <= FAR)
    .sort((a, b) => a.distance - b.distance || (a.item_id < b.item_id ? -1 : 1));
  const pages = await warehouse.query(auditPages, {
    digest: population,
    ids: [...new Set([...ids, ...near.map(({ item_id }) => item_id)])],
  });
  const page = (id: string) => {
    const row = pages.find(({ item_id }) => item_id === id);
    return row
      ? [{ id, title: row.title, url: row.url, datedAt: toLocalIso(row.dated_at), archiveDigest: row.archive_digest }]
      : [];
  };
  return ids.flatMap((id) =>
    page(id).map((shown) => ({
      ...shown,
      candidates: near
        .filter(({ of_item }) => of_item === id)
        .slice(0, CANDIDATES)
        .flatMap(({ item_id }) => page(item_id)),
    })),
  );
}
