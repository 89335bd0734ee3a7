import { hasContent, type StoryElement } from './story-tree.ts';

/** What is inside an element, itself not counted: the figures by which clutter is told from content. */
export interface InsideCounts {
  text: number;
  links: number;
  commas: number;
  paragraphs: number;
  images: number;
  items: number;
  inputs: number;
  headings: number;
  lists: number;
  /** Text inside elements that usually hold text, not only inside inline ones. */
  hasTextish: boolean;
  embeds: number;
  hasVideo: boolean;
  hasDataTable: boolean;
}

const VIDEO =
  /\/\/(?:www\.)?(?:(?:dailymotion|youtube|youtube-nocookie|player\.vimeo|v\.qq)\.com|(?:archive|upload\.wikimedia)\.org|player\.twitch\.tv)/i;
const TEXTISH = new Set('span li td blockquote dl div img ol p pre table ul'.split(' '));

export function emptyCounts(): InsideCounts {
  return {
    text: 0,
    links: 0,
    commas: 0,
    paragraphs: 0,
    images: 0,
    items: 0,
    inputs: 0,
    headings: 0,
    lists: 0,
    hasTextish: false,
    embeds: 0,
    hasVideo: false,
    hasDataTable: false,
  };
}

/** Adds a text to the counts of its parent. */
export function countText(counts: InsideCounts, text: string): void {
  if (!hasContent(text)) return;
  const collapsed = text.trim().replace(/\s{2,}/g, ' ');
  counts.text += collapsed.length + (counts.text > 0 ? 1 : 0);
  for (let at = collapsed.indexOf(','); at >= 0; at = collapsed.indexOf(',', at + 1)) counts.commas += 1;
}

/** Adds an element, and what is inside of it, to the counts of its parent. */
export function countElement(counts: InsideCounts, element: StoryElement, inside: InsideCounts): void {
  counts.text += inside.text;
  counts.commas += inside.commas;
  counts.paragraphs += inside.paragraphs + (element.tag === 'p' ? 1 : 0);
  counts.images += inside.images + (element.tag === 'img' ? 1 : 0);
  counts.items += inside.items + (element.tag === 'li' ? 1 : 0);
  counts.inputs += inside.inputs + (element.tag === 'input' ? 1 : 0);
  counts.headings += inside.headings + (/^h[1-6]$/.test(element.tag) ? inside.text : 0);
  counts.lists += inside.lists + (element.tag === 'ul' || element.tag === 'ol' ? inside.text : 0);
  counts.hasTextish ||= inside.hasTextish || (inside.text > 0 && TEXTISH.has(element.tag));
  counts.hasDataTable ||= inside.hasDataTable || element.dataTable;
  counts.hasVideo ||= inside.hasVideo;
  counts.embeds += inside.embeds;
  if (element.tag === 'iframe' || element.tag === 'embed' || element.tag === 'object') {
    counts.embeds += 1;
    counts.hasVideo ||= isVideoPlayer(element);
  }
  counts.links += element.tag === 'a' ? inside.text * (/^#./.test(element.attribs.href ?? '') ? 0.3 : 1) : inside.links;
}

/** True for the frame of a known video platform. */
export function isVideoPlayer(element: StoryElement): boolean {
  return Object.values(element.attribs).some((value) => VIDEO.test(value));
}
