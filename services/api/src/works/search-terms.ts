import { fold } from '@nhipbao/records';
import { wordPattern } from './word-pattern.ts';

/** What a search asks of a work's text. */
export interface SearchTerms {
  /** Folded words: each must occur in the folded text. */
  words: string[];
  /** RE2 patterns over the lower-case printed text, for words with diacritics and for phrases: "bão" does not find "báo". */
  patterns: string[];
}

/** Words a search may hold; more of them are ignored. */
const MOST_WORDS = 12;
const NO_LETTER = '[^\\p{L}\\p{N}]';

/**
 * Reads a search: words without diacritics find every spelling ("tay ninh" finds Tây Ninh), a word with them finds only itself; words
 * in double quotes must stand together ("lễ hội"). Undefined when there is nothing to look for.
 */
export function searchTerms(text: string): SearchTerms | undefined {
  const groups = text
    .normalize('NFC')
    .toLowerCase()
    .split(/["“”]/)
    .map((part, index) => ({
      quoted: index % 2 === 1,
      words: part.match(/[\p{L}\p{N}]+/gu)?.slice(0, MOST_WORDS) ?? [],
    }));
  const words = [...new Set(groups.flatMap((group) => group.words).map(fold))].slice(0, MOST_WORDS);
  if (words.length === 0) return undefined;
  const patterns = groups.flatMap(({ quoted, words: typed }) => {
    if (quoted && typed.length > 1) return [whole(typed.map(wordPattern).join(`${NO_LETTER}+`))];
    return typed.filter((word) => fold(word) !== word).map((word) => whole(wordPattern(word)));
  });
  return { words, patterns: patterns.slice(0, MOST_WORDS) };
}

function whole(pattern: string): string {
  return `(^|${NO_LETTER})${pattern}(${NO_LETTER}|$)`;
}
