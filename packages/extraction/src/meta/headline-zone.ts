import type { Block } from '../body/blocks.ts';
import type { StoryElement } from '../body/story-tree.ts';
import { titleShare } from './title-share.ts';

/** The lines printed around a story's headline: what readers take for kicker, date line, byline and lead. */
export interface HeadlineZone {
  /** Nearest first. */
  before: Block[];
  /** Nearest first. */
  after: Block[];
}

const BEFORE = 8;
const AFTER = 16;

/** Finds the headline among the page's lines and gives those near it; empty when the title is not printed. */
export function headlineZone(lines: Block[], title: string | null): HeadlineZone {
  const at = title === null ? -1 : headlineIndex(lines, title);
  if (at < 0) return { before: [], after: [] };
  return { before: lines.slice(Math.max(0, at - BEFORE), at).reverse(), after: lines.slice(at + 1, at + 1 + AFTER) };
}

function headlineIndex(lines: Block[], title: string): number {
  const wanted = letters(title);
  for (const isHeading of [isHeadingTag, isNamedHeading]) {
    const exact = lines.findIndex((line) => letters(line.text) === wanted && isHeading(line.element));
    if (exact >= 0) return exact;
    const isPart = (line: Block | undefined) =>
      line !== undefined && isHeading(line.element) && titleShare(title, line.text) > 0.7;
    let heading = lines.findIndex(
      (line) =>
        (isPart(line) && titleShare(line.text, title) > 0.3) ||
        (isHeading(line.element) && titleShare(line.text, title) > 0.9 && line.text.length < title.length * 2.5),
    );
    // A headline set in several lines ends where the last of them does.
    while (heading >= 0 && isPart(lines[heading + 1])) heading += 1;
    if (heading >= 0) return heading;
  }
  return lines.findIndex((line) => letters(line.text) === wanted);
}

function isHeadingTag(element: StoryElement): boolean {
  return hasAncestor(element, ({ tag }) => /^h[1-3]$/.test(tag), 3);
}

function isNamedHeading(element: StoryElement): boolean {
  return hasAncestor(element, ({ names }) => /headline|title/i.test(names), 2);
}

/** True when the element or one of the next ones above it passes the test. */
export function hasAncestor(element: StoryElement, test: (ancestor: StoryElement) => boolean, levels: number): boolean {
  let ancestor: StoryElement | null = element;
  for (let level = 0; ancestor && level < levels; level += 1) {
    if (test(ancestor)) return true;
    ancestor = ancestor.parent;
  }
  return false;
}

/** Letters and digits only, lower case: what two printings of one title have in common. */
export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}
