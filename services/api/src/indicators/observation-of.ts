import { INDICATORS } from '@nhipbao/indicators';
import { isValidOn, type Observation, type ObservationStatus, type Registry, toLocalIso } from '@nhipbao/records';
import type { ObservationRow } from '@nhipbao/warehouse';
import { reportedValue } from '../reports/reported-values.ts';
import { observationSummary } from './observation-summary.ts';
import { lastDayOf, spanOf } from './period-span.ts';

const MISSING = { value: null, numerator: null, denominator: null, lower: null, upper: null };

type Places = Pick<Registry, 'units'>;

/** The agency of a unit on a day; undefined where the registry names none. */
export function agencyOn(unit: string, day: string, { units }: Places): string | undefined {
  return units.find(({ id }) => id === unit)?.agencies.find((span) => isValidOn(span, day))?.agency;
}

const unitOf = (indicator: string) => INDICATORS.find(({ id }) => id === indicator)?.unit ?? 'share';

/** A stored version as an observation. Where the verdict is that there are no data, a count that stands at 0 is missing too. */
export function unitObservation(stored: ObservationRow, registry: Places): Observation {
  const row = stored.verdict === 'no-data' ? { ...stored, ...MISSING } : stored;
  const { unit_id: unit, period_id: period, indicator_number: number } = row;
  const said = reportedValue(unit, number, observationSummary(row));
  return {
    id: row.measurement_id,
    scope: 'unit',
    indicator: row.indicator_id,
    number,
    unit,
    unitName: registry.units.find(({ id }) => id === unit)?.name ?? null,
    agency: agencyOn(unit, lastDayOf(period), registry) ?? null,
    ...spanOf(period),
    version: row.version,
    computedAt: toLocalIso(row.computed_at),
    unitOfMeasure: unitOf(row.indicator_id),
    value: row.value,
    status: statusOf(row, number === 3 && said.interval?.label.startsWith('95 %') === true),
    verdict: row.verdict,
    numerator: row.numerator,
    denominator: row.denominator,
    lower: row.lower,
    upper: row.upper,
    interval: said.interval?.label ?? null,
    coverage: row.coverage,
    origin: said.origin,
    methodVersion: `${row.indicator_id}-${row.indicator_version}`,
    rulebookVersion: row.rulebook_version,
    evidenceRoot: row.evidence_digest,
    explanation: row.explanation,
    notes: row.notes,
  };
}

/** OBS_STATUS of a value: what is missing comes first, then what is still open, then what a sample corrected. */
function statusOf({ value, provisional }: ObservationRow, estimated: boolean): ObservationStatus {
  if (value === null) return 'O';
  if (provisional) return 'P';
  return estimated ? 'E' : 'A';
}
