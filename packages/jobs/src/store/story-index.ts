import { type Story, titleKey } from './same-story.ts';

export interface StoryIndex<S extends Story> {
  add(story: S): void;
  /** Every story that could be the same as the given one or nearly repeat it, and few others, in the order they were added. */
  near(story: Story): S[];
}

/** Texts whose simhashes differ in at most 3 of 64 bits agree in at least one of four blocks of 16 (Manku, Jain and Das Sarma 2007, section 3). */
const BLOCK_DIGITS = 4;

/** Finds likely near-duplicates by headline and by simhash, so that a page is not compared with every story of its days. */
export function createStoryIndex<S extends Story>(stories: Iterable<S> = []): StoryIndex<S> {
  const added: S[] = [];
  const places = new Map<string, number[]>();
  const index: StoryIndex<S> = {
    add(story) {
      for (const key of keysOf(story)) {
        const known = places.get(key);
        if (known) known.push(added.length);
        else places.set(key, [added.length]);
      }
      added.push(story);
    },
    near(story) {
      const found = new Set(keysOf(story).flatMap((key) => places.get(key) ?? []));
      return [...found].toSorted((a, b) => a - b).flatMap((place) => added[place] ?? []);
    },
  };
  for (const story of stories) index.add(story);
  return index;
}

/** What a story is looked up by: its headline, and the blocks of its simhash as "place digits". */
export function storyKeys(story: Pick<Story, 'title' | 'simhash'>): { title: string; blocks: string[] } {
  const blocks: string[] = [];
  for (let at = 0; at < story.simhash.length; at += BLOCK_DIGITS)
    blocks.push(`${at} ${story.simhash.slice(at, at + BLOCK_DIGITS)}`);
  return { title: titleKey(story), blocks };
}

function keysOf(story: Story): string[] {
  const { title, blocks } = storyKeys(story);
  return title === '' ? blocks : [`title ${title}`, ...blocks];
}
