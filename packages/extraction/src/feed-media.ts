import type { MediaFile } from './feed.ts';
import { resolveLink } from './feed-link.ts';
import type { FeedValue } from './feed-xml.ts';

/** The first media file among an entry's values: RSS writes `enclosure url`, Atom `link rel="enclosure" href`. */
export function mediaFileOf(values: readonly FeedValue[]): MediaFile | null {
  for (const { role, attributes, base } of values) {
    const enclosed = role.is === 'media-file' || (role.is === 'link' && /^enclosure$/i.test(attributes.rel ?? ''));
    const url = enclosed ? resolveLink(attributes.url ?? attributes.href ?? '', base) : null;
    if (url === null || !/^https?:/i.test(url)) continue;
    const { length = '', type } = attributes;
    // Hosts that do not know the size write 0.
    const bytes = /^[1-9]\d{0,14}$/.test(length.trim()) ? Number(length) : null;
    return { url, type: type?.trim().toLowerCase() || null, bytes };
  }
  return null;
}

/** A duration as podcasts write it, in whole seconds: "1500", "25:00" or "1:02:03". Null for 0 and for what is none. */
export function parseDuration(text: string): number | null {
  const parts = /^(?:(?:(\d{1,3}):)?(\d{1,4}):)?(\d{1,6})(?:\.\d+)?$/.exec(text.trim());
  if (!parts) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) || null;
}
