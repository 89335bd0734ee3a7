import { type KeptRulebook, listRulebooks, rulebookOf } from '@nhipbao/jobs';
import {
  type Clock,
  measuringPeriod,
  type Observation,
  type ObservationPage,
  PLAN_INDICATORS,
  type Registry,
} from '@nhipbao/records';
import { type ObservationRow, observationsAsOf, observationsStored, type Warehouse } from '@nhipbao/warehouse';
import { readCursor, writeCursor } from '../works/cursor.ts';
import { denominatorOf } from './denominator-of.ts';
import type { ObservationFilter } from './observation-filter.ts';
import { agencyOn, unitObservation } from './observation-of.ts';
import { lastDayOf } from './period-span.ts';
import { provinceObservation } from './province-observation.ts';

/** The first year that anything of the plan could be said of. */
const FIRST_YEAR = 2020;

/**
 * Observations as the filter asks: the newest version of each value as it was known at an instant, with the province's values that follow from
 * them; or, by `version`, stored versions in the order in which they were stored, page by page, without the province's.
 */
export async function readObservations(
  { warehouse, clock, registry }: { warehouse: Warehouse; clock: Clock; registry: Registry },
  filter: ObservationFilter,
): Promise<ObservationPage> {
  const asked = {
    as_of: filter.as_of ?? clock.now(),
    periods: filter.period ? [filter.period] : filter.year ? [String(filter.year)] : [],
    indicator: filter.indicator ?? '',
  };
  const keep = (one: Observation) =>
    (filter.status === undefined || one.status === filter.status) &&
    (filter.verdict === undefined || one.verdict === filter.verdict) &&
    (filter.scope === undefined || one.scope === filter.scope) &&
    (filter.period !== undefined || !one.period.endsWith('-calendar'));
  const of = pairsOf(filter, registry, clock.now());
  if (of?.length === 0) return { observations: [], next: null };

  if (filter.version !== undefined) {
    const after = filter.cursor === undefined ? { at: new Date(0), id: '' } : readCursor(filter.cursor);
    const rows = await warehouse.query(observationsStored, {
      ...asked,
      of: of ?? [],
      version: filter.version === 'all' ? 0 : filter.version,
      after_at: after.at,
      after_id: after.id,
      limit: filter.limit + 1,
    });
    const page = rows.slice(0, filter.limit);
    const last = page.at(-1);
    const next = rows.length > page.length && last;
    return {
      observations: page.map((row) => unitObservation(row, registry)).filter(keep),
      next: next ? writeCursor({ at: next.computed_at, id: next.measurement_id }) : null,
    };
  }
  // The province's value needs every unit's, whichever are asked for.
  const all = await warehouse.query(observationsAsOf, { ...asked, of: of ?? [] });
  const observations = all.map((row) => unitObservation(row, registry));
  if (of === undefined) {
    const adopted = (await listRulebooks(warehouse)).filter(({ adoptedAt }) => adoptedAt && adoptedAt <= asked.as_of);
    observations.push(...provinceOf(all, registry, adopted));
  }
  return { observations: observations.filter(keep).sort(inOrder), next: null };
}

/** The province's values, over the units that the rulebook of each period named at that time. */
function provinceOf(
  rows: readonly ObservationRow[],
  registry: Registry,
  rulebooks: readonly KeptRulebook[],
): Observation[] {
  const periods = [...new Set(rows.map((row) => row.period_id))];
  return periods.flatMap((period) => {
    const denominator = denominatorOf(registry, rulebookOf(measuringPeriod(period), rulebooks));
    return PLAN_INDICATORS.flatMap(({ id, number }) => {
      const own = rows.filter((row) => row.period_id === period && row.indicator_id === id);
      return own.length > 0 ? [provinceObservation(own, { indicator: id, number, period }, denominator)] : [];
    });
  });
}

/** Units with the periods for which they are asked; undefined where neither unit nor agency is named. */
function pairsOf({ unit, agency }: ObservationFilter, registry: Registry, now: Date): string[] | undefined {
  if (unit === undefined && agency === undefined) return undefined;
  const units = registry.units.filter(({ id }) => unit === undefined || id === unit);
  const years = Array.from({ length: now.getUTCFullYear() + 2 - FIRST_YEAR }, (_, index) => FIRST_YEAR + index);
  return units.flatMap(({ id }) =>
    years
      .flatMap((year) => [String(year), `${year}-calendar`])
      .filter((period) => agency === undefined || agencyOn(id, lastDayOf(period), registry) === agency)
      .map((period) => `${id} ${period}`),
  );
}

const inOrder = (a: Observation, b: Observation) =>
  measuringPeriod(a.period).from.getTime() - measuringPeriod(b.period).from.getTime() ||
  a.number - b.number ||
  b.scope.localeCompare(a.scope) ||
  (a.unit ?? '').localeCompare(b.unit ?? '');
