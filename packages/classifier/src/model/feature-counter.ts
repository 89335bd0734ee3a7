import { mendVi } from '../text/normalise-vi.ts';
import { type SparseVector, sparse } from './sparse-vector.ts';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

const UNSEEN = 0;
const WORD = 1;
const OTHER = 2;

/** Whether a UTF-16 unit belongs to a word (letter, mark, digit), remembered per unit: asking the pattern each time costs most of the speed. */
function unitKinds(): (unit: number) => boolean {
  const kinds = new Uint8Array(0x10000);
  return (unit) => {
    if (kinds[unit] === UNSEEN) kinds[unit] = /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(unit)) ? WORD : OTHER;
    return kinds[unit] === WORD;
  };
}

/** Spreads a hash over all its bits (finaliser of MurmurHash3). */
function spread(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Gathers hashed features and hands them out as one sparse vector. */
export type FeatureCounter = {
  /** Counts syllables and pairs of neighbouring syllables of a text. `salt` keeps the buckets of two fields apart. */
  text: (text: string, salt?: number) => void;
  /** Counts one feature that is no text, by its name. */
  name: (name: string) => void;
  /** What was counted since the last call, with sublinear counts. */
  take: () => SparseVector;
};

/**
 * A counter of features in 2^bits buckets. No string is made for any syllable and one table of counts is used for all texts: that is
 * the whole of its speed. Use it from one place at a time: count, then take.
 */
export function featureCounter(bits: number): FeatureCounter {
  const isWord = unitKinds();
  const mask = 2 ** bits - 1;
  const counts = new Uint16Array(2 ** bits);
  let touched: number[] = [];

  function bump(hash: number): void {
    const bucket = hash & mask;
    const count = counts[bucket] ?? 0;
    if (count === 0) touched.push(bucket);
    if (count < 0xffff) counts[bucket] = count + 1;
  }

  return {
    text: (text, salt = 0) => {
      const lower = mendVi(text).toLowerCase();
      let hash = 0;
      let inside = false;
      let before = 0;
      for (let n = 0; n <= lower.length; n++) {
        const unit = n < lower.length ? lower.charCodeAt(n) : 0;
        if (isWord(unit)) {
          if (!inside) hash = FNV_OFFSET ^ salt;
          inside = true;
          hash = Math.imul(hash ^ unit, FNV_PRIME);
        } else if (inside) {
          inside = false;
          const one = spread(hash);
          bump(one);
          if (before !== 0) bump(spread(Math.imul(before, 31) + one));
          before = one;
        }
      }
    },
    name: (name) => {
      let hash = FNV_OFFSET;
      for (let n = 0; n < name.length; n++) hash = Math.imul(hash ^ name.charCodeAt(n), FNV_PRIME);
      bump(spread(hash));
    },
    take: () => {
      const vector = sparse(touched, counts);
      for (const bucket of touched) counts[bucket] = 0;
      touched = [];
      return vector;
    },
  };
}
