import type { Element } from 'domhandler';
import { findOne, getElementsByTagName, textContent } from 'domutils';
import { resolve } from './resolve.ts';

/** What stands in place of something that cannot be shown: what it was, from which host, how large, under which caption. */
export interface MediaLabel {
  kind: string;
  host: string | null;
  size: string | null;
  caption: string | null;
}

const HOST_KINDS: readonly [pattern: RegExp, kind: string][] = [
  [/(^|\.)(tiktok\.com|douyin\.com)$/, 'Video ngắn'],
  [
    /(^|\.)(youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com|dailymotion\.com|jwplayer\.com|vtvgo\.vn|tv360\.vn)$/,
    'Trình phát video',
  ],
  [/(^|\.)(soundcloud\.com|spotify\.com|podcasts\.apple\.com|anchor\.fm)$/, 'Trình phát âm thanh'],
  [
    /(^|\.)(flourish\.studio|datawrapper\.de|dwcdn\.net|infogram\.com|tableau\.com|chartblocks\.com)$/,
    'Biểu đồ tương tác',
  ],
  [/(^|\.)(openstreetmap\.org|maps\.google\.com|arcgis\.com|mapbox\.com)$/, 'Bản đồ'],
  [/(^|\.)(facebook\.com|instagram\.com|threads\.net|twitter\.com|x\.com|zalo\.me)$/, 'Bài từ mạng xã hội'],
];

const TAG_KINDS: Record<string, string> = {
  video: 'Trình phát video',
  'amp-video': 'Trình phát video',
  'amp-youtube': 'Trình phát video',
  'amp-tiktok': 'Video ngắn',
  audio: 'Trình phát âm thanh',
  'amp-audio': 'Trình phát âm thanh',
  canvas: 'Vùng vẽ bằng mã (biểu đồ hoặc tương tác)',
  img: 'Ảnh chưa lưu',
  'amp-img': 'Ảnh chưa lưu',
};

/** The label of a player, frame, embedded object or picture that is not archived. */
export function mediaLabel(element: Element, base: string): MediaLabel {
  const address = addressOf(element, base);
  const url = address === undefined ? undefined : new URL(address);
  const kind = TAG_KINDS[element.name] ?? (url ? kindOf(url) : undefined) ?? 'Khung nhúng';
  return { kind, host: url?.host ?? null, size: sizeOf(element), caption: captionOf(element) };
}

function kindOf(url: URL): string | undefined {
  const host = url.hostname.replace(/^www\./, '');
  if (/^(www\.)?google\.[a-z.]+$/.test(url.hostname) && url.pathname.startsWith('/maps')) return 'Bản đồ';
  if (/\.pdf$/i.test(url.pathname)) return 'Tài liệu PDF';
  if (/\.(mp4|m3u8|webm)$/i.test(url.pathname)) return 'Trình phát video';
  if (/\.(mp3|m4a|ogg|wav)$/i.test(url.pathname)) return 'Trình phát âm thanh';
  if (/facebook\.com$/.test(host) && /video/.test(url.pathname)) return 'Trình phát video';
  return HOST_KINDS.find(([pattern]) => pattern.test(host))?.[1];
}

function addressOf(element: Element, base: string): string | undefined {
  const { src, data, poster } = element.attribs;
  const inner = getElementsByTagName('source', element, true, 1)[0]?.attribs.src;
  const candidates = [element.attribs['data-src'], element.attribs['data-url'], src, data, inner, poster];
  for (const candidate of candidates) {
    const address = resolve(candidate, base);
    if (address !== undefined) return address;
  }
  return undefined;
}

function sizeOf({ attribs }: Element): string | null {
  const [width = '', height = ''] = [attribs.width, attribs.height];
  if (!/^\d+(px|%)?$/.test(width) && !/^\d+(px|%)?$/.test(height)) return null;
  return `${width || '?'} × ${height || '?'}`;
}

/** The caption of the figure it stands in, or what it says of itself. */
function captionOf(element: Element): string | null {
  for (let node = element.parent; node; node = node.parent) {
    if (node.type !== 'tag' || node.name !== 'figure') continue;
    const caption = findOne(({ name }) => name === 'figcaption', node.children);
    if (caption) return shorten(textContent(caption));
  }
  const { title, alt } = element.attribs;
  return shorten(title || element.attribs['aria-label'] || alt || '');
}

function shorten(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return null;
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
