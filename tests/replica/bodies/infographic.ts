import type { Story } from '../story.ts';
import type { StoryText } from '../text/story-text.ts';
import type { Block } from './block.ts';
import { graphicOf } from './pictures.ts';

/** An infographic: one tall graphic and hardly any text. */
export function infographicBody(story: Story, { paragraphs }: StoryText): Block[] {
  const designer = story.authors[0] ?? 'Tòa soạn';
  const graphic: Block = { kind: 'figure', picture: graphicOf(story), caption: `Đồ họa: ${designer}`, wide: true };
  return [...paragraphs.slice(0, 1).map((text): Block => ({ kind: 'paragraph', text })), graphic];
}
