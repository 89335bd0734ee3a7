import { nfc } from '@nhipbao/records';
import { decodeHTML } from 'entities';
import { collapse } from '../body/blocks.ts';

/** A value of a page's metadata as readers would see it: entities of a second escaping decoded, NFC, one blank between words. */
export function metaText(value: string): string {
  const decoded = value.includes('&') ? decodeHTML(value) : value;
  return nfc(collapse(decoded.includes('<') ? decoded.replace(/<\/?[a-z][^>]*>/gi, ' ') : decoded));
}
