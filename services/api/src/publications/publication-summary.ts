import { type PublicationSummary, toLocalIso } from '@nhipbao/records';
import type { PublicationRow } from '@nhipbao/warehouse';

/** A stored post as the API shows it. */
export function publicationSummary(row: PublicationRow): PublicationSummary {
  return {
    id: row.publication_id,
    unit: row.unit_id,
    platform: row.platform_id,
    account: row.account_id,
    url: row.url,
    title: row.title,
    text: row.text,
    kind: row.kind,
    publishedAt: row.published_at && toLocalIso(row.published_at),
    datedAt: toLocalIso(row.dated_at),
    status: row.status,
    layer: row.layer === '' ? null : row.layer,
    score: row.score,
    work: row.item_id === null ? null : { id: row.item_id, title: row.item_title },
    waits: row.waits,
    format: row.format,
    origin: row.origin === 'own' || row.origin === 'republished' ? row.origin : null,
    sameAs: row.same_as || null,
  };
}
