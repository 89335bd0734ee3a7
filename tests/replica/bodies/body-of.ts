import type { Story } from '../story.ts';
import { type StoryText, tell } from '../text/story-text.ts';
import type { Block } from './block.ts';
import { featureBody, newsBody } from './written.ts';

/** Lead and body of a story as they stand at an instant. */
export interface StoryBody {
  lead: string;
  blocks: Block[];
}

/** Sentences told, by format: from the few under a player to the long text of a feature. */
const SENTENCES: Readonly<Record<Story['format'], readonly [number, number]>> = {
  'text-news': [8, 14],
  feature: [30, 46],
  'photo-story': [2, 3],
  infographic: [1, 2],
  longform: [26, 36],
  'data-journalism': [8, 12],
  video: [2, 4],
  'short-video': [1, 2],
  livestream: [1, 3],
  podcast: [2, 4],
  interactive: [2, 3],
  'visual-story': [7, 9],
  'live-blog': [14, 18],
  'e-paper': [0, 0],
};

/** Composes a story's body; `version` B from its correction on. */
export function bodyOf(story: Story, now: Date): StoryBody {
  const [low, high] = SENTENCES[story.format];
  const sentences = low + (story.id % (high - low + 1));
  const version = story.revisedAt !== null && story.revisedAt <= now ? 'B' : 'A';
  const text = tell(story.text, { sentences, version, reworded: story.reworded });
  return { lead: text.lead, blocks: blocksOf(story, text) };
}

function blocksOf(story: Story, text: StoryText): Block[] {
  switch (story.format) {
    case 'feature':
      return featureBody(story, text);
    default:
      return newsBody(story, text);
  }
}
