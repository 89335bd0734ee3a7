import type { ChildNode, Element, ParentNode } from 'domhandler';
import { isElement } from '../parse-page.ts';

/**
 * A light copy of a page's body that body finding may cut and rewrap; the parsed page itself stays whole, for media
 * and for another attempt. `source` is the element a node was made from (null for wrapped ones).
 */
export interface StoryElement {
  kind: 'element';
  tag: string;
  attribs: Record<string, string>;
  /** Class and id as they are matched against the word lists. */
  names: string;
  children: StoryNode[];
  parent: StoryElement | null;
  source: Element | null;
  /** Content score; undefined until something inside was scored. */
  score: number | undefined;
  dataTable: boolean;
  /** Length of the text inside with white space collapsed, and of the part inside links; as of the last `measure`. */
  textLength: number;
  linkLength: number;
}

export interface StoryText {
  kind: 'text';
  text: string;
  parent: StoryElement | null;
}

export type StoryNode = StoryElement | StoryText;

const LEFT_OUT = new Set(['script', 'style', 'noscript', 'template', 'head', 'link', 'meta', 'title', 'base']);
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Copies an element and what readers can see of its content. */
export function storyTreeOf(root: ParentNode): StoryElement {
  const top = newElement('body', {}, isElement(root) ? root : null);
  copyChildren(root, top);
  return top;
}

export function newElement(tag: string, attribs: Record<string, string>, source: Element | null): StoryElement {
  const className = attribs.class ?? '';
  const id = attribs.id ?? '';
  return {
    kind: 'element',
    tag,
    attribs,
    names: className === '' && id === '' ? '' : `${className} ${id}`,
    children: [],
    parent: null,
    source,
    score: undefined,
    dataTable: false,
    textLength: 0,
    linkLength: 0,
  };
}

/** Appends a node, setting its parent. */
export function append(parent: StoryElement, node: StoryNode): void {
  node.parent = parent;
  parent.children.push(node);
}

function copyChildren(from: ParentNode, to: StoryElement): void {
  for (const child of from.children) copy(child, to);
}

function copy(child: ChildNode, to: StoryElement): void {
  if (child.type === 'text') {
    append(to, { kind: 'text', text: child.data, parent: to });
    return;
  }
  if (!isElement(child)) {
    if (child.type === 'cdata') copyChildren(child, to);
    return;
  }
  if (LEFT_OUT.has(child.name) || isHidden(child.attribs)) return;
  const tag = child.name === 'font' ? 'span' : child.name;
  const element = newElement(tag, child.attribs, child);
  append(to, element);
  copyChildren(child, element);
}

function isHidden(attribs: Record<string, string>): boolean {
  const style = attribs.style;
  if (style !== undefined && HIDDEN_STYLE.test(style)) return true;
  if (attribs.hidden !== undefined) return true;
  if (attribs['aria-hidden'] === 'true') return !(attribs.class ?? '').includes('fallback-image');
  return attribs['aria-modal'] === 'true' && attribs.role === 'dialog';
}

/** True when a text has something other than white space. */
export function hasContent(text: string): boolean {
  return /\S/.test(text);
}

/** The text inside a node, as it stands. */
export function rawText(node: StoryNode): string {
  if (node.kind === 'text') return node.text;
  if (node.children.length === 1 && node.children[0]) return rawText(node.children[0]);
  let text = '';
  for (const child of node.children) text += rawText(child);
  return text;
}

/** The text inside a node, trimmed and with runs of white space as one blank. */
export function innerText(node: StoryNode): string {
  return rawText(node)
    .trim()
    .replace(/\s{2,}/g, ' ');
}

/** The element children of a node. */
export function elementsOf(node: StoryElement): StoryElement[] {
  const elements: StoryElement[] = [];
  for (const child of node.children) if (child.kind === 'element') elements.push(child);
  return elements;
}

/** Fills `textLength` and `linkLength` of a node and everything inside, in one walk. */
export function measure(node: StoryElement): void {
  let text = 0;
  let links = 0;
  for (const child of node.children) {
    if (child.kind === 'text') {
      text += collapsedLength(child.text);
    } else {
      measure(child);
      text += child.textLength;
      links += child.linkLength;
    }
  }
  node.textLength = text;
  node.linkLength = links;
  if (node.tag === 'a') {
    // A link within the page (a footnote, a table of contents) is hardly navigation.
    node.linkLength = text * (/^#./.test(node.attribs.href ?? '') ? 0.3 : 1);
  }
}

/** Length of a text whose runs of white space count as one, and as none when there is nothing else. */
function collapsedLength(text: string): number {
  let length = 0;
  let blank = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code <= 32 || code === 160) {
      blank = true;
    } else {
      length += blank && length > 0 ? 2 : 1;
      blank = false;
    }
  }
  return length;
}
