import { type MatchCandidate, type PublicationDetail, toLocalIso } from '@nhipbao/records';
import { candidatesOfPublications, publicationsById, verdictsOfPublication, type Warehouse } from '@nhipbao/warehouse';
import { ApiError } from '../problems/api-error.ts';
import { publicationSummary } from './publication-summary.ts';
import { readMetrics } from './read-publications.ts';

/** One post with its numbers, the items it may stand for, and all that was said of it. Throws ApiError `not-found`. */
export async function readPublication(warehouse: Warehouse, id: string): Promise<PublicationDetail> {
  const [row] = await warehouse.query(publicationsById, { ids: [id] });
  if (!row) throw new ApiError('not-found', { detail: 'Không có bài đăng này.' });
  const [metrics, candidates, verdicts] = await Promise.all([
    readMetrics(warehouse, [id]),
    readCandidates(warehouse, [id]),
    warehouse.query(verdictsOfPublication, { id }),
  ]);
  return {
    ...publicationSummary(row),
    nativeId: row.native_id,
    links: row.links,
    source: row.source_id,
    evidenceDigest: row.evidence_digest,
    metrics: metrics.get(id) ?? [],
    candidates: candidates.get(id) ?? [],
    verdicts: verdicts.map((verdict) => ({
      decidedAt: toLocalIso(verdict.decided_at),
      decidedBy: verdict.decided_by,
      status: verdict.status,
      layer: verdict.layer === '' ? null : verdict.layer,
      item: verdict.item_id || null,
      score: verdict.score,
      doubt: verdict.doubt || null,
      format: verdict.format,
      note: verdict.note,
    })),
  };
}

/** Items that posts may stand for, by post, best first. */
export async function readCandidates(warehouse: Warehouse, ids: string[]): Promise<Map<string, MatchCandidate[]>> {
  const candidates = new Map<string, MatchCandidate[]>();
  if (ids.length === 0) return candidates;
  for (const row of await warehouse.query(candidatesOfPublications, { ids })) {
    const { item_id: item, layer, score, title, url, dated_at } = row;
    const one = { item, layer, score, title, url, datedAt: toLocalIso(dated_at) };
    candidates.set(row.publication_id, [...(candidates.get(row.publication_id) ?? []), one]);
  }
  return candidates;
}
