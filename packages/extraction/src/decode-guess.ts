import { decodeAs } from './decode-as.ts';

/** How much of the bytes is UTF-8: whole sequences beyond ASCII, and bytes that fit none. A sequence cut at the end counts as neither. */
export function utf8Evidence(bytes: Uint8Array): { sequences: number; strays: number } {
  let sequences = 0;
  let strays = 0;
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length =
      lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    let seen = 1;
    while (seen < length && ((bytes[at + seen] ?? 0) & 0xc0) === 0x80) seen += 1;
    if (length > 0 && seen === length) sequences += 1;
    else if (length === 0 || at + seen < bytes.length) strays += 1;
    at += seen;
  }
  return { sequences, strays };
}

/** Only letter and tone mark together make these; ă, đ, ơ and ư stand where other languages have ã, ð, õ and ý. */
const VIETNAMESE = /[\u1EA0-\u1EF9]/g;
const LOOSE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * The single-byte encoding of text that declares none: windows-1258 when reading it so gives Vietnamese letters and leaves hardly a
 * tone mark without its vowel, else windows-1252 (what HTML prescribes for the unknown).
 */
export function guessSingleByte(bytes: Uint8Array): string {
  const sample = decodeAs(bytes.subarray(0, 65_536), 'windows-1258').normalize('NFC');
  const letters = sample.match(VIETNAMESE)?.length ?? 0;
  const loose = sample.match(LOOSE_MARK)?.length ?? 0;
  return letters >= 3 && loose * 10 <= letters ? 'windows-1258' : 'windows-1252';
}
