import type { FetchedResponse } from '@nhipbao/collectors';
import { articleText } from '@nhipbao/extraction';
import { type Article, canonicalAddress } from '@nhipbao/records';
import { itemOfAddresses, mapInTurns, storiesBetween, type Warehouse } from '@nhipbao/warehouse';
import { itemIdOf, sourceDigestOf } from './identity.ts';
import { canonicalOf, type ReadPage } from './read-page.ts';
import { isSameStory, type Story } from './same-story.ts';
import { simhash } from './simhash.ts';
import { createStoryIndex, type StoryIndex } from './story-index.ts';

/** A page that was read, with the item it belongs to. */
export interface IdentifiedPage {
  page: ReadPage;
  article: Article;
  response: FetchedResponse;
  text: string;
  sourceDigest: string;
  itemId: string;
  story: Story;
  /** Addresses that are new for the item, with why they name it. */
  newAddresses: { address: string; reason: 'first' | 'canonical' | 'redirect' | 'same-story' }[];
  /** Tells the story of an item that is known under another address: no version of its own. */
  isAlias: boolean;
}

const WINDOW_MS = 3 * 86_400_000;

/** Stories dated near any of the given ones, for telling near-duplicates. */
async function storiesNear(
  warehouse: Warehouse,
  stories: readonly Story[],
): Promise<StoryIndex<Story & { itemId: string }>> {
  const times = stories.map((story) => story.datedAt.getTime());
  // A backfill jumps through years: a window over all of it would compare everything with everything.
  const groups = groupByNearness(times);
  const found = await Promise.all(
    groups.map(([first, last]) =>
      warehouse.query(storiesBetween, { from: new Date(first - WINDOW_MS), to: new Date(last + WINDOW_MS) }),
    ),
  );
  return createStoryIndex(
    found.flat().map((row) => ({
      itemId: row.item_id,
      unit: row.unit_id,
      title: row.title,
      simhash: row.simhash,
      syllables: row.syllables,
      datedAt: row.dated_at,
    })),
  );
}

function groupByNearness(times: readonly number[]): [number, number][] {
  const groups: [number, number][] = [];
  for (const time of times.toSorted((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last && time - last[1] <= 2 * WINDOW_MS) last[1] = time;
    else groups.push([time, time]);
  }
  return groups;
}

/**
 * Says for each page which item it is: by an address known before, else by the same story told under another address of the unit,
 * else a new item named by its canonical address.
 */
export async function identifyPages(
  warehouse: Warehouse,
  unit: string,
  pages: readonly { page: ReadPage; article: Article; response: FetchedResponse }[],
  now: Date,
): Promise<IdentifiedPage[]> {
  const read = await mapInTurns(pages, ({ page, article, response }) => {
    const text = articleText(article);
    const canonical = canonicalOf(article, response.url);
    const story: Story = {
      unit,
      title: article.title,
      simhash: simhash(text),
      syllables: article.syllables,
      datedAt: article.publishedAt ?? now,
    };
    return {
      page,
      article,
      response,
      text,
      canonical,
      story,
      addresses: [...new Set([canonical, canonicalAddress(response.url), page.address])],
    };
  });
  const rows = await warehouse.query(itemOfAddresses, { addresses: read.flatMap((one) => one.addresses) });
  const known = new Map(rows.map((row) => [row.address, { itemId: row.item_id, reason: row.reason }]));
  const candidates = await storiesNear(
    warehouse,
    read.map((one) => one.story),
  );

  return mapInTurns(read, ({ addresses, canonical, ...one }) => {
    const named = addresses.map((address) => known.get(address)).find((entry) => entry !== undefined);
    const twin = named ? undefined : candidates.near(one.story).find((other) => isSameStory(other, one.story));
    const itemId = named?.itemId ?? twin?.itemId ?? itemIdOf(canonical);
    if (!named && !twin) candidates.add({ ...one.story, itemId });
    const newAddresses = addresses
      .filter((address) => !known.has(address))
      .map((address) => {
        const reason = twin ? 'same-story' : address !== canonical ? 'redirect' : named ? 'canonical' : 'first';
        return { address, reason } as const;
      });
    for (const { address, reason } of newAddresses) known.set(address, { itemId, reason });
    return {
      ...one,
      itemId,
      newAddresses,
      sourceDigest: sourceDigestOf(one.article),
      isAlias: twin !== undefined || known.get(canonical)?.reason === 'same-story',
    };
  });
}
