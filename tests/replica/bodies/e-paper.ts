import type { Story } from '../story.ts';
import type { Block } from './block.ts';
import { uploadFolder } from './pictures.ts';

/** The printed edition: eight pages as pictures and the whole as PDF. */
export function printedPagesBody(story: Story): Block[] {
  const pictures = Array.from({ length: 8 }, (_, index) => ({
    path: `${uploadFolder(story)}trang-${story.id}-${index + 1}.svg`,
    width: 600,
    height: 840,
  }));
  return [{ kind: 'pages', pdf: `${uploadFolder(story)}bao-in-${story.id}.pdf`, pictures }];
}
