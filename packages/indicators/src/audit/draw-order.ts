import { hash } from 'node:crypto';

/**
 * A stratum's works in the order in which they are drawn: by SHA-256 of "<seed>/<item>". A wave takes the next ones, so that anybody
 * with the seed and the population can draw the same sample again by any tool, and neither wave moves the other.
 */
export function drawOrder(seed: string, items: readonly string[]): string[] {
  return items
    .map((item) => ({ item, key: hash('sha256', `${seed}/${item}`) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}

/** The number that a seed's text stands for where a generator wants 32 bits. */
export function seedNumber(seed: string): number {
  return Number.parseInt(hash('sha256', seed).slice(0, 8), 16);
}
