import { diceOf } from '../dice.ts';
import type { Story } from '../story.ts';
import type { StoryText } from '../text/story-text.ts';
import { CROPS, PLACES } from '../text/vocabulary.ts';
import type { Block } from './block.ts';

const QUESTIONS = [
  'Địa phương nào dưới đây được nhắc đến trong bài?',
  'Bạn biết gì về vùng đất này?',
  'Đâu là nơi diễn ra lễ hội lớn nhất trong năm?',
  'Đặc sản nào gắn với vùng này?',
  'Loại cây nào được trồng nhiều nhất?',
  'Nơi nào vừa khánh thành cây cầu mới?',
  'Địa phương nào về đích nông thôn mới sớm nhất?',
] as const;

/** Something the reader does: a quiz of five questions, or a map with layers to switch. */
export function interactiveBody(story: Story, { paragraphs }: StoryText): Block[] {
  const dice = diceOf(story.text.key, 'body blocks');
  const words = paragraphs.slice(0, 2).map((text): Block => ({ kind: 'paragraph', text }));
  if (dice.chance(0.3))
    return [...words, { kind: 'map', layers: dice.sample(CROPS, 4), places: dice.sample(PLACES, 12) }];
  const questions = dice
    .sample(QUESTIONS, 5)
    .map((text) => ({ text, answers: dice.sample(/cây|sản/.test(text) ? CROPS : PLACES, 4) }));
  return [...words, { kind: 'quiz', questions }];
}
