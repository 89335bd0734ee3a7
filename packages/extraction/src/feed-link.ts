import { composed } from './feed-text.ts';

/** Most addresses of most feeds: nothing to mend. */
const PLAIN = /^https?:\/\/[^/\s&\u0080-\uffff][^\s&\u0080-\uffff]*$/i;

/**
 * An address from a feed, made absolute against `base`. An absolute one stays as written (blanks and a second escaping of `&` mended);
 * a relative one without a base stays relative. Null for what is no web address (javascript:, mailto:, urn:).
 */
export function resolveLink(written: string, base: string | undefined): string | null {
  const trimmed = written.trim();
  if (PLAIN.test(trimmed)) return trimmed;
  const text = composed(
    trimmed
      .replace(/[\t\r\n]+/g, '')
      .replaceAll(' ', '%20')
      .replaceAll('&amp;', '&'),
  );
  if (text === '') return null;
  if (/^https?:\/\/[^/]/i.test(text)) return text;
  if (/^www\.[^/]/i.test(text)) return `https://${text}`;
  if (base !== undefined && URL.canParse(text, base)) {
    const url = new URL(text, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  }
  if (text.startsWith('//')) return `https:${text}`;
  return /^[a-z][a-z0-9+.-]*:/i.test(text) ? null : text;
}

/** The base inside an element with this xml:base. */
export function innerBase(outer: string | undefined, xmlBase: string | undefined): string | undefined {
  if (xmlBase === undefined || xmlBase.trim() === '') return outer;
  if (!URL.canParse(xmlBase.trim(), outer)) return outer;
  return new URL(xmlBase.trim(), outer).href;
}
