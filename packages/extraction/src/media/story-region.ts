import type { Element, ParentNode } from 'domhandler';
import type { StoryElement, StoryNode } from '../body/story-tree.ts';
import { isElement } from '../parse-page.ts';

/** Where a story stands on the page: from its headline's box to the end of its body, the site's frame left out. */
export interface StoryRegion {
  /** Element at which the region begins and that after which it ends; null = the whole page. */
  start: Element | null;
  end: Element | null;
  /** Everything that has the headline or a piece of the body inside: never taken for the frame. */
  holders: Set<Element>;
}

const HERO_TEXT = 1_500;
const HERO_LEVELS = 4;

/** Places the story: `headline` is its heading on the page, `story` what body finding left of the body. */
export function storyRegion(headline: Element | null, story: StoryElement | null): StoryRegion {
  const sources = story ? sourcesOf(story) : [];
  const holders = new Set<Element>();
  for (const source of headline ? [...sources, headline] : sources) {
    for (let above = source.parent; above && isElement(above) && !holders.has(above); above = above.parent) {
      holders.add(above);
    }
  }
  const hero = headline ? heroOf(headline) : null;
  const first = sources[0] ?? null;
  const last = sources.at(-1) ?? null;
  const top = first && last ? commonAncestor(first, last) : null;
  if (!top || !hero) return { start: hero ?? top, end: top ?? hero, holders };
  if (contains(top, hero)) return { start: top, end: top, holders };
  if (contains(hero, top)) return { start: hero, end: hero, holders };
  return { start: hero, end: top, holders };
}

/** The page's elements that the pieces of a story came from, in document order. */
function sourcesOf(story: StoryElement): Element[] {
  const sources: Element[] = [];
  const walk = (node: StoryNode): void => {
    if (node.kind === 'text') return;
    if (node.source && node.children.some((child) => child.kind === 'text' && child.text.trim() !== '')) {
      sources.push(node.source);
    }
    for (const child of node.children) walk(child);
  };
  walk(story);
  return sources;
}

/** The box that holds the headline with its picture, date line and lead, but not the story. */
function heroOf(headline: Element): Element {
  let hero = headline;
  for (let level = 0; level < HERO_LEVELS; level += 1) {
    const above = hero.parent;
    if (!above || !isElement(above) || above.name === 'body' || above.name === 'html') break;
    if (textLength(above, HERO_TEXT) >= HERO_TEXT) break;
    hero = above;
  }
  return hero;
}

function textLength(node: ParentNode, enough: number): number {
  let length = 0;
  for (const child of node.children) {
    if (child.type === 'text') length += child.data.trim().length;
    else if (isElement(child) && child.name !== 'script' && child.name !== 'style')
      length += textLength(child, enough - length);
    if (length >= enough) break;
  }
  return length;
}

function commonAncestor(first: Element, last: Element): Element | null {
  const above = new Set<unknown>();
  for (let node: ParentNode | null = first; node; node = node.parent) above.add(node);
  for (let node: ParentNode | null = last; node; node = node.parent) {
    if (above.has(node)) return isElement(node) ? node : null;
  }
  return null;
}

function contains(outer: Element, inner: Element): boolean {
  for (let node: ParentNode | null = inner; node; node = node.parent) if (node === outer) return true;
  return false;
}
