import { addDays, DriftSignal, startOfLocalDay } from '@nhipbao/records';
import { knownDrift } from '@nhipbao/warehouse';
import { defineJob } from '../job.ts';
import { closedWeeks, mondayOf } from '../labels/closed-weeks.ts';
import { adoptedModel, nameAdopted } from '../models/adopted-model.ts';
import { driftOfWeeks } from '../models/drift-of-weeks.ts';

/** Weeks that are computed where they are missing: what a machine that was off for a while catches up. */
const WEEKS = 12;
/** After the week ended, so that its last pages are read. */
const SIX_HOURS = 6 * 3_600_000;

/**
 * Watches the decisions of every closed week and warns where they drift. Also names the version in force where none was named yet: the
 * first start's.
 */
export default defineJob({
  name: 'drift',
  due: (last) => (last === null ? new Date(0) : nextMonday(last)),
  async run({ warehouse, clock, log, classifier, holder }) {
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
  },
});

function nextMonday(last: Date): Date {
  return new Date(startOfLocalDay(addDays(mondayOf(new Date(last.getTime() - SIX_HOURS)), 7)).getTime() + SIX_HOURS);
}
