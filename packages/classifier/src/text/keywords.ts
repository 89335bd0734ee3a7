import { fold } from '@nhipbao/records';
import { normaliseVi } from './normalise-vi.ts';

/** Lower case, no diacritics, words parted by single spaces, a space at both ends so that whole words can be found by `includes`. */
export function foldedWords(text: string): string {
  const words = fold(normaliseVi(text)).match(/[a-z0-9]+/g) ?? [];
  return ` ${words.join(' ')} `;
}

/** Whether folded text (from `foldedWords`) holds one of the keywords, given folded too, as whole words. */
export function hasKeyword(folded: string, keywords: readonly string[]): boolean {
  return keywords.some((keyword) => folded.includes(` ${keyword} `));
}
