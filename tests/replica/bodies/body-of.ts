import type { Story } from '../story.ts';
import { type StoryText, tell } from '../text/story-text.ts';
import type { Block } from './block.ts';
import { dataBody } from './data-journalism.ts';
import { printedPagesBody } from './e-paper.ts';
import { infographicBody } from './infographic.ts';
import { interactiveBody } from './interactive.ts';
import { leadOfStory } from './lead-of-story.ts';
import { liveBlogBody } from './live-blog.ts';
import { longformBody } from './longform.ts';
import { photoStoryBody } from './photo-story.ts';
import { playerBody } from './player.ts';
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
  'data-journalism': [5, 7],
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
  return { lead: leadOfStory(story), blocks: blocksOf(story, text, now) };
}

function blocksOf(story: Story, text: StoryText, now: Date): Block[] {
  switch (story.format) {
    case 'text-news':
      return newsBody(story, text);
    case 'feature':
      return featureBody(story, text);
    case 'photo-story':
      return photoStoryBody(story, text);
    case 'infographic':
      return infographicBody(story, text);
    case 'longform':
      return longformBody(story, text);
    case 'data-journalism':
      return dataBody(story, text);
    case 'interactive':
      return interactiveBody(story, text);
    case 'visual-story':
      return photoStoryBody(story, text);
    case 'live-blog':
      return liveBlogBody(story, text, now);
    case 'e-paper':
      return printedPagesBody(story);
    case 'video':
    case 'short-video':
    case 'livestream':
    case 'podcast':
      return playerBody(story, text);
  }
}
