import { diceOf } from '../dice.ts';
import type { Story } from '../story.ts';
import type { StoryText } from '../text/story-text.ts';
import type { Block } from './block.ts';
import { captionOf } from './captions.ts';
import { pictureOf } from './pictures.ts';

/** A photo story: seven to twelve captioned pictures after a few sentences. */
export function photoStoryBody(story: Story, { paragraphs }: StoryText): Block[] {
  const dice = diceOf(story.text.key, 'body blocks');
  const pictures = Array.from(
    { length: dice.int(7, 12) },
    (_, index): Block => ({ kind: 'figure', picture: pictureOf(story, index + 1), caption: captionOf(story, dice) }),
  );
  return [...paragraphs.map((text): Block => ({ kind: 'paragraph', text })), ...pictures];
}
