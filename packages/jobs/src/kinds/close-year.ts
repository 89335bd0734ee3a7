import { localDayOf, measuringPeriod, periodOf, yearStanding } from '@nhipbao/records';
import { CycleError } from '../cycle/cycle-error.ts';
import { readYearActs, recordAct } from '../cycle/year-acts.ts';
import { defineJob, every } from '../job.ts';
import { measureUnits, periodFacts } from '../measure-units.ts';
import { loadRegistry } from '../registry/store.ts';

/** Closes the measuring period that ended last (00:00 on 01/11): measures it as it stands and records the act with its real time. */
export default defineJob({
  name: 'close-year',
  due: every(3_600_000),
  async run({ warehouse, clock, holder }) {
    const now = clock.now();
    const year = periodOf(now).year - 1;
    const period = measuringPeriod(String(year));
    const facts = await periodFacts(warehouse, period, now);
    // A year that ended before this installation is declared, not closed.
    if (facts.installedAt === null || facts.installedAt >= period.to) return { closed: 0 };
    if (yearStanding(await readYearActs(warehouse, year)).closed) return { closed: 0 };
    await measureUnits({ warehouse, clock, holder }, await loadRegistry(warehouse), [period.id]);
    const late = localDayOf(now) > localDayOf(period.to);
    const act = {
      step: 'closed',
      unit: null,
      note: late ? 'Chốt muộn: hệ thống không chạy vào ngày 01/11.' : null,
      documents: [],
    } as const;
    try {
      await recordAct(
        warehouse,
        year,
        { ...act, documents: [] },
        { by: `system:${holder}`, now, rulebook: facts.rulebook },
      );
    } catch (error) {
      // Somebody closed it in between: it is closed, which is what was wanted.
      if (!(error instanceof CycleError)) throw error;
      return { closed: 0 };
    }
    return { closed: 1 };
  },
});
