import { nfc } from '@nhipbao/records';
import { decodeHTML } from 'entities';
import { collapse } from '../body/blocks.ts';
import { type LdNode, stringsOf } from './json-ld.ts';

/**
 * The story as JSON-LD's articleBody gives it, one paragraph a line; empty when it has none. For pages that build their
 * text in the browser; elsewhere the page itself is better, because articleBody often lacks paragraphs.
 */
export function bodyFromLd(story: LdNode | null): string[] {
  const [body] = stringsOf(story?.articleBody);
  if (body === undefined) return [];
  const lines = body.replace(/<\/(?:p|div|li|h\d|blockquote)>|<br\s*\/?>/gi, '\n').replace(/<[a-z/][^>]*>/gi, ' ');
  return decodeHTML(lines)
    .split(/\s*\n\s*/)
    .map((line) => nfc(collapse(line)))
    .filter((line) => line !== '');
}
