import { readDate } from '../dates/date-text.ts';
import { isSigned } from '../meta/authors.ts';
import { letters } from '../meta/headline-zone.ts';
import { startsWithBy } from '../meta/person-names.ts';
import type { Block } from './blocks.ts';

/** How many lines at either end are looked at. */
const START = 6;
const END = 4;

/** Drops date lines and bylines above a story, and the signature under it: they are fields of the article, not its text. */
export function withoutEdgeLines(blocks: Block[], authors: string[], title: string | null): Block[] {
  const names = authors.map(letters);
  return blocks.filter((block, index) => {
    const fromEnd = blocks.length - 1 - index;
    if (block.text.length > 110 || (index >= START && fromEnd >= END)) return true;
    if (isNamesOnly(block.text, names)) return false;
    if (index >= START)
      return !(fromEnd < 2 && isSigned(block) && names.some((name) => letters(block.text).includes(name)));
    if (title !== null && letters(block.text) === letters(title)) return false;
    if (startsWithBy(block.text) && block.text.length < 70) return false;
    return !isDateOnly(block.text);
  });
}

function isNamesOnly(text: string, names: string[]): boolean {
  let rest = letters(text.replace(/^(?:by|von|par|por|di|door|av|tác giả|bài)\s*:?\s+/iu, ''));
  const before = rest;
  for (const name of names) rest = rest.replace(name, '');
  return rest !== before && rest.replace(/^(?:and|und|và|et|y|e)$/u, '').length < 3;
}

/** A date with at most a few words around it ("Published 9 February 2024, 15:00 GMT"). */
function isDateOnly(text: string): boolean {
  if (text.length > 70 || !/\d/.test(text)) return false;
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.length <= 6 && !/[.!?]$/.test(text) && readDate(text, { zone: 'UTC' }) !== null;
}
