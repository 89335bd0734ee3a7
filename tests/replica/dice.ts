/** A stream of pseudo-random choices that depends on nothing but its key: the same key always gives the same stream. */
export interface Dice {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number in [low, high]. */
  int(low: number, high: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** `count` different elements in random order (all of them where the list is shorter). */
  sample<T>(list: readonly T[], count: number): T[];
  /** A key of `weights`, drawn in proportion to its value. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K;
}

/** 32-bit FNV-1a of the key's parts, finished as in murmur3 so that neighbouring keys part. */
export function hashKey(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const char of parts.join('\u0001')) {
    hash ^= char.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Dice for a key, by mulberry32: small, fast and good enough to invent news with; not for secrets. */
export function diceOf(...key: readonly (string | number)[]): Dice {
  let state = hashKey(...key);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[int(0, list.length - 1)];
    if (chosen === undefined) throw new RangeError('Nothing to pick from: the list is empty');
    return chosen;
  };
  const sample = <T>(list: readonly T[], count: number): T[] => {
    const left = [...list];
    const taken: T[] = [];
    while (taken.length < count && left.length > 0) taken.push(...left.splice(int(0, left.length - 1), 1));
    return taken;
  };
  const weighted = <K extends string>(weights: Readonly<Partial<Record<K, number>>>): K => {
    const keys = Object.keys(weights).filter((key): key is K => key in weights);
    const total = keys.reduce((sum, key) => sum + (weights[key] ?? 0), 0);
    let rest = next() * total;
    for (const key of keys) {
      rest -= weights[key] ?? 0;
      if (rest < 0) return key;
    }
    return pick(keys);
  };
  return { next, int, chance: (probability) => next() < probability, pick, sample, weighted };
}
