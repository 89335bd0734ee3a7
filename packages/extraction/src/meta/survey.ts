import type { ChildNode, Document, Element } from 'domhandler';
import { isElement } from '../parse-page.ts';
import { type LdNode, ldNodes } from './json-ld.ts';

/** What one walk over a page gathers for the readers of its metadata. Elements are in document order. */
export interface PageSurvey {
  html: Element | null;
  head: Element | null;
  body: Element | null;
  language: string | null;
  /** Contents by lower-case name, property or itemprop of `<meta>`. */
  metas: Map<string, string[]>;
  canonical: string | null;
  base: string | null;
  titleTag: string | null;
  headings: Element[];
  /** Elements that say by itemprop, rel or name what they are. */
  marked: Element[];
  times: Element[];
  /** Place in the page of the elements listed above, counted from its start. */
  order: Map<Element, number>;
  ld: LdNode[];
  isAmpStory: boolean;
}

const NAMED =
  /date|time|author|byline|publish|update|breadcrumb|sapo|lead|tag|journalist|reporter|writer|tac-?gia|ngay/i;

/** Walks a page once. */
export function surveyPage(document: Document): PageSurvey {
  const survey: PageSurvey = {
    html: null,
    head: null,
    body: null,
    language: null,
    metas: new Map(),
    canonical: null,
    base: null,
    titleTag: null,
    headings: [],
    marked: [],
    times: [],
    order: new Map(),
    ld: [],
    isAmpStory: false,
  };
  const scripts: string[] = [];
  let position = 0;
  const visit = (node: ChildNode): void => {
    if (!isElement(node)) return;
    if (node.name === 'script') {
      if (/ld\+json/i.test(node.attribs.type ?? '')) scripts.push(textIn(node));
      return;
    }
    if (node.name === 'style' || node.name === 'template') return;
    position += 1;
    note(node, survey, position);
    for (const child of node.children) visit(child);
  };
  for (const child of document.children) visit(child);
  survey.ld = ldNodes(scripts);
  return survey;
}

function note(element: Element, survey: PageSurvey, position: number): void {
  const { name, attribs } = element;
  switch (name) {
    case 'html':
      survey.html ??= element;
      survey.language ??= attribs.lang ?? attribs['xml:lang'] ?? null;
      return;
    case 'head':
      survey.head ??= element;
      return;
    case 'body':
      survey.body ??= element;
      return;
    case 'meta':
      noteMeta(attribs, survey);
      return;
    case 'link':
      if (attribs.rel?.toLowerCase() === 'canonical') survey.canonical ??= attribs.href?.trim() || null;
      return;
    case 'base':
      survey.base ??= attribs.href?.trim() || null;
      return;
    case 'title':
      if (element.parent && isElement(element.parent) && element.parent.name === 'svg') return;
      survey.titleTag ??= textIn(element);
      return;
    case 'h1':
      if (survey.headings.length < MOST_VALUES) survey.headings.push(element);
      survey.order.set(element, position);
      break;
    case 'time':
      survey.times.push(element);
      survey.order.set(element, position);
      break;
    case 'amp-story':
      survey.isAmpStory = true;
      break;
  }
  const names = `${attribs.class ?? ''} ${attribs.id ?? ''}`;
  if (
    attribs.itemprop !== undefined ||
    attribs.rel === 'author' ||
    attribs.rel === 'tag' ||
    (names !== ' ' && NAMED.test(names))
  ) {
    survey.marked.push(element);
    survey.order.set(element, position);
  }
}

/** Values kept of one meta name, and headings of one page: more only comes from hostile or broken pages. */
const MOST_VALUES = 100;

function noteMeta(attribs: Record<string, string>, survey: PageSurvey): void {
  const content = attribs.content?.trim();
  if (!content) return;
  for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
    const key = attribs[attribute]?.trim().toLowerCase();
    if (!key) continue;
    const values = survey.metas.get(key);
    if (!values) survey.metas.set(key, [content]);
    else if (values.length < MOST_VALUES && !values.includes(content)) values.push(content);
  }
}

/** The text inside an element, scripts and styles left out; a block's end parts words. */
export function textIn(node: ChildNode | Document): string {
  if (node.type === 'text') return node.data;
  if (node.type === 'comment' || node.type === 'directive') return '';
  let text = '';
  for (const child of node.children) {
    if (isElement(child)) {
      if (node.type !== 'script' && (child.name === 'script' || child.name === 'style')) continue;
      const inner = textIn(child);
      text += INLINE.has(child.name) ? inner : ` ${inner} `;
    } else {
      text += textIn(child);
    }
  }
  return text;
}

const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** First content of the first of these metas that the page has. */
export function metaOf(survey: PageSurvey, ...names: string[]): string | null {
  for (const name of names) {
    const value = survey.metas.get(name)?.[0];
    if (value) return value;
  }
  return null;
}
