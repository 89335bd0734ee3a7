import { hasContent, type StoryElement, type StoryNode } from './story-tree.ts';

const BLOCK_TAGS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul video audio iframe'.split(
    ' ',
  ),
);

/** One line of a story: the text of one block element, and the element it stands in. */
export interface Block {
  text: string;
  element: StoryElement;
}

/** The story as lines: one a block element, `<br>` also ends a line. */
export function blocksOf(story: StoryElement): Block[] {
  const blocks: Block[] = [];
  let line = '';
  let owner = story;
  const flush = () => {
    if (hasContent(line)) blocks.push({ text: collapse(line), element: owner });
    line = '';
  };
  const walk = (node: StoryNode, block: StoryElement): void => {
    if (node.kind === 'text') {
      if (line === '') owner = block;
      line += needsBlank(line, node.text) ? ` ${node.text}` : node.text;
      return;
    }
    if (node.tag === 'br') {
      flush();
      return;
    }
    const isBlock = BLOCK_TAGS.has(node.tag);
    if (isBlock) flush();
    for (const child of node.children) walk(child, isBlock ? node : block);
    if (isBlock) flush();
  };
  walk(story, story);
  flush();
  return blocks;
}

/** Inline boxes side by side often lack the blank that readers see: "Hà Giang" and "Hơn 23h" in spans of their own. */
function needsBlank(line: string, next: string): boolean {
  return /[\p{Ll}.,:;!?)”»]$/u.test(line) && /^\p{Lu}[\p{Ll}\s]/u.test(next);
}

/** Runs of white space, no-break ones too, as one blank; zero-width marks and soft hyphens go. */
export function collapse(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
