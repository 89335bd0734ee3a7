import { type MatchReviewFilter, type MatchReviewPage, toLocalIso } from '@nhipbao/records';
import { nativeWorksBetween, unplacedPosts, type Warehouse } from '@nhipbao/warehouse';
import { publicationSummary } from './publication-summary.ts';
import { readCandidates } from './read-publication.ts';
import { readPublications } from './read-publications.ts';

const WEEK_MS = 7 * 86_400_000;
const EVER = { from: new Date('1970-01-01T00:00:00Z'), to: new Date('2200-01-01T00:00:00Z') };
const MOST_NATIVE = 5;

/** Posts of these units (none: all) that wait for a person, newest first, each with the items and the native works it may be. */
export async function readMatchQueue(
  warehouse: Warehouse,
  units: readonly string[],
  filter: Omit<MatchReviewFilter, 'unit'>,
): Promise<MatchReviewPage> {
  const { queue, cursor, limit } = filter;
  const [{ rows, next }, waiting] = await Promise.all([
    readPublications(warehouse, { units, queue, cursor, limit }),
    warehouse.reader.find(unplacedPosts, { units: [...units], ...EVER }),
  ]);
  const ids = rows.map((row) => row.publication_id);
  const times = rows.map((row) => row.dated_at.getTime());
  const span = { from: new Date(Math.min(...times) - WEEK_MS), to: new Date(Math.max(...times) + WEEK_MS) };
  const [candidates, native] = await Promise.all([
    readCandidates(warehouse, ids),
    rows.length === 0 ? [] : warehouse.query(nativeWorksBetween, { unit: '', ...span }),
  ]);
  return {
    posts: rows.map((row) => {
      const away = (at: Date) => Math.abs(at.getTime() - row.dated_at.getTime());
      const near = native
        .filter((one) => one.unit_id === row.unit_id && away(one.dated_at) <= WEEK_MS)
        .sort((a, b) => away(a.dated_at) - away(b.dated_at))
        .slice(0, MOST_NATIVE);
      return {
        ...publicationSummary(row),
        doubt: row.doubt || 'nothing-like-it',
        candidates: candidates.get(row.publication_id) ?? [],
        nearNative: near.map((one) => ({
          id: one.publication_id,
          platform: one.platform_id,
          title: one.title,
          datedAt: toLocalIso(one.dated_at),
        })),
      };
    }),
    next,
    waiting: { candidates: waiting?.candidates ?? 0, none: waiting?.none ?? 0 },
  };
}
