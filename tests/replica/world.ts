import { addDays, Format, type LocalDay } from '@nhipbao/records';
import { diceOf } from './dice.ts';
import { inventStory } from './invent-story.ts';
import { type StandingStory, standingStories } from './standing-stories.ts';
import { type Story, UNITS, type Unit } from './story.ts';
import { storyPath } from './story-path.ts';

/** What a world is grown from. Days are local and inclusive; `perDay` is the newspaper's usual number of stories, or one per unit. */
export interface WorldPlan {
  seed: number;
  from: LocalDay;
  to: LocalDay;
  perDay: PerDay;
  /** From this day on so many instead: a long quiet past with busy last days. */
  lately?: { from: LocalDay; perDay: PerDay };
}

type PerDay = number | Readonly<Record<Unit, number>>;

/** Everything the three sites ever publish between two days: records of some 500 bytes a story, pages are rendered on request. */
export interface World {
  plan: WorldPlan;
  /** Stories of each unit, oldest first. */
  stories: Readonly<Record<Unit, readonly Story[]>>;
}

/** A time of day at which a story appears: an invented one, or one that stands. */
type Slot = Pick<StandingStory, 'minute'> & Partial<StandingStory>;

/** First ids; the newspaper's follow the real ones of mid 2025. */
const FIRST_IDS: Readonly<Record<Unit, number>> = { newspaper: 190_711, station: 41_300, magazine: 1_204 };
/** The newspaper's first stories show every format once, so that the smallest world has them all; the printed edition comes by itself. */
const EVERY_FORMAT = Format.options.filter((format) => format !== 'e-paper');

/** Invents all stories of a span of days. Pure: the same plan gives the same world, and a longer span begins with the shorter one. */
export function createWorld(plan: WorldPlan): World {
  const shares = (perDay: PerDay) => (typeof perDay === 'number' ? sharesOf(perDay) : perDay);
  const stories: Record<Unit, Story[]> = { newspaper: [], station: [], magazine: [] };
  const invented: Record<Unit, number> = { newspaper: 0, station: 0, magazine: 0 };
  const titles: Record<Unit, Set<string>> = { newspaper: new Set(), station: new Set(), magazine: new Set() };

  for (let day = plan.from; day <= plan.to; day = addDays(day, 1)) {
    const perDay = shares(plan.lately && day >= plan.lately.from ? plan.lately.perDay : plan.perDay);
    const newspaperBefore = stories.newspaper.length;
    for (const unit of UNITS) {
      const told = stories[unit];
      const dice = diceOf(plan.seed, unit, day, 'minutes');
      const minutes = Array.from({ length: countOf(perDay[unit], day, dice.next()) }, () =>
        dice.int(6 * 60, 21 * 60 + 30),
      );
      const slots: Slot[] = [...minutes.map((minute) => ({ minute })), ...standingStories(unit, day, perDay[unit])];
      for (const slot of slots.sort((a, b) => a.minute - b.minute)) {
        const ordinal = invented[unit];
        const id = FIRST_IDS[unit] + told.length;
        const base = { seed: plan.seed, unit, id, ordinal, day, titles: titles[unit] };
        if (slot.make) {
          told.push(slot.make(base));
          continue;
        }
        invented[unit] += 1;
        const repeats =
          unit === 'station'
            ? echoOf(stories.newspaper.slice(newspaperBefore), titles.station, slot.minute, dice.next())
            : undefined;
        const forced = unit === 'newspaper' ? (EVERY_FORMAT[ordinal] ?? plantedFormat(ordinal)) : undefined;
        const story = inventStory({
          ...base,
          minute: slot.minute,
          ...(forced && { format: forced }),
          ...(repeats && { repeats }),
        });
        told.push(story);
        if (unit === 'newspaper' && ordinal % 150 === 17) told.push(twinOf(story, id + 1));
      }
    }
  }
  return { plan, stories };
}

/** The stories of a unit that are out at an instant, oldest first. */
export function publishedBy(world: World, unit: Unit, now: Date): readonly Story[] {
  const all = world.stories[unit];
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const story = all[middle];
    if (story && story.publishedAt <= now) low = middle + 1;
    else high = middle;
  }
  return all.slice(0, low);
}

/** Stories with a planted oddity (alias, correction, twin, look-alikes: see inventStory) are written ones. */
function plantedFormat(ordinal: number): Format | undefined {
  return ordinal % 150 >= 15 && ordinal % 150 <= 18 ? 'text-news' : undefined;
}

/** The station publishes half as much as the newspaper, the magazine a tenth. */
function sharesOf(perDay: number): Record<Unit, number> {
  return { newspaper: perDay, station: perDay / 2, magazine: perDay / 10 };
}

/** Stories of a day around the usual number: fewer on Saturday and Sunday, a fifth more or less; fractions are drawn. */
function countOf(usual: number, day: string, luck: number): number {
  const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  return Math.floor(usual * (weekend ? 0.7 : 1.1) * (0.8 + 0.4 * luck) + luck);
}

/** One story in eight of the station repeats a written one of the newspaper of the same day. */
function echoOf(today: readonly Story[], told: ReadonlySet<string>, minute: number, luck: number): Story | undefined {
  if (luck >= 0.125) return undefined;
  const earlier = today.filter((story) => {
    const written = story.format === 'text-news' && story.origin === 'own' && story.twinOf === null;
    return written && !told.has(story.title) && minuteOf(story) < minute;
  });
  return earlier[Math.floor((luck / 0.125) * earlier.length)];
}

function minuteOf(story: Story): number {
  return (((story.publishedAt.getTime() / 60_000 + 7 * 60) % 1440) + 1440) % 1440;
}

/** The same story once more under another id and section, without a word that it is the same. */
function twinOf(story: Story, id: number): Story {
  const section = story.section === 'dia-phuong' ? 'xa-hoi' : 'dia-phuong';
  const path = storyPath({
    unit: story.unit,
    id,
    title: story.title,
    section,
    format: story.format,
    day: story.text.day,
    inFolder: false,
  });
  return { ...story, id, path, section, aliases: [], twinOf: story.path };
}
