import { fold } from '@nhipbao/records';

/** Every lower-case Vietnamese letter, precomposed. */
const LETTERS = [...'aăâeêioôơuưyđ', ...'àằầèềìòồờùừỳáắấéếíóốớúứýảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹạặậẹệịọộợụựỵ'];
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;
const MOVABLE_TONE = /(o[ae]|uy)$/;

/**
 * A regular expression (RE2) for one lower-case word as it may stand in a text: a word with diacritics means itself, wherever its tone is
 * placed (hòa, hoà); a word without them means every spelling. The word holds letters and digits only.
 */
export function wordPattern(word: string): string {
  return fold(word) === word ? [...word].map(anySpelling).join('') : `(?:${placements(word).join('|')})`;
}

function anySpelling(character: string): string {
  const letters = LETTERS.filter((letter) => fold(letter) === character);
  return letters.length === 0 ? character : `[${[...new Set([character, ...letters])].join('')}]`;
}

/** The word with its tone on either vowel of oa, oe, uy at its end: both placements are in use. */
function placements(word: string): string[] {
  const marks = word.normalize('NFD');
  const tone = TONES.exec(marks)?.[0];
  const bare = marks.replace(TONES, '').normalize('NFC');
  if (tone === undefined || !MOVABLE_TONE.test(bare) || bare.startsWith('q')) return [word];
  const early = `${bare.slice(0, -1)}${tone}${bare.slice(-1)}`.normalize('NFC');
  const late = `${bare}${tone}`.normalize('NFC');
  return [...new Set([early, late])];
}
