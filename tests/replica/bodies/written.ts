import { diceOf } from '../dice.ts';
import type { Story } from '../story.ts';
import type { StoryText } from '../text/story-text.ts';
import type { Block } from './block.ts';
import { captionOf } from './captions.ts';
import { pictureOf } from './pictures.ts';

/** News: paragraphs with none to three pictures, a clip beside some of them. */
export function newsBody(story: Story, { paragraphs }: StoryText): Block[] {
  const dice = diceOf(story.text.key, 'body blocks');
  const blocks: Block[] = paragraphs.map((text) => ({ kind: 'paragraph', text }));
  const pictures = dice.int(0, 3);
  for (let number = pictures; number >= 1; number -= 1) {
    const at = Math.min(blocks.length, 1 + (number - 1) * 3);
    blocks.splice(at, 0, { kind: 'figure', picture: pictureOf(story, number), caption: captionOf(story, dice) });
  }
  if (dice.chance(0.06)) {
    const path = `/upload/video/${story.id}.mp4`;
    blocks.push({ kind: 'player', media: 'video', path, poster: pictureOf(story, 9), seconds: dice.int(25, 80) });
  }
  return blocks;
}

const HEADINGS = [
  'Từ chuyện của một gia đình',
  'Bắt đầu từ việc nhỏ',
  'Gỡ từng nút thắt',
  'Còn đó những băn khoăn',
  'Hướng đi nào cho ngày mai?',
  'Những người ở lại',
  'Khi lòng dân đã thuận',
  'Đổi thay trên đất cũ',
] as const;

/** A feature: long text in the ordinary template, with subheadings and a few pictures. */
export function featureBody(story: Story, { paragraphs }: StoryText): Block[] {
  const dice = diceOf(story.text.key, 'body blocks');
  const headings = dice.sample(HEADINGS, 3);
  return paragraphs.flatMap((text, index): Block[] => {
    const blocks: Block[] = [];
    const heading = index > 0 && index % 6 === 0 ? headings[index / 6 - 1] : undefined;
    if (heading) blocks.push({ kind: 'heading', text: heading });
    blocks.push({ kind: 'paragraph', text });
    if (index % 7 === 2)
      blocks.push({ kind: 'figure', picture: pictureOf(story, index), caption: captionOf(story, dice) });
    return blocks;
  });
}
