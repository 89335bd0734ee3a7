/** Unicode NFC with the look-alikes of Đ mended: text is stored this way (design: "Text is stored in Unicode NFC"). */
export function nfc(text: string): string {
  return text.normalize('NFC').replaceAll('\u00D0', '\u0110').replaceAll('\u00F0', '\u0111');
}

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * The form used for matching and search: lower case, no diacritics, đ as d, white space collapsed.
 * Tone placement (hoà, hòa) disappears with the marks, so both spellings fold alike.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Lower case without tone placement: letters keep their quality (ô, ơ, ă), tones are moved to the end of the syllable's letters. */
export function withoutTones(text: string): string {
  return text.normalize('NFD').replace(TONE_MARKS, '').normalize('NFC').toLowerCase();
}

/** Number of syllables (tiếng): runs of letters or digits, as Vietnamese writes one syllable a word. */
export function countSyllables(text: string): number {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
