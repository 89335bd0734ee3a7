import type { StoryElement, StoryNode } from './story-tree.ts';

const BLOCK_TAGS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul video audio iframe'.split(
    ' ',
  ),
);

/** One line of a story: the text of one block element, and the element it stands in. */
export interface Block {
  text: string;
  /** Characters of the text that stand inside links. */
  links: number;
  element: StoryElement;
}

/** The story as lines: one a block element, `<br>` also ends a line. */
export function blocksOf(story: StoryElement): Block[] {
  const blocks: Block[] = [];
  // The line is kept in pieces, and its end apart: looking at the end of one growing string would be quadratic.
  let pieces: string[] = [];
  let end = '';
  let links = 0;
  let owner = story;
  const flush = () => {
    if (pieces.length === 0) return;
    const text = collapse(pieces.join(''));
    if (text !== '') blocks.push({ text, links, element: owner });
    pieces = [];
    end = '';
    links = 0;
  };
  const walk = (node: StoryNode, block: StoryElement, inLink: boolean): void => {
    if (node.kind === 'text') {
      if (pieces.length === 0) owner = block;
      const text = needsBlank(end, node.text) ? ` ${node.text}` : node.text;
      pieces.push(text);
      end = (end + text).slice(-END);
      if (inLink) links += node.text.trim().length;
      return;
    }
    if (node.tag === 'br') {
      flush();
      return;
    }
    const isBlock = BLOCK_TAGS.has(node.tag);
    if (isBlock) flush();
    const linked = inLink || node.tag === 'a';
    for (const child of node.children) walk(child, isBlock ? node : block, linked);
    if (isBlock) flush();
  };
  walk(story, story, false);
  flush();
  return blocks;
}

/** Characters of a line's end that tell whether a blank is missing. */
const END = 40;

/** Inline boxes side by side often lack the blank that readers see: "Hà Giang" and "Hơn 23h" in spans of their own. */
function needsBlank(line: string, next: string): boolean {
  if (!/[\p{L}\p{N}.,:;!?)”»]$/u.test(line)) return false;
  if (/^\p{Lu}[\p{Ll}\s]/u.test(next)) return /[\p{Ll}.,:;!?)”»]$/u.test(line);
  if (/^\p{L}/u.test(next) && /[,;:!?]$/.test(line)) return true;
  // Two runs of words meeting without a blank are lines of a designed text; a single letter or word is emphasis.
  return /^\p{L}+\s+\p{L}/u.test(next) && /\p{L}\s+\p{L}{2,}$/u.test(line);
}

/** Runs of white space, no-break ones too, as one blank; zero-width marks and soft hyphens go. */
export function collapse(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
