import { documentsOf, listYearActs, readYearActs, rulebookInForce, signedAudits } from '@nhipbao/jobs';
import {
  type CycleStep,
  cycleObstacle,
  deadlines,
  isLate,
  localDayOf,
  measuringPeriod,
  type Registry,
  startOfLocalDay,
  toLocalIso,
  type UnitId,
  type YearStatus,
  yearStanding,
} from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';

const DAY_MS = 86_400_000;

/** How a reporting year stands: its deadlines with days left, the acts so far, and what can be done next or why not. */
export async function yearStatus(
  { warehouse, registry, now }: { warehouse: Warehouse; registry: Registry; now: Date },
  year: number,
): Promise<YearStatus> {
  const period = measuringPeriod(String(year));
  const [acts, rulebook] = await Promise.all([readYearActs(warehouse, year), rulebookInForce(warehouse, period)]);
  const standing = yearStanding(acts);
  const audits = await signedAudits(warehouse, period.id, rulebook);
  const assessed = new Set(audits.keys());
  const units = rulebook.parameters.unitsOfDenominator.value;
  const everyUnit = (done: ReadonlyMap<UnitId, unknown>) => units.every((unit) => done.has(unit));
  const done: Record<string, boolean> = {
    'agency-results': everyUnit(standing.submitted),
    'measured-figures': everyUnit(standing.figures),
    'ministry-report': standing.reported !== null,
  };
  const nameOf = (unit: UnitId) => registry.units.find(({ id }) => id === unit)?.name ?? unit;
  const open = (step: CycleStep, unit: UnitId | null) => ({
    step,
    unit,
    obstacle: cycleObstacle(step, { standing, unit, units, assessed, year, now, nameOf }),
  });
  const today = startOfLocalDay(localDayOf(now)).getTime();
  const at = (instant: string | undefined) => (instant === undefined ? null : toLocalIso(new Date(instant)));
  return {
    year,
    period: period.id,
    periodFrom: toLocalIso(period.from),
    periodTo: toLocalIso(period.to),
    deadlines: deadlines(year).map(({ id, label, before, lastDay }) => ({
      id,
      ...label,
      before,
      lastDay,
      daysLeft: Math.round((startOfLocalDay(lastDay).getTime() - today) / DAY_MS),
      done: done[id] ?? false,
    })),
    closed: standing.closed !== null,
    accepted: standing.accepted !== null,
    reported: standing.reported !== null,
    revision: standing.revision,
    units: units.map((unit) => ({
      unit,
      name: nameOf(unit),
      assessedAt: at(audits.get(unit)?.signed?.at),
      noAssessment: assessed.has(unit) ? null : (standing.unassessed.get(unit)?.note ?? null),
      submittedAt: at(standing.submitted.get(unit)?.at),
      figuresAt: at(standing.figures.get(unit)?.at),
    })),
    acts: await Promise.all(
      acts.acts.map(async ({ documents, ...act }) => ({
        ...act,
        at: toLocalIso(new Date(act.at)),
        documents: await documentsOf(warehouse, documents),
        late: isLate(act.step, year, new Date(act.at)),
      })),
    ),
    next: [
      open('closed', null),
      ...units.flatMap((unit) => (['submitted', 'no-assessment', 'figures'] as const).map((step) => open(step, unit))),
      open('accepted', null),
      open('reported', null),
      open('reopened', null),
    ],
  };
}

/** Years that somebody acted in, and the one in focus. */
export async function knownYears(warehouse: Warehouse, focus: number): Promise<number[]> {
  const years = new Set([focus, ...(await listYearActs(warehouse)).map(({ year }) => year)]);
  return [...years].sort((a, b) => b - a);
}
