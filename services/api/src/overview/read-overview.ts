import {
  addDays,
  type Clock,
  type LocalDay,
  type Overview,
  type Registry,
  startOfLocalDay,
  toLocalIso,
} from '@nhipbao/records';
import { unitFreshness, type Warehouse, worksBetween, worksByWeek } from '@nhipbao/warehouse';

const WEEKS = 8;
const DAY_S = 86_400;

/**
 * A day's works by unit and format, beside what is usual: the mean of the same weekday over the 8 weeks before, on a day that is not
 * over up to the same time of day. A week counts when the unit had works at all on that day, so weeks before the first collecting
 * do not pull the mean down; with fewer than 2 such weeks nothing is usual yet.
 */
export async function readOverview(
  { warehouse, clock, registry }: { warehouse: Warehouse; clock: Clock; registry: Registry },
  day: LocalDay,
): Promise<Overview> {
  const now = clock.now();
  const from = startOfLocalDay(day);
  const to = startOfLocalDay(addDays(day, 1));
  const firstWeek = startOfLocalDay(addDays(day, -7 * WEEKS));
  const elapsed = Math.min(DAY_S, Math.max(0, Math.floor((now.getTime() - from.getTime()) / 1000)));
  const [counts, weeks, freshness] = await Promise.all([
    warehouse.query(worksBetween, { from, to }),
    warehouse.query(worksByWeek, { from: firstWeek, to: from, elapsed_s: elapsed }),
    warehouse.query(unitFreshness, {}),
  ]);

  const units = registry.units.map(({ id, name, shortName }) => {
    const hasSources = registry.sources.some((source) => source.unit === id && source.enabled);
    const formats = counts.filter((row) => row.unit_id === id).map(({ format, works }) => ({ format, works }));
    const freshestAt = freshness.find((row) => row.unit_id === id)?.freshest_at ?? null;
    const known = hasSources && freshestAt !== null;
    return {
      unit: id,
      name,
      shortName,
      hasSources,
      works: known || formats.length > 0 ? formats.reduce((sum, { works }) => sum + works, 0) : null,
      usual: mean(weeks.filter((row) => row.unit_id === id).map(({ works }) => works)),
      formats,
      freshestAt: freshestAt && toLocalIso(freshestAt),
    };
  });
  return { day, generatedAt: toLocalIso(now), units };
}

function mean(values: number[]): number | null {
  return values.length < 2 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
