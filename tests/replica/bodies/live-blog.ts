import type { Story } from '../story.ts';
import type { StoryText } from '../text/story-text.ts';
import type { Block } from './block.ts';
import { pictureOf } from './pictures.ts';

const MINUTE = 60_000;
/** The first updates are there when the page appears. */
const BEFORE = 6;

/** A live blog: updates every nine minutes, newest first, as many as have happened by `now`. */
export function liveBlogBody(story: Story, { paragraphs }: StoryText, now: Date): Block[] {
  const updates = paragraphs
    .flatMap((paragraph) => paragraph.split(/(?<=[.”])\s(?=[\p{Lu}\d“])/u))
    .map((text, index): Extract<Block, { kind: 'update' }> => {
      return { kind: 'update', at: new Date(story.publishedAt.getTime() + (index - BEFORE) * 9 * MINUTE), text };
    })
    .filter((update) => update.at <= now)
    .reverse();
  return [{ kind: 'figure', picture: pictureOf(story, 1), caption: 'Toàn cảnh nơi diễn ra sự kiện.' }, ...updates];
}
