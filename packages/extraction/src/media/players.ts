import type { Media } from '@nhipbao/records';
import type { Element } from 'domhandler';
import { isNode, type LdNode, namesOf, stringsOf, typesOf } from '../meta/json-ld.ts';
import { isElement } from '../parse-page.ts';
import { absolute, hostOf, pixels } from './addresses.ts';
import type { StoryParts } from './story-parts.ts';

const ADVERTISING = /(?:^|[\s_-])(?:adv?|ads|advert\w*|outstream|vast|preroll)(?:$|[\s_-]|\d)/i;

const VIDEO_FILE = /\.(?:mp4|m3u8|webm|mov)(?:$|[?#,])/i;
const AUDIO_FILE = /\.(?:mp3|m4a|aac|ogg|wav)(?:$|[?#])/i;

/** Scripts build players of elements that keep the file's address aside. */
const FILE_ATTRIBUTES = [
  'data-src',
  'data-audio',
  'data-video-src',
  'data-video',
  'data-file',
  'data-hls',
  'data-url',
  'data-vid',
];

function looseFile(attribs: Record<string, string>, file: RegExp): boolean {
  return FILE_ATTRIBUTES.some((name) => file.test(attribs[name] ?? ''));
}

/** The story's own video players and the videos JSON-LD names for the page. */
export function storyVideos(parts: StoryParts, ld: LdNode[], story: LdNode | null, base: string | null): Media[] {
  const loose = parts.elements.filter(
    ({ name, attribs }) =>
      name !== 'video' &&
      name !== 'source' &&
      name !== 'a' &&
      (attribs.type === 'VideoStream' || looseFile(attribs, VIDEO_FILE)),
  );
  return media([...parts.videos, ...loose], mediaNodes(ld, story, 'VideoObject'), base);
}

/** The same for audio; `<a>` and data attributes that hold a sound file count as players too. */
export function storyAudio(parts: StoryParts, ld: LdNode[], story: LdNode | null, base: string | null): Media[] {
  const loose = parts.elements.filter(
    ({ name, attribs }) =>
      name !== 'audio' &&
      name !== 'source' &&
      (looseFile(attribs, AUDIO_FILE) || (name === 'a' && AUDIO_FILE.test(attribs.href ?? ''))),
  );
  return media([...parts.audio, ...loose], mediaNodes(ld, story, 'AudioObject'), base);
}

/** Media nodes that belong to the story: inside its node, or alone on the page. */
function mediaNodes(ld: LdNode[], story: LdNode | null, type: string): LdNode[] {
  const all = ld.filter((node) => typesOf(node).includes(type));
  if (story && typesOf(story).includes(type)) return [story];
  const own = story ? ['video', 'audio', 'associatedMedia', 'hasPart'].flatMap((key) => nodesIn(story[key])) : [];
  const inside = all.filter((node) => own.includes(node));
  return inside.length > 0 ? inside : all.length === 1 ? all : [];
}

function nodesIn(value: unknown): LdNode[] {
  if (Array.isArray(value)) return value.flatMap((element) => nodesIn(element));
  return isNode(value) ? [value] : [];
}

function media(elements: Element[], nodes: LdNode[], base: string | null): Media[] {
  const found = new Map<string, Media>();
  for (const element of elements) {
    const { attribs } = element;
    if (ADVERTISING.test(attribs.class ?? '') || ADVERTISING.test(attribs.id ?? '')) continue;
    const url = absolute(sourceOf(element), base);
    found.set(url ?? `player ${found.size}`, {
      url,
      host: hostOf(url) ?? (url === null ? null : hostOf(base)),
      poster: absolute(attribs.poster ?? attribs['data-poster'], base),
      duration: seconds(attribs['data-duration']),
      width: pixels(attribs.width ?? attribs['data-width']),
      height: pixels(attribs.height ?? attribs['data-height']),
    });
  }
  for (const node of nodes) {
    const url = absolute(stringsOf(node.contentUrl)[0] ?? stringsOf(node.embedUrl)[0], base);
    const known = url === null ? undefined : found.get(url);
    const described = {
      url,
      host: hostOf(url),
      poster: absolute(stringsOf(node.thumbnailUrl)[0] ?? namesOf(node.thumbnail)[0], base),
      duration: seconds(stringsOf(node.duration)[0]),
      width: pixels(stringsOf(node.width)[0]),
      height: pixels(stringsOf(node.height)[0]),
    };
    if (known) Object.assign(known, withValues(described, known));
    // A page with one player and one description speaks of the same video under two addresses.
    else if (found.size === 1 && nodes.length === 1)
      for (const one of found.values()) Object.assign(one, withValues(one, described));
    else found.set(url ?? `node ${found.size}`, described);
  }
  return [...found.values()];
}

/** The first media's values, with the second's where the first has none. */
function withValues(first: Media, second: Media): Media {
  return {
    url: first.url ?? second.url,
    host: first.host ?? second.host,
    poster: first.poster ?? second.poster,
    duration: first.duration ?? second.duration,
    width: first.width ?? second.width,
    height: first.height ?? second.height,
  };
}

function sourceOf(element: Element): string | undefined {
  const { attribs } = element;
  const own = attribs.src ?? FILE_ATTRIBUTES.map((name) => attribs[name]).find((value) => value);
  if (own) return own;
  if (element.name === 'a') return attribs.href;
  const source = element.children.find((child): child is Element => isElement(child) && child.name === 'source');
  return source?.attribs.src ?? source?.attribs['data-src'];
}

/** Seconds of an ISO 8601 duration ("PT3M20S"), a clock ("03:20") or a plain number; null for anything else. */
export function seconds(text: string | undefined): number | null {
  if (!text) return null;
  const iso = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/i.exec(text.trim());
  if (iso) {
    const [days, hours, minutes, rest] = iso.slice(1).map((part) => Number(part ?? 0));
    return Math.round((days ?? 0) * 86_400 + (hours ?? 0) * 3_600 + (minutes ?? 0) * 60 + (rest ?? 0)) || null;
  }
  const clock = /^(?:(\d+):)?(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (clock) return Number(clock[1] ?? 0) * 3_600 + Number(clock[2]) * 60 + Number(clock[3]);
  return /^\d+(?:\.\d+)?$/.test(text.trim()) ? Math.round(Number(text)) || null : null;
}
