import type { Story } from '../story.ts';
import type { Picture } from './block.ts';

/** The nth picture of a story: 600 by 400, under the newspaper's upload folder of the day. */
export function pictureOf(story: Story, number: number): Picture {
  return { path: `${uploadFolder(story)}${story.id}-${number}.png`, width: 600, height: 400 };
}

/** The graphic of an infographic: one tall SVG. */
export function graphicOf(story: Story): Picture {
  return { path: `${uploadFolder(story)}do-hoa-${story.id}.svg`, width: 900, height: 1800 };
}

/** Folder of a story's media: /upload/2025/20251106/. */
export function uploadFolder(story: Story): string {
  return `/upload/${story.text.day.slice(0, 4)}/${story.text.day.replaceAll('-', '')}/`;
}
