import type { Rulebook } from '@nhipbao/indicators';
import { type CycleAct, cycleObstacle, YearActs, yearStanding } from '@nhipbao/records';
import { readFact, readFacts, type Warehouse, writeFact } from '@nhipbao/warehouse';
import { signedAudits } from '../audits/signed-audits.ts';
import { CycleError } from './cycle-error.ts';

const PREFIX = 'year-cycle:';
const entityOf = (year: number) => `${PREFIX}${year}`;

/** The acts of a year, oldest first; none for a year that nobody touched. */
export async function readYearActs(warehouse: Warehouse, year: number): Promise<YearActs> {
  return (await readFact(warehouse, entityOf(year), YearActs))?.payload ?? { year, acts: [] };
}

/** The acts of every year that has some. */
export async function listYearActs(warehouse: Warehouse): Promise<YearActs[]> {
  return (await readFacts(warehouse, PREFIX, YearActs)).map(({ payload }) => payload);
}

/** What a new act says beside when and by whom. */
export type NewAct = Pick<CycleAct, 'step' | 'unit' | 'note' | 'documents'> &
  Partial<Pick<CycleAct, 'manifest' | 'package'>>;

/** Records an act where the year's rules let it stand under the rulebook of its period. Throws CycleError saying what is missing. */
export async function recordAct(
  warehouse: Warehouse,
  year: number,
  act: NewAct,
  { by, now, rulebook }: { by: string; now: Date; rulebook: Rulebook },
): Promise<YearActs> {
  const units = rulebook.parameters.unitsOfDenominator.value;
  const assessed = new Set((await signedAudits(warehouse, String(year), rulebook)).keys());
  const fact = await writeFact(warehouse, {
    entity: entityOf(year),
    schema: YearActs,
    by,
    compute(current) {
      const acts = current?.payload.acts ?? [];
      const obstacle = cycleObstacle(act.step, {
        standing: yearStanding({ acts }),
        unit: act.unit,
        units,
        assessed,
        year,
        now,
      });
      if (obstacle !== null) throw new CycleError(obstacle);
      return { year, acts: [...acts, { manifest: null, package: null, ...act, at: now.toISOString(), by }] };
    },
  });
  if (!fact) throw new CycleError('Không ghi được bước này.');
  return fact.payload;
}
