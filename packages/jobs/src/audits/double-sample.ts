import { hash } from 'node:crypto';
import type { AuditRecord, SampleRow } from '@nhipbao/indicators';

const SHARE = 5;

/** The fifth of the drawn works that the second assessor labels too: those with the lowest hash of seed and id in each wave. */
export function doubleSample({ seed }: Pick<AuditRecord, 'seed'>, sample: readonly SampleRow[]): string[] {
  return [1, 2].flatMap((wave) => {
    const drawn = queueOrder(
      `${seed}/double`,
      sample.filter((row) => row.wave === wave).map((row) => row.item_id),
    );
    return drawn.slice(0, Math.ceil(drawn.length / SHARE));
  });
}

/** An order that says nothing of stratum, wave or proposal: by the hash of seed and id. */
export function queueOrder(seed: string, items: readonly string[]): string[] {
  return items
    .map((item) => ({ item, key: hash('sha256', `${seed}/queue/${item}`) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
}
