import type { Format, Origin } from '@nhipbao/records';
import { leadOfStory } from './bodies/lead-of-story.ts';
import { sectionOf } from './plan.ts';
import { type Listing, UNITS, type Unit } from './story.ts';
import { publishedBy, type World } from './world.ts';

/** What is true of one story of the replica, for tests and measurements; never read by the product. */
export interface Truth {
  url: string;
  unit: Unit;
  format: Format;
  publishedAt: Date;
  /** When the page changed to version B; null while it has not. */
  revisedAt: Date | null;
  origin: Origin;
  title: string;
  lead: string;
  authors: readonly string[];
  sourceLine: string | null;
  /** The section as readers see it. */
  section: string;
  /** Other addresses of the same page, which name `url` as canonical. */
  aliases: readonly string[];
  /** The address of which this is a second one without saying so. */
  twinOf: string | null;
  /** Another unit's story that this one repeats almost word by word. */
  nearDuplicateOf: string | null;
  broadcastOrigin: boolean;
  listedIn: readonly Listing[];
}

/** What is true of every story that is out at an instant, at the given origins. */
export function truthOf(world: World, bases: Readonly<Record<Unit, string>>, now: Date): Truth[] {
  return UNITS.flatMap((unit) =>
    publishedBy(world, unit, now).map((story) => ({
      url: bases[unit] + story.path,
      unit,
      format: story.format,
      publishedAt: story.publishedAt,
      revisedAt: story.revisedAt !== null && story.revisedAt <= now ? story.revisedAt : null,
      origin: story.origin,
      title: story.title,
      lead: leadOfStory(story),
      authors: story.authors,
      sourceLine: story.sourceLine,
      section: sectionOf(unit, story.section).title,
      aliases: story.aliases.map((path) => bases[unit] + path),
      twinOf: story.twinOf && bases[unit] + story.twinOf,
      nearDuplicateOf: story.nearDuplicateOf && bases[story.nearDuplicateOf.unit] + story.nearDuplicateOf.path,
      broadcastOrigin: story.broadcast,
      listedIn: story.listedIn,
    })),
  );
}
