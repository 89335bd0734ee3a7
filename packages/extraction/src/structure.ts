import { countSyllables, type PageStructure } from '@nhipbao/records';
import type { Element } from 'domhandler';
import { absolute, hostOf, pixels } from './media/addresses.ts';
import type { StoryParts } from './media/story-parts.ts';
import type { StoryRegion } from './media/story-region.ts';
import { isNode, typesOf } from './meta/json-ld.ts';
import { frameTokens, sectionTitle } from './meta/page-frame.ts';
import { metaOf, type PageSurvey, textIn } from './meta/survey.ts';
import { isElement } from './parse-page.ts';

/** What structure is counted from. */
export interface StructureSources {
  survey: PageSurvey;
  region: StoryRegion;
  parts: StoryParts;
  breadcrumbs: string[];
  captions: string[];
  /** The page's address, the base of relative ones. */
  address: string | null;
}

const FULL_WIDTH =
  /full-?(?:width|bleed|screen)|alignfull|align-?wide|e-?magazine__cover|\bbleed\b|\bcover\b|\bhero\b|type_full|100vw|align-overflow|w-?full\b|fullscreen/i;
const QUOTE = /pull-?quote|blockquote|(?:^|[\s_-])quote(?:$|[\s_-])|trich-?dan|notebox|quote-?box/i;
const POST = /twitter|instagram|tiktok|facebook|fb-|reddit|embed/i;
const CHART =
  /(?:^|[\s_-])(?:chart|highcharts|echarts|flourish|datawrapper|infogram|apexcharts|amcharts|google-visualization|bieu-?do)/i;
const CONTROL =
  /(?:^|[\s_-])(?:quiz|poll|vote|survey|trac-?nghiem|question-?option|answer-?option|slider-?range|hotspot|game)(?:$|[\s_-])/i;
