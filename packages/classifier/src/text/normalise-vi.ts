import { nfc } from '@nhipbao/records';
import { convertLegacy, detectLegacy } from './legacy-encoding.ts';
import { mendLookAlikes } from './look-alikes.ts';
import { unifyTones } from './tone-placement.ts';

/** Zero-width, soft-hyphen and direction marks. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
// ASCII and well-formed NFC Vietnamese without oddities need no work: this is nearly every text.
const ODD =
  /[\u00AD\u00D0\u00F0\u0189\u0256\u0370-\u052F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFF01-\uFF5E\uD835]|[\u0300-\u036F]/;
const SPACES = /[\s\u00A0]+/g;

/**
 * Vietnamese text as the classifier reads it: NFC, Đ for its look-alikes (U+00D0, U+0189), TCVN3 and VNI font text turned into
 * Unicode, invisible characters dropped, Cyrillic and Greek look-alikes mended, white space collapsed. Case and tone placement
 * are kept. Idempotent.
 */
export function normaliseVi(text: string): string {
  return mendVi(text).replace(SPACES, ' ').trim();
}

/** `normaliseVi` without touching white space, which costs more than all the rest and which counting syllables does not need. */
export function mendVi(text: string): string {
  const composed = text.normalize('NFC');
  const legacy = detectLegacy(composed);
  const unicode = legacy === null ? composed : convertLegacy(composed, legacy);
  if (!ODD.test(unicode)) return unicode;
  const plain = mendLookAlikes(unicode.replace(INVISIBLE, ''))
    .replaceAll('\u0189', '\u0110')
    .replaceAll('\u0256', '\u0111');
  return nfc(plain);
}

/** The form in which words are compared: normalised, lower case, one tone placement. Diacritics are kept. */
export function matchForm(text: string): string {
  return unifyTones(normaliseVi(text).toLowerCase());
}
