import { titleShare } from '../meta/title-share.ts';
import { isUnlikely } from './class-names.ts';
import { isBlank, isPhrasing } from './paragraphs-from-breaks.ts';
import { append, elementsOf, hasContent, measure, newElement, rawText, type StoryElement } from './story-tree.ts';

const UNLIKELY_ROLES = new Set(['menu', 'menubar', 'complementary', 'navigation', 'alert', 'alertdialog', 'dialog']);
const EMPTY_MATTERS_NOT = new Set(['div', 'section', 'header', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const SCORED = new Set(['section', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'td', 'pre']);
const BLOCKS = new Set(['blockquote', 'dl', 'div', 'img', 'ol', 'p', 'pre', 'table', 'ul']);

/** What pruning is told: whether unlikely names go, and which heading repeats the title (it goes once). */
export interface PruneOptions {
  stripUnlikely: boolean;
  isTitle(element: StoryElement): boolean;
}

/**
 * Cuts hidden, empty and unlikely elements and makes paragraphs of `<div>` that hold only a line of text.
 * Returns the elements whose text is to be scored, in document order.
 * After `grabArticle` of Mozilla's Readability 0.6 (Apache-2.0).
 */
export function prune(root: StoryElement, options: PruneOptions): StoryElement[] {
  const scored: StoryElement[] = [];
  let titleSeen = false;

  const keeps = (node: StoryElement): boolean => {
    if (!titleSeen && (node.tag === 'h1' || node.tag === 'h2') && options.isTitle(node)) {
      titleSeen = true;
      return false;
    }
    if (node.tag === 'nav' || isPageFooter(node)) return false;
    if (options.stripUnlikely) {
      if (node.names !== '' && node.tag !== 'a' && isUnlikely(node.names) && !isInside(node, 'table', 'code')) {
        return false;
      }
      if (UNLIKELY_ROLES.has(node.attribs.role ?? '')) return false;
    }
    return !(EMPTY_MATTERS_NOT.has(node.tag) && isWithoutContent(node));
  };

  const visit = (node: StoryElement): StoryElement => {
    let kept = node;
    if (SCORED.has(node.tag)) scored.push(node);
    if (node.tag === 'div') {
      wrapPhrasing(node);
      const only = onlyParagraphOf(node);
      if (only && linkDensityOf(node) < 0.25) {
        only.parent = node.parent;
        kept = only;
        scored.push(kept);
      } else if (!hasBlockInside(node)) {
        node.tag = 'p';
        scored.push(node);
      }
    }
    visitChildren(kept);
    return kept;
  };

  const visitChildren = (node: StoryElement): void => {
    const children = node.children;
    let count = 0;
    for (const child of children) {
      if (child.kind === 'text') children[count++] = child;
      else if (keeps(child)) children[count++] = visit(child);
    }
    children.length = count;
  };

  visitChildren(root);
  return scored;
}

/** True for the site's footer: its imprint must not be taken for the story of a page that has only a player. */
function isPageFooter(node: StoryElement): boolean {
  if (node.tag !== 'footer' && !/(?:^|\s)(?:(?:site|page|main|global)[-_])?footer(?:$|[\s_-])/i.test(node.names))
    return false;
  return !isInside(node, 'article', 'main', 'table');
}

/** True within four levels under one of the tags: what names such an element does not make it the page's frame. */
export function isInside(node: StoryElement, ...tags: string[]): boolean {
  let above = node.parent;
  for (let level = 0; above && level < 4; level += 1) {
    if (tags.includes(above.tag)) return true;
    above = above.parent;
  }
  return false;
}

function isWithoutContent(node: StoryElement): boolean {
  return node.children.every((child) =>
    child.kind === 'text' ? !hasContent(child.text) : child.tag === 'br' || child.tag === 'hr',
  );
}

function wrapPhrasing(div: StoryElement): void {
  const original = div.children;
  if (original.every(isBlank) || !original.some((child) => !isBlank(child) && isPhrasing(child))) return;
  div.children = [];
  let paragraph: StoryElement | null = null;
  for (const child of original) {
    if (isPhrasing(child)) {
      if (paragraph) {
        append(paragraph, child);
      } else if (isBlank(child)) {
        append(div, child);
      } else {
        paragraph = newElement('p', {}, null);
        append(div, paragraph);
        append(paragraph, child);
      }
    } else {
      if (paragraph) while (paragraph.children.length > 0 && isBlankAt(paragraph)) paragraph.children.pop();
      paragraph = null;
      append(div, child);
    }
  }
}

function isBlankAt(paragraph: StoryElement): boolean {
  const last = paragraph.children[paragraph.children.length - 1];
  return last !== undefined && isBlank(last);
}

function onlyParagraphOf(div: StoryElement): StoryElement | null {
  const elements = elementsOf(div);
  const only = elements[0];
  if (elements.length !== 1 || only?.tag !== 'p') return null;
  return div.children.some((child) => child.kind === 'text' && hasContent(child.text)) ? null : only;
}

function linkDensityOf(node: StoryElement): number {
  measure(node);
  return node.textLength === 0 ? 0 : node.linkLength / node.textLength;
}

function hasBlockInside(node: StoryElement): boolean {
  return node.children.some((child) => child.kind === 'element' && (BLOCKS.has(child.tag) || hasBlockInside(child)));
}

/** True when a heading says the title again. */
export function repeatsTitle(title: string, heading: StoryElement): boolean {
  return titleShare(title, rawText(heading)) > 0.75;
}
