import type { Element } from 'domhandler';
import { isElement } from '../parse-page.ts';
import type { Block } from './blocks.ts';
import type { StoryElement } from './story-tree.ts';

const CAPTION =
  /caption|chu-?thich|desc_cation|(?:img|image|photo|picture|media)[-_]?(?:desc|description|note|title|credit|source)|(?:^|\s)(?:Image|legend)(?:\s|$)|wp-caption-text/;

/** True for a line that is printed with a picture: in a figure's caption, in an element named so, or in a picture's table. */
export function isCaption(block: Block): boolean {
  let element: StoryElement | null = block.element;
  for (let level = 0; element && level < 6; level += 1) {
    if (element.tag === 'figcaption') return true;
    if (element.tag === 'figure') return !/^(?:p|h\d)$/.test(block.element.tag) || block.text.length < 400;
    if (level < 3 && CAPTION.test(element.attribs.class ?? '')) return true;
    if (element.tag === 'table') return block.text.length < 400 && framesPicture(element.source);
    element = element.parent;
  }
  return false;
}

/** A table of more cells than this holds data. */
const MOST_CELLS = 24;

/** True for a table of few cells around a picture. */
function framesPicture(table: Element | null): boolean {
  if (!table) return false;
  let cells = 0;
  let images = 0;
  const walk = (node: Element): void => {
    for (const child of node.children) {
      if (cells > MOST_CELLS) return;
      if (!isElement(child)) continue;
      if (child.name === 'td' || child.name === 'th') cells += 1;
      if (child.name === 'img') images += 1;
      walk(child);
    }
  };
  walk(table);
  return images > 0 && cells <= Math.min(MOST_CELLS, images * 3);
}
