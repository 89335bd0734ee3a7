import { SECTIONS } from './plan.ts';
import type { Listing, Story, Unit } from './story.ts';
import { publishedBy, type World } from './world.ts';

/** A site's stories as its pages ask for them; built once when the site starts. */
export interface Archive {
  unit: Unit;
  /** The story at a path or at one of its aliases, if it is out. */
  find(path: string, now: Date): Story | undefined;
  /** The story with an id, if it is out. */
  withId(id: number, now: Date): Story | undefined;
  /** All that is out, oldest first. */
  published(now: Date): readonly Story[];
  /** What a list names, newest first; `section` limits it to one. */
  listed(listing: Listing, now: Date, section?: string): readonly Story[];
  /** Up to `count` stories of the same section before this one, newest first. */
  related(story: Story, count: number): readonly Story[];
}

/** The newspaper's collective section: everything from the province itself. */
const WITHIN_PROVINCE = 'trong-tinh';

/** Indexes a unit's stories by path and section. */
export function archiveOf(world: World, unit: Unit): Archive {
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
      return story && story.publishedAt <= now ? story : undefined;
    },
    withId: (id, now) => {
      const story = stories[id - (stories[0]?.id ?? 0)];
      return story && story.id === id && story.publishedAt <= now ? story : undefined;
    },
    listed: (listing, now, section) => {
      const all = section === undefined ? published(now) : (sections.get(section) ?? []);
      return all.filter((story) => story.publishedAt <= now && story.listedIn.includes(listing)).reverse();
    },
    related: (story, count) => {
      const all = sections.get(story.section) ?? [];
      const at = all.indexOf(story);
      return all.slice(Math.max(0, at - count), at).reverse();
    },
  };
}
