import { fold } from '@nhipbao/records';
import { withoutAddresses } from './post-addresses.ts';

/** Words of a text in the form in which they are compared: no diacritics, lower case, numbers without leading zeros. */
export function foldedWords(text: string): string[] {
  return (
    fold(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.map(bareNumber) ?? []
  );
}

/** The words of a post's title and text, line by line; the title is not repeated where the text begins with it. */
export function postLines(title: string | null, text: string | null): string[][] {
  const lines = [...(title?.split('\n') ?? []), ...(text?.split('\n') ?? [])];
  const words = lines.map((line) => foldedWords(withoutAddresses(line)));
  const seen = new Set<string>();
  return words.filter((line) => {
    const key = line.join(' ');
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Each two words that follow each other, once. */
export function wordPairs(words: readonly string[]): Set<string> {
  const pairs = new Set<string>();
  for (let place = 1; place < words.length; place++) pairs.add(`${words[place - 1]} ${words[place]}`);
  return pairs;
}

const bareNumber = (word: string) => (/^0+\d/.test(word) ? word.replace(/^0+(?=\d)/, '') : word);

export const isNumber = (word: string): boolean => /^\d/.test(word);

/**
 * Which words of a title are names, by their place: written with a capital within the sentence. A title that is mostly capitals
 * says nothing of names.
 */
export function namePlaces(title: string): Set<number> {
  const words = title.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  const capital = words.map((word) => /^\p{Lu}/u.test(word));
  const names = new Set<number>();
  if (capital.filter(Boolean).length > words.length * 0.7) return names;
  for (const [place, is] of capital.entries()) if (is && place > 0) names.add(place);
  return names;
}
