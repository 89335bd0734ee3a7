import { toLocalIso, type WorkSummary } from '@nhipbao/records';
import type { WorkRow } from '@nhipbao/warehouse';

/** A stored work as the API shows it; a work without a decision has neither layer nor probability. */
export function workSummary(row: WorkRow): WorkSummary {
  return {
    id: row.item_id,
    unit: row.unit_id,
    url: row.url,
    title: row.title,
    lead: row.lead,
    section: row.section,
    publishedAt: row.published_at && toLocalIso(row.published_at),
    datedAt: toLocalIso(row.dated_at),
    datedBySighting: row.dated_by_sighting,
    format: row.format,
    probability: row.layer === '' ? null : row.probability,
    layer: row.layer === '' ? null : row.layer,
    origin: row.origin,
    archiveDigest: row.archive_digest,
  };
}
