import type { Element, ParentNode } from 'domhandler';
import { isElement } from '../parse-page.ts';
import type { StoryRegion } from './story-region.ts';

/** The elements of a story that are not plain text, in document order. */
export interface StoryParts {
  /** All elements of the region, the frame left out. */
  elements: Element[];
  images: Element[];
  videos: Element[];
  audio: Element[];
  frames: Element[];
  tables: Element[];
}

const FRAME_TAGS = new Set(['nav', 'aside', 'footer', 'noscript', 'template', 'style', 'head']);
const FRAME_NAMES =
  /related|sidebar|side-bar|comment|recommend|most-?(?:read|view)|popular|newsletter|breadcrumb|social|share|sharing|\bmenu|navbar|footer|promo|advert|\bads?\b|adv-|-adv\b|\badv\b|banner|sponsor|lien-?quan|xem-?them|\btags?\b|read-?more|outstream|avatar|author-?(?:box|info|bio|image)|paywall|subscribe|suggest|tin-?(?:khac|cung|moi|doc)|doc-?nhieu/i;
const IMAGE_TAGS = new Set(['img', 'amp-img']);
const VIDEO_TAGS = new Set(['video', 'amp-video']);
const AUDIO_TAGS = new Set(['audio', 'amp-audio']);
const EMBED_TAG =
  /^(?:iframe|embed|object|amp-(?:youtube|iframe|twitter|facebook|instagram|tiktok|vimeo|dailymotion|soundcloud|brightcove|jwplayer))$/;

/**
 * Walks the story's region once and sorts what it holds. Players are taken from before the region too, where pages put
 * them over the headline, and with a `short` story from all of the page: such a page may be there for its player.
 */
export function storyParts(page: ParentNode, region: StoryRegion, short: boolean): StoryParts {
  const parts: StoryParts = { elements: [], images: [], videos: [], audio: [], frames: [], tables: [] };
  // A region that is the whole page has no edge below it to begin at.
  let phase: 'before' | 'in' | 'after' = region.start && region.start !== page ? 'before' : 'in';
  const visit = (element: Element): void => {
    if (phase === 'after' && !short) return;
    const isEdge = element === region.start || element === region.end;
    if (!isEdge && !region.holders.has(element)) {
      if (FRAME_TAGS.has(element.name) || isFrameName(element)) return;
    }
    if (element === region.start) phase = 'in';
    if (phase === 'in' || isPlayer(element)) sort(element, parts);
    for (const child of element.children) if (isElement(child)) visit(child);
    if (element === region.end) phase = 'after';
  };
  for (const child of page.children) if (isElement(child)) visit(child);
  return parts;
}

/** True for what plays: media elements, and frames of addresses that name a video or a sound. */
function isPlayer({ name, attribs }: Element): boolean {
  if (VIDEO_TAGS.has(name) || AUDIO_TAGS.has(name)) return true;
  return (
    EMBED_TAG.test(name) &&
    /youtu|video|player|vimeo|dailymotion|tiktok|spotify|soundcloud|podcast|audio/i.test(
      attribs.src ?? attribs['data-src'] ?? '',
    )
  );
}

function isFrameName(element: Element): boolean {
  const { class: className, id } = element.attribs;
  return (className !== undefined && FRAME_NAMES.test(className)) || (id !== undefined && FRAME_NAMES.test(id));
}

function sort(element: Element, parts: StoryParts): void {
  parts.elements.push(element);
  const { name } = element;
  if (IMAGE_TAGS.has(name)) parts.images.push(element);
  else if (VIDEO_TAGS.has(name)) parts.videos.push(element);
  else if (AUDIO_TAGS.has(name)) parts.audio.push(element);
  else if (name === 'table') parts.tables.push(element);
  else if (EMBED_TAG.test(name)) parts.frames.push(element);
}
