import { diceOf } from '../dice.ts';
import type { Story } from '../story.ts';
import type { StoryText } from '../text/story-text.ts';
import type { Block } from './block.ts';
import { captionOf } from './captions.ts';
import { pictureOf } from './pictures.ts';

const CHAPTERS = ['Những bước đầu tiên', 'Đi qua mùa khó', 'Quả ngọt trên đất lành'] as const;

/** A longform: text between full-width pictures, pull quotes, a clip and a sound. */
export function longformBody(story: Story, { paragraphs }: StoryText): Block[] {
  const dice = diceOf(story.text.key, 'body blocks');
  return paragraphs.flatMap((text, index): Block[] => {
    const blocks: Block[] = [{ kind: 'paragraph', text }];
    if (index % 3 === 1) {
      blocks.push({
        kind: 'figure',
        picture: pictureOf(story, index + 2),
        caption: captionOf(story, dice),
        wide: true,
      });
    }
    if (index % 5 === 2) blocks.push({ kind: 'quote', text: text.split(/(?<=\.)\s/)[0] ?? text });
    if (index === 6) {
      const path = `/upload/video/${story.id}.mp4`;
      blocks.push({ kind: 'player', media: 'video', path, poster: pictureOf(story, 99), seconds: dice.int(30, 120) });
    }
    if (index % 6 === 5) blocks.push({ kind: 'heading', text: CHAPTERS[(index - 5) / 6] ?? 'Vĩ thanh' });
    return blocks;
  });
}
