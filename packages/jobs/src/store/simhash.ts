import { hash as digest } from 'node:crypto';
import { fold } from '@nhipbao/records';

const BITS = 64;

/**
 * 64-bit Charikar simhash (hex) over folded syllable triples; near-duplicates differ in few bits. '' for texts under three syllables.
 * Source: Charikar 2002; the distance of 3 bits as in Manku, Jain and Das Sarma 2007.
 */
export function simhash(text: string): string {
  const syllables = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (syllables.length < 3) return '';
  const weights = new Int32Array(BITS);
  for (let index = 0; index + 2 < syllables.length; index++) {
    const hash = digest('md5', `${syllables[index]} ${syllables[index + 1]} ${syllables[index + 2]}`, 'buffer');
    for (let bit = 0; bit < BITS; bit++) {
      const set = ((hash[bit >> 3] ?? 0) >> (bit & 7)) & 1;
      weights[bit] = (weights[bit] ?? 0) + (set ? 1 : -1);
    }
  }
  let bits = 0n;
  for (const weight of weights) bits = (bits << 1n) | (weight > 0 ? 1n : 0n);
  return bits.toString(16).padStart(16, '0');
}

/** Number of bits in which two simhashes differ; 64 where either text was too short to have one. */
export function hammingDistance(a: string, b: string): number {
  if (a === '' || b === '') return BITS;
  return differing(a.slice(0, 8), b.slice(0, 8)) + differing(a.slice(8), b.slice(8));
}

/** Bits that differ between two words of 32 bits given as hex (Hacker's Delight, section 5-1). */
function differing(a: string, b: string): number {
  let word = Number.parseInt(a, 16) ^ Number.parseInt(b, 16);
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
