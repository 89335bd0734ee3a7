import { fold } from '@nhipbao/records';

/** What a search asks of a work's text. */
export interface SearchTerms {
  /** Folded words: each must occur in the folded text. */
  words: string[];
  /** For words written with diacritics, RE2 patterns over the lower-case text: "bão" does not find "báo". */
  patterns: string[];
}

/** A word that a search may hold; more of them than this are ignored. */
const MOST_WORDS = 12;

/**
 * Reads a search: words without diacritics find every spelling ("tay ninh" finds Tây Ninh), a word written with them finds only
 * itself, wherever the tone is placed (hòa, hoà). Undefined when there is nothing to look for.
 */
export function searchTerms(text: string): SearchTerms | undefined {
  const typed =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, MOST_WORDS) ?? [];
  if (typed.length === 0) return undefined;
  return {
    words: [...new Set(typed.map(fold))],
    patterns: typed
      .filter((word) => fold(word) !== word)
      .map((word) => `(^|[^\\p{L}\\p{N}])(${spellings(word).join('|')})([^\\p{L}\\p{N}]|$)`),
  };
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;
const PAIRS = /(o[ae]|uy)$/;

/** The word with its tone on either vowel of oa, oe, uy at its end: both placements are in use. */
function spellings(word: string): string[] {
  const marks = word.normalize('NFD');
  const tone = TONES.exec(marks)?.[0];
  const bare = marks.replace(TONES, '').normalize('NFC');
  if (tone === undefined || !PAIRS.test(bare) || /^q/.test(bare)) return [word];
  const cut = bare.length - 1;
  const early = `${bare.slice(0, cut)}${tone}${bare.slice(cut)}`.normalize('NFC');
  const late = `${bare}${tone}`.normalize('NFC');
  return [...new Set([early, late])];
}
