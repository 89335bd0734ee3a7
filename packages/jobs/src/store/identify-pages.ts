import type { FetchedResponse } from '@nhipbao/collectors';
import { articleText } from '@nhipbao/extraction';
import { type Article, canonicalAddress } from '@nhipbao/records';
import { itemOfAddresses, mapInTurns, storiesLike, type Warehouse } from '@nhipbao/warehouse';
import { itemIdOf, sourceDigestOf } from './identity.ts';
import { canonicalOf, type ReadPage } from './read-page.ts';
import { isSameStory, type Story } from './same-story.ts';
import { simhash } from './simhash.ts';
import { type StoredStory, storedStory } from './stored-story.ts';
import { createStoryIndex, type StoryIndex, storyKeys } from './story-index.ts';

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

const DAY_MS = 86_400_000;
/** Days on either side of a story on which it may be told again: the rules of same-story.ts reach 48 hours. */
const NEAR_DAYS = [-2, -1, 0, 1, 2];

/** Stored stories that could be the same as one of the given ones. */
async function storiesNear(warehouse: Warehouse, stories: readonly Story[]): Promise<StoryIndex<StoredStory>> {
  const keys = stories.map(storyKeys);
  const rows = await warehouse.query(storiesLike, {
    days: [
      ...new Set(
        stories.flatMap(({ datedAt }) => NEAR_DAYS.map((day) => Math.floor(datedAt.getTime() / DAY_MS) + day)),
      ),
    ],
    titles: [...new Set(keys.flatMap(({ title }) => (title === '' ? [] : [title])))],
    blocks: [...new Set(keys.flatMap(({ blocks }) => blocks))],
  });
  return createStoryIndex(rows.map(storedStory));
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
