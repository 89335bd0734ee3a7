/** Unicode NFC with the look-alikes of Đ mended: text is stored this way (design: "Text is stored in Unicode NFC"). */
export function nfc(text: string): string {
  return text.normalize('NFC').replaceAll('\u00D0', '\u0110').replaceAll('\u00F0', '\u0111');
}

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

/** Number of syllables (tiếng): runs of letters or digits, as Vietnamese writes one syllable a word. */
export function countSyllables(text: string): number {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
