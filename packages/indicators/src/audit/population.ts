import { createHash } from 'node:crypto';
import type { TrendRow } from '@nhipbao/warehouse';
import type { Rulebook } from '../rulebook.ts';
import { exclusion, judgeWork } from './judge-work.ts';
import type { Predicted } from './stratum.ts';

/** SHA-256 over a closed population's items in their order, one line of JSON each: what was decided and what the machine had said. */
export function populationDigest(rows: readonly TrendRow[]): string {
  // Line by line: a year's 100,000 lines kept until the end cost seven times as much.
  const digest = createHash('sha256');
  for (const [index, row] of rows.entries()) {
    const line = JSON.stringify([
      row.item_id,
      row.month,
      row.title,
      row.url,
      row.dated_at.getTime(),
      row.dated_by_sighting,
      row.format,
      row.layer,
      row.probability,
      row.origin,
      row.advertising,
      row.broadcast_origin,
      row.archive_digest,
      row.machine_known,
      row.machine_format,
      row.machine_origin,
      row.machine_advertising,
      row.machine_broadcast_origin,
    ]);
    digest.update(index === 0 ? line : `\n${line}`);
  }
  return digest.digest('hex');
}

/** The works of a population with their prediction; what the rulebook leaves out of both parts is not among them. */
export function predictedWorks(rows: readonly TrendRow[], rulebook: Rulebook): Predicted[] {
  return rows
    .filter((row) => exclusion(row, rulebook) === null)
    .map((row) => ({ item: row.item_id, trend: judgeWork(row, rulebook).counted, layer: layerOf(row) }));
}

function layerOf({ layer, format }: TrendRow): Predicted['layer'] {
  if (format === null) return 'undecided';
  return layer === 'rule' || layer === 'model' || layer === 'editor' ? layer : 'undecided';
}
