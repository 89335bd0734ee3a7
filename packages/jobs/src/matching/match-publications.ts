import {
  hostsOfUnit,
  itemsAtAddresses,
  knownMatches,
  matchableItems,
  postsToMatch,
  readFact,
  type Warehouse,
  writeFact,
} from '@nhipbao/warehouse';
import { z } from 'zod';
import type { JobContext } from '../job.ts';
import { createMatcher } from './create-matcher.ts';
import { AFTER_MS, BEFORE_MS } from './judge-titles.ts';
import type { Post } from './post.ts';
import { addressKeys, postAddresses } from './post-addresses.ts';
import { MATCHER_VERSION, type Verdict } from './verdict.ts';

const PAGE = 2000;
/** A video may be shown by a page a week later too. */
const WINDOW_MS = Math.max(AFTER_MS, BEFORE_MS);
/** Pages are stored some time after they were read: so much is looked at again. */
const OVERLAP_MS = 60 * 60_000;
const EVER = new Date('1970-01-01T00:00:00Z');
const Looked = z.object({ at: z.iso.datetime() });

export interface MatchTally {
  /** Posts that were looked at, and of how many the verdict is new or another than before. */
  posts: number;
  changed: number;
  matched: number;
}

type Row = z.output<typeof postsToMatch.row>;

/**
 * Matches the posts of one unit that wait for it with the unit's items, and stores what is new beside what was said before. `again`: looks
 * at every post on which no editor has spoken.
 */
export async function matchPublications(
  context: Pick<JobContext, 'warehouse' | 'clock' | 'holder' | 'signal' | 'onProgress'>,
  unit: string,
  { again = false }: { again?: boolean } = {},
): Promise<MatchTally> {
  const { warehouse, clock, signal } = context;
  const entity = `matched:${unit}`;
  const last = await readFact(warehouse, entity, Looked);
  const since = last && !again ? new Date(Date.parse(last.payload.at) - OVERLAP_MS) : EVER;
  const startedAt = clock.now().toISOString();
  const tally: MatchTally = { posts: 0, changed: 0, matched: 0 };
  let after = { after_at: EVER, after_id: '' };
  while (!signal.aborted) {
    const posts = await warehouse.query(postsToMatch, { unit, version: MATCHER_VERSION, since, ...after, limit: PAGE });
    const rows = await changedRows(warehouse, unit, posts, clock.now());
    if (rows.length > 0) await warehouse.writer.insert('publication_matches', rows);
    tally.posts += posts.length;
    tally.changed += rows.length;
    tally.matched += rows.filter(({ status }) => status === 'matched').length;
    context.onProgress?.(tally.posts, tally.posts);
    const end = posts.at(-1);
    if (!end || posts.length < PAGE) break;
    after = { after_at: end.dated_at, after_id: end.publication_id };
  }
  if (!signal.aborted && tally.posts > 0)
    await writeFact(warehouse, { entity, schema: Looked, by: context.holder, compute: () => ({ at: startedAt }) });
  return tally;
}

async function changedRows(warehouse: Warehouse, unit: string, rows: readonly Row[], decidedAt: Date) {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const posts = rows.map(asPost);
  const span = {
    from: new Date(first.dated_at.getTime() - WINDOW_MS),
    to: new Date(last.dated_at.getTime() + WINDOW_MS + 1),
  };
  const [items, itemAt, known] = await Promise.all([
    warehouse.query(matchableItems, { unit, ...span }),
    linkedItems(warehouse, unit, posts),
    warehouse.query(knownMatches, { ids: posts.map(({ id }) => id) }),
  ]);
  const match = createMatcher(
    items.map(({ item_id: id, title, dated_at: datedAt, embeds }) => ({ id, title, datedAt, embeds })),
    itemAt,
  );
  const before = new Map(known.map((row) => [row.publication_id, sayingOf(row)]));
  return rows
    .map((row, place) => {
      const post = posts[place] ?? asPost(row);
      return matchRow(row, match(post), decidedAt);
    })
    .filter((row) => before.get(row.publication_id) !== sayingOf(row));
}

/** The unit's items that posts lead to, by canonical address. */
async function linkedItems(warehouse: Warehouse, unit: string, posts: readonly Post[]): Promise<Map<string, string>> {
  const hosts = new Set((await warehouse.query(hostsOfUnit, { unit })).map(({ host }) => host));
  const addresses = posts.flatMap((post) => {
    const { attached, written } = postAddresses(post);
    return [...attached, ...written].flatMap((address) => addressKeys(address, hosts));
  });
  const found = await warehouse.query(itemsAtAddresses, { unit, addresses: [...new Set(addresses)] });
  return new Map(found.map(({ address, item_id }) => [address, item_id]));
}

function asPost(row: Row): Post {
  return {
    id: row.publication_id,
    platform: row.platform_id,
    nativeId: row.native_id,
    url: row.url,
    title: row.title,
    text: row.text,
    links: row.links,
    datedAt: row.dated_at,
    dated: row.dated,
  };
}

function matchRow({ publication_id, content_key }: Row, verdict: Verdict, decidedAt: Date) {
  return {
    publication_id,
    decided_at: decidedAt,
    layer: verdict.layer ?? '',
    decided_by: `matcher-${MATCHER_VERSION}`,
    matcher_version: MATCHER_VERSION,
    content_key,
    status: verdict.status,
    item_id: verdict.item ?? '',
    score: verdict.score,
    doubt: verdict.doubt ?? '',
    candidate_ids: verdict.candidates.map(({ item }) => item),
    candidate_layers: verdict.candidates.map(({ layer }) => layer),
    candidate_scores: verdict.candidates.map(({ score }) => score),
    format: null,
    origin: '',
    same_as: '',
    note: null,
  };
}

type Saying = Omit<z.output<typeof knownMatches.row>, 'publication_id'>;

const sayingOf = ({ matcher_version, content_key, status, item_id, layer, doubt, candidate_ids }: Saying) =>
  JSON.stringify([matcher_version, content_key, status, item_id, layer, doubt, candidate_ids]);
