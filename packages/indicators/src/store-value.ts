import { setTimeout as delay } from 'node:timers/promises';
import { claim, type InsertRow, latestMeasurements, readFact, type Warehouse } from '@nhipbao/warehouse';
import { z } from 'zod';

/** What a measurement says; two that say the same have the same key. */
type Said = InsertRow & { indicator_id: string; unit_id: string; period_id: string };

/** Name of a version of a measurement: two versions with the same key say the same. */
export const measurementIdOf = (key: string, version: number) => `${key}-${version}`;

const ATTEMPTS = 5;
/** How long the winner of a version may take to write its row. */
const WAIT_MS = 200;

/**
 * Stores a value as the next version of its indicator, unit and period, unless the newest one says the same. Of two that measure at
 * the same time one is first; the other looks again and finds its value already said. Throws when that goes on.
 */
export async function storeValue(
  warehouse: Warehouse,
  said: Said,
  key: string,
  { by, at }: { by: string; at: Date },
): Promise<{ measurementId: string; version: number; changed: boolean }> {
  const { indicator_id: indicator, unit_id: unit, period_id: period } = said;
  const entity = `measurement:${indicator}:${unit}:${period}`;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const newest = await warehouse.reader.query(latestMeasurements, { period });
    const standing = newest.find((row) => row.indicator_id === indicator && row.unit_id === unit);
    if (standing && standing.measurement_id === measurementIdOf(key, standing.version)) {
      return { measurementId: standing.measurement_id, version: standing.version, changed: false };
    }
    const expected = (await readFact(warehouse, entity, z.string()))?.version ?? 0;
    const { won, version } = await claim(warehouse, { entity, expected, payload: key, by });
    if (won) {
      const measurementId = measurementIdOf(key, version);
      const row = { ...said, measurement_id: measurementId, version, computed_at: at, computed_by: by };
      await warehouse.writer.insert('measurements', [row]);
      return { measurementId, version, changed: true };
    }
    await delay(WAIT_MS);
  }
  throw new Error(`others keep storing ${indicator} for ${unit}; measure again`);
}
