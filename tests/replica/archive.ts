import { SECTIONS } from './plan.ts';
import type { Listing, Story, Unit } from './story.ts';
import { publishedBy, type World } from './world.ts';

/** Versions that stories show by order instead of by the clock, keyed by unit and path. */
export type Revisions = ReadonlyMap<string, 'A' | 'B'>;

/** A site's stories as its pages ask for them; built once when the site starts. */
export interface Archive {
  unit: Unit;
  /** The story at a path or at one of its aliases, if it is out. */
  find(path: string, now: Date): Story | undefined;
  /** The story with an id, if it is out. */
  withId(id: number, now: Date): Story | undefined;
  /** All that is out, oldest first. */
  published(now: Date): readonly Story[];
  /** What a list names, newest first; `section` limits it to one, `limit` to so many. */
  listed(listing: Listing, now: Date, section?: string, limit?: number): readonly Story[];
  /** Up to `count` stories of the same section before this one, newest first. */
  related(story: Story, count: number): readonly Story[];
}

/** The newspaper's collective section: everything from the province itself. */
const WITHIN_PROVINCE = 'trong-tinh';

/** Indexes a unit's stories by path and section. */
export function archiveOf(world: World, unit: Unit, revisions: Revisions): Archive {
  const stories = world.stories[unit];
  const byPath = new Map(
    stories.flatMap((story) => [story.path, ...story.aliases].map((path) => [path, story] as const)),
  );
  const sections = new Map(SECTIONS[unit].map(({ slug }) => [slug, stories.filter((story) => story.section === slug)]));
  sections.set(
    WITHIN_PROVINCE,
    stories.filter((story) => story.origin === 'own' && story.text.topic !== 'world' && story.format === 'text-news'),
  );

  const published = (now: Date) => publishedBy(world, unit, now);
  return {
    unit,
    published,
    find: (path, now) => {
      const story = byPath.get(path);
      if (!story || story.publishedAt > now) return undefined;
      const version = revisions.get(`${unit} ${story.path}`);
      return version === undefined ? story : { ...story, revisedAt: version === 'B' ? now : null };
    },
    withId: (id, now) => {
      const story = stories[id - (stories[0]?.id ?? 0)];
      return story && story.id === id && story.publishedAt <= now ? story : undefined;
    },
    listed: (listing, now, section, limit = Number.POSITIVE_INFINITY) => {
      const all = section === undefined ? stories : (sections.get(section) ?? []);
      const newestFirst: Story[] = [];
      for (let at = all.length - 1; at >= 0 && newestFirst.length < limit; at -= 1) {
        const story = all[at];
        if (story && story.publishedAt <= now && story.listedIn.includes(listing)) newestFirst.push(story);
      }
      return newestFirst;
    },
    related: (story, count) => {
      const all = sections.get(story.section) ?? [];
      const at = all.findIndex(({ id }) => id === story.id);
      return all.slice(Math.max(0, at - count), at).reverse();
    },
  };
}
