import type { Story } from '../story.ts';
import { leadOf } from '../text/story-text.ts';

/** The lead of a story as its page and the lists print it; the standing stories have words of their own. */
export function leadOfStory(story: Story): string {
  if (story.format === 'e-paper') return `Mời bạn đọc xem ${story.title} trên máy tính, điện thoại.`;
  if (story.section === 'ban-tin-18g30') return `${story.title.split(' | ')[0]}: những tin chính trong ngày của tỉnh.`;
  return leadOf(story.text, story.reworded);
}
