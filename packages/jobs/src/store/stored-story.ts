import type { StoryRow } from '@nhipbao/warehouse';
import type { z } from 'zod';
import type { Story } from './same-story.ts';

/** A story that is stored already, with the item it belongs to. */
export type StoredStory = Story & { itemId: string };

/** A row of the warehouse's questions about near-duplicates as a story. */
export function storedStory(row: z.output<typeof StoryRow>): StoredStory {
  return {
    itemId: row.item_id,
    unit: row.unit_id,
    title: row.title,
    simhash: row.simhash,
    syllables: row.syllables,
    datedAt: row.dated_at,
  };
}
