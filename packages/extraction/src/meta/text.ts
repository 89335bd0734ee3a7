import { nfc } from '@nhipbao/records';
import { decodeHTML } from 'entities';
import { collapse } from '../body/blocks.ts';

/** No field of metadata is longer than this many characters; a longer value is cut, so that it cannot cost time. */
const LONGEST = 4_000;

/** A value of a page's metadata as readers would see it: entities of a second escaping decoded, NFC, one blank between words. */
export function metaText(value: string): string {
  const bounded = value.length > LONGEST ? value.slice(0, LONGEST) : value;
  const decoded = bounded.includes('&') ? decodeHTML(bounded) : bounded;
  return nfc(collapse(decoded.includes('<') ? decoded.replace(/<\/?[a-z][^>]*>/gi, ' ') : decoded));
}
