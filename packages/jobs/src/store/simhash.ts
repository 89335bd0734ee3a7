import { createHash } from 'node:crypto';
import { fold } from '@nhipbao/records';

const BITS = 64;

/**
 * 64-bit Charikar simhash (hex) over folded syllable triples; near-duplicates differ in few bits. '' for texts under three syllables.
 * Source: Charikar 2002; triples and 3 bits as in Manku, Jain and Das Sarma 2007.
 */
export function simhash(text: string): string {
  const syllables = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (syllables.length < 3) return '';
  const weights = new Int32Array(BITS);
  for (let index = 0; index + 2 < syllables.length; index++) {
    const hash = createHash('md5')
      .update(`${syllables[index]} ${syllables[index + 1]} ${syllables[index + 2]}`)
      .digest();
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
  let difference = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let count = 0;
  while (difference > 0n) {
    count += Number(difference & 1n);
    difference >>= 1n;
  }
  return count;
}