const CLOCK = /^\s*\(?(?:[01]?\d|2[0-3])\s?[:hH]\s?[0-5]\d(?!\d)/;
const MAX_TOKENS = 300;

/** Signs of how the page is built, for the format rules. */
export function pageStructure(sources: StructureSources): PageStructure {
  const { survey, region, parts, captions, address } = sources;
  const { elements } = parts;
  return {
    path: address && URL.canParse(address) ? new URL(address).pathname.toLowerCase() : '',
    jsonLdTypes: [...new Set(survey.ld.flatMap((node) => typesOf(node)))],
    openGraphType: metaOf(survey, 'og:type'),
    breadcrumbs: sources.breadcrumbs.length > 0 ? sources.breadcrumbs : [sectionTitle(survey) ?? []].flat(),
    layoutTokens: layoutTokens(survey, region),
    scriptHosts: scriptHosts(parts, address),
    isAmpStory: survey.isAmpStory,
    fullWidthBlocks: outermost(elements, isFullWidth),
    pullQuotes: outermost(elements, isPullQuote),
    mediaAlternations: alternations(elements),
    timestampedBlocks: Math.max(timestamped(elements), liveUpdates(survey)),
    controls: controls(elements),
    charts: outermost(elements, isChart),
    pdfLinks: elements.filter(({ name, attribs }) => name === 'a' && /\.pdf(?:$|[?#])/i.test(attribs.href ?? ''))
      .length,
    captionSyllables: captions.reduce((sum, caption) => sum + countSyllables(caption), 0),
  };
}

function namesOf(element: Element): string {
  return `${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`;
}

function layoutTokens(survey: PageSurvey, region: StoryRegion): string[] {
  const tokens = new Set<string>();
  const elements = [survey.html, survey.body, ...region.holders, region.start, region.end];
  for (const element of elements) {
    if (!element) continue;
    for (const token of namesOf(element).toLowerCase().split(/\s+/)) {
      if (token !== '' && tokens.size < MAX_TOKENS) tokens.add(token);
    }
  }
  for (const token of frameTokens(survey)) if (tokens.size < MAX_TOKENS) tokens.add(token);
  return [...tokens];
}

function scriptHosts(parts: StoryParts, base: string | null): string[] {
  const hosts = parts.elements
    .filter(({ name }) => name === 'script' || name === 'iframe')
    .map(({ attribs }) => hostOf(absolute(attribs.src ?? attribs['data-src'], base)))
    .filter((host): host is string => host !== null);
  return [...new Set(hosts)];
}

function isFullWidth(element: Element): boolean {
  const { class: className = '', style = '' } = element.attribs;
  return FULL_WIDTH.test(className) || /width\s*:\s*100vw/i.test(style);
}

function isPullQuote(element: Element): boolean {
  const names = namesOf(element);
  return (element.name === 'blockquote' || QUOTE.test(names)) && !POST.test(names);
}

function isChart(element: Element): boolean {
  if (element.name === 'canvas' || CHART.test(namesOf(element))) return true;
  if (element.name !== 'svg') return false;
  const box = (element.attribs.viewbox ?? element.attribs.viewBox ?? '').split(/[\s,]+/).map(Number);
  const width = pixels(element.attribs.width) ?? box[2] ?? 0;
  const height = pixels(element.attribs.height) ?? box[3] ?? 0;
  return width >= 240 && height >= 150;
}

/** How many elements pass a test and have none above them that does. */
function outermost(elements: Element[], test: (element: Element) => boolean): number {
  const found = new Set<unknown>();
  for (const element of elements) {
    if (!test(element)) continue;
    let above = element.parent;
    while (above && !found.has(above)) above = above.parent;
    if (!above) found.add(element);
  }
  return found.size;
}

const TEXT_TAGS = new Set(['p', 'h2', 'h3', 'h4', 'li', 'blockquote', 'div', 'td']);
const MEDIA_TAGS = new Set(['img', 'amp-img', 'video', 'audio', 'iframe', 'amp-video', 'amp-youtube', 'canvas']);

/** Changes between text and media along the story. */
function alternations(elements: Element[]): number {
  let changes = 0;
  let last: 'text' | 'media' | null = null;
  for (const element of elements) {
    const kind = MEDIA_TAGS.has(element.name) ? 'media' : isTextBlock(element) ? 'text' : null;
    if (kind === null) continue;
    if (last !== null && kind !== last) changes += 1;
    last = kind;
  }
  return changes;
}

function isTextBlock(element: Element): boolean {
  return TEXT_TAGS.has(element.name) && ownText(element).trim().length >= 40;
}

/** The text of an element that stands in no block inside of it. */
function ownText(element: Element): string {
  let text = '';
  for (const child of element.children) {
    if (child.type === 'text') text += child.data;
    else if (isElement(child) && /^(?:a|b|strong|em|i|u|span|time|small|mark)$/.test(child.name))
      text += ownText(child);
  }
  return text;
}

function timestamped(elements: Element[]): number {
  return elements.filter(
    (element) =>
      /^(?:p|div|li|h[2-6]|time|span|strong|b)$/.test(element.name) &&
      CLOCK.test(firstText(element)) &&
      isFirst(element),
  ).length;
}

/** The text with which an element itself begins; '' when a child element begins it. */
function firstText(element: Element): string {
  for (const child of element.children) {
    if (child.type === 'text' && child.data.trim() !== '') return child.data;
    if (isElement(child)) return '';
  }
  return '';
}

/** True when nothing but a wrapper stands before the element in its block. */
function isFirst(element: Element): boolean {
  for (let before = element.prev; before; before = before.prev) {
    if (before.type === 'text' && before.data.trim() !== '') return false;
    if (isElement(before) && textIn(before).trim() !== '' && /^(?:a|b|strong|em|i|span)$/.test(element.name))
      return false;
  }
  return true;
}

function liveUpdates(survey: PageSurvey): number {
  const live = survey.ld.find((node) => typesOf(node).includes('LiveBlogPosting'));
  const updates = live?.liveBlogUpdate;
  return Array.isArray(updates) ? updates.length : isNode(updates) ? 1 : 0;
}

function controls(elements: Element[]): number {
  return elements.filter((element) => {
    const { name, attribs } = element;
    if (name === 'input')
      return (
        !/^(?:hidden|submit|search|email|password|button|image)$/i.test(attribs.type ?? 'text') &&
        !/search|email|mail/i.test(namesOf(element))
      );
    return name === 'select' || name === 'canvas' || (name !== 'a' && CONTROL.test(namesOf(element)));
  }).length;
}
