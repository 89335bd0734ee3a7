import { TCVN3, VNI } from './legacy-tables.ts';
import { isVietnameseSyllable } from './vietnamese-syllable.ts';

export type LegacyEncoding = 'tcvn3' | 'vni';

/** Letters that only Unicode Vietnamese has: a text with many of them is no legacy text. */
const UNICODE_ONLY = /[\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/;
const MARKED = /[\u00A1-\u00FF]/;
const WORDS = /[A-Za-z\u00A1-\u00FF]+/g;
const VNI_CODES = new RegExp([...VNI.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** A few words prove nothing: names and French titles hold accents too. */
const FEWEST_MARKED_WORDS = 4;
/** Share of marked words that must read as Vietnamese after conversion, and may at most read so before. */
const CONVINCING = 0.8;
const UNCONVINCING = 0.7;

/**
 * Tells TCVN3 (ABC) and VNI text from Unicode by reading it: the encoding under which the accented words have the shape of
 * Vietnamese syllables wins. Null for Unicode text, for other languages and for texts too short to tell.
 */
export function detectLegacy(text: string): LegacyEncoding | null {
  if (!MARKED.test(text) || UNICODE_ONLY.test(text)) return null;
  const words = (text.match(WORDS) ?? []).filter((word) => MARKED.test(word));
  if (words.length < FEWEST_MARKED_WORDS || share(words) > UNCONVINCING) return null;
  const tcvn3 = share(words.map((word) => convertLegacy(word, 'tcvn3')));
  const vni = share(words.map((word) => convertLegacy(word, 'vni')));
  if (Math.max(tcvn3, vni) < CONVINCING) return null;
  return tcvn3 >= vni ? 'tcvn3' : 'vni';
}

/** Rewrites a legacy text in Unicode NFC. Bytes the encoding does not define stay as they are. */
export function convertLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'tcvn3') return text.replace(/[\u00A1-\u00FF]/g, (code) => TCVN3.get(code) ?? code);
  return text.replace(VNI_CODES, (code) => VNI.get(code) ?? code);
}

function share(words: string[]): number {
  return words.filter(isVietnameseSyllable).length / words.length;
}
