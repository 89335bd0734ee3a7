import { addDays, localDayOf, type MeasuringPeriod } from '@nhipbao/records';
import { qualityStories, type Warehouse } from '@nhipbao/warehouse';
import type { z } from 'zod';
import { isNearDuplicate } from '../store/same-story.ts';
import { type StoredStory, storedStory } from '../store/stored-story.ts';
import { createStoryIndex } from '../store/story-index.ts';

/** Under this length a programme's standing description makes different days look alike (same-story.ts). */
export const REPEAT_SYLLABLES = 80;
/** How far apart two texts are that are compared (same-story.ts). */
export const REPEAT_HOURS = 48;

const DAY_MS = 86_400_000;

/** A text long enough to be compared, and whether it counts as the unit's own work. */
export type ComparedStory = StoredStory & { isWork: boolean };

/** A story that tells again what an earlier one told: of its own unit, of another, or both. */
export interface Repeat {
  story: ComparedStory;
  ofOwn: ComparedStory | null;
  ofOther: ComparedStory | null;
}

/** Every text of a period that is long enough, oldest first, and those that nearly repeat an earlier one of the two days before. */
export async function findRepeats(
  warehouse: Warehouse,
  period: MeasuringPeriod,
): Promise<{ compared: ComparedStory[]; repeats: Repeat[] }> {
  const rows = await warehouse.query(qualityStories, {
    from: new Date(period.from.getTime() - 2 * DAY_MS),
    to: period.to,
    least_syllables: REPEAT_SYLLABLES,
  });
  const stories = rows.map(comparedStory);
  const repeats = repeatsAmong(stories).filter(({ story }) => story.datedAt >= period.from);
  return { compared: stories.filter(({ datedAt }) => datedAt >= period.from), repeats };
}

function comparedStory(row: z.output<typeof qualityStories.row>): ComparedStory {
  return { ...storedStory(row), isWork: row.is_work };
}

/**
 * Repeats among stories given oldest first. They are looked for day by day among those of the three days that a repeat can span, so
 * that a text which comes back every day is not compared with a year of itself.
 */
export function repeatsAmong(stories: readonly ComparedStory[]): Repeat[] {
  const byDay = new Map<string, ComparedStory[]>();
  for (const story of stories) {
    const day = localDayOf(story.datedAt);
    const known = byDay.get(day);
    if (known) known.push(story);
    else byDay.set(day, [story]);
  }
  return [...byDay].flatMap(([day, today]) => {
    const before = [2, 1].flatMap((days) => byDay.get(addDays(day, -days)) ?? []);
    const index = createStoryIndex<ComparedStory>(before);
    return today.flatMap((story): Repeat[] => {
      const earlier = index.near(story).filter((other) => isNearDuplicate(other, story));
      index.add(story);
      if (earlier.length === 0) return [];
      const ofOwn = earlier.find(({ unit }) => unit === story.unit) ?? null;
      const ofOther = earlier.find(({ unit }) => unit !== story.unit) ?? null;
      return [{ story, ofOwn, ofOther }];
    });
  });
}
