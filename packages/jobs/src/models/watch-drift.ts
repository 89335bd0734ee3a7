import { addDays, DriftSignal } from '@nhipbao/records';
import { knownDrift } from '@nhipbao/warehouse';
import type { JobContext } from '../job.ts';
import { closedWeeks } from '../labels/closed-weeks.ts';
import { adoptedModel, nameAdopted } from './adopted-model.ts';
import { driftOfWeeks } from './drift-of-weeks.ts';

/** Weeks that are computed where they are missing: what a machine that was off for a while catches up. */
const WEEKS = 12;

/**
 * Computes and stores the drift of closed weeks that have none yet, and warns of what is beyond its limit in the newest. Also names the
 * version in force where none was named yet: the first start's. Answers how many unit-weeks were stored and how many alerts there are.
 */
export async function watchDrift({
  warehouse,
  clock,
  log,
  classifier,
  holder,
}: Pick<JobContext, 'warehouse' | 'clock' | 'log' | 'classifier' | 'holder'>): Promise<{
  weeks: number;
  alerts: number;
}> {
  if ((await adoptedModel(warehouse)) === undefined)
    await nameAdopted(warehouse, { version: classifier.version, digest: null }, holder);
  const { from, week } = closedWeeks(clock.now(), WEEKS);
  const known = new Set((await warehouse.query(knownDrift, { from })).map((row) => row.week));
  const weeks = Array.from({ length: WEEKS }, (_, n) => addDays(from, 7 * n)).filter((one) => one < week);
  const rows = (await driftOfWeeks(warehouse, weeks)).filter((row) => !known.has(row.week));
  const computedAt = clock.now();
  if (rows.length > 0)
    await warehouse.writer.insert(
      'drift',
      rows.map((row) => ({ ...row, computed_at: computedAt })),
    );
  const alerts = rows.filter((row) => row.alert && row.week === addDays(week, -7));
  for (const { unit_id: unit, week: of, signal, value, upper_limit: limit } of alerts)
    log.warn(
      { unit, week: of, signal, value, limit },
      'decisions drift: label more of this unit before relying on them',
    );
  return { weeks: rows.length / DriftSignal.options.length, alerts: alerts.length };
}
