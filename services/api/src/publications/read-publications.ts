import {
  addDays,
  type PublicationMetric,
  type PublicationsFilter,
  startOfLocalDay,
  toLocalIso,
  type WorkPublication,
} from '@nhipbao/records';
import {
  type PublicationRow,
  publicationsById,
  publicationsOfItem,
  publicationsPage,
  samplesOfPublications,
  type Warehouse,
} from '@nhipbao/warehouse';
import { readCursor, writeCursor } from '../works/cursor.ts';
import { searchTerms } from '../works/search-terms.ts';
import { wordPattern } from '../works/word-pattern.ts';

const EARLIEST = new Date('1970-01-01T00:00:00Z');
const LATEST = new Date('2200-01-01T00:00:00Z');

export interface PublicationPage {
  rows: PublicationRow[];
  next: string | null;
}

type Asked = Partial<Omit<PublicationsFilter, 'limit' | 'unit'>> & {
  units: readonly string[];
  limit: number;
  queue?: 'candidates' | 'none';
};

/** One page of posts, newest first. Throws ApiError `invalid-cursor`. */
export async function readPublications(warehouse: Warehouse, asked: Asked): Promise<PublicationPage> {
  const patterns = asked.q ? patternsOf(asked.q) : [];
  if (patterns === undefined) return { rows: [], next: null };
  const before = asked.cursor === undefined ? { at: LATEST, id: '' } : readCursor(asked.cursor);
  const ids = await warehouse.query(publicationsPage, {
    units: [...asked.units],
    platform: asked.platform ?? '',
    status: asked.status ?? '',
    queue: asked.queue ?? '',
    ...spanOf(asked.month),
    patterns,
    before_at: before.at,
    before_id: before.id,
    limit: asked.limit + 1,
  });
  const shown = ids.slice(0, asked.limit).map((row) => row.publication_id);
  const rows = await warehouse.query(publicationsById, { ids: shown });
  const last = rows.at(-1);
  const next = ids.length > shown.length && last ? writeCursor({ at: last.dated_at, id: last.publication_id }) : null;
  return { rows, next };
}

/** Posts by the work they stand for, with their newest numbers. */
export async function publicationsOfWork(warehouse: Warehouse, item: string): Promise<WorkPublication[]> {
  const posts = await warehouse.query(publicationsOfItem, { item });
  const metrics = await readMetrics(
    warehouse,
    posts.map(({ publication_id }) => publication_id),
  );
  return posts.map((post) => ({
    id: post.publication_id,
    platform: post.platform_id,
    account: post.account_id,
    url: post.url,
    kind: post.kind,
    datedAt: toLocalIso(post.dated_at),
    layer: post.layer,
    metrics: metrics.get(post.publication_id) ?? [],
  }));
}

/** The newest known values of posts, by post. */
export async function readMetrics(warehouse: Warehouse, ids: string[]): Promise<Map<string, PublicationMetric[]>> {
  const metrics = new Map<string, PublicationMetric[]>();
  if (ids.length === 0) return metrics;
  for (const row of await warehouse.query(samplesOfPublications, { ids })) {
    const { metric, metric_period: metricPeriod, definition, value, observed_at } = row;
    const one = { metric, metricPeriod, definition, value, observedAt: toLocalIso(observed_at) };
    metrics.set(row.publication_id, [...(metrics.get(row.publication_id) ?? []), one]);
  }
  return metrics;
}

/** Each word of a search, as it may stand in a post. */
function patternsOf(q: string): string[] | undefined {
  const terms = searchTerms(q);
  return terms && [...terms.words.map((word) => wordPattern(word)), ...terms.patterns];
}

function spanOf(month: string | undefined): { from: Date; to: Date } {
  if (month === undefined) return { from: EARLIEST, to: LATEST };
  const first = `${month}-01`;
  const next = addDays(first, 32).slice(0, 8);
  return { from: startOfLocalDay(first), to: startOfLocalDay(`${next}01`) };
}
