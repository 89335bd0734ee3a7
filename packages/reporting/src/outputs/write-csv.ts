import { type ReportModel, unitName } from '../model/report-model.ts';
import type { ReportedIndicator } from '../model/reported-indicator.ts';
import { type CsvCell, csvBytes } from './tables/csv-bytes.ts';

type Column = [name: string, of: (row: Row) => CsvCell];

interface Row {
  model: ReportModel;
  indicator: ReportedIndicator;
  /** Null in the province's row. */
  value: ReportedIndicator['values'][number] | null;
}

const COLUMNS: Column[] = [
  ['form', ({ model }) => model.form],
  ['year', ({ model }) => model.year],
  ['version', ({ model }) => model.version],
  ['period_first_day', ({ model }) => model.period.firstDay],
  ['period_last_day', ({ model }) => model.period.lastDay],
  ['indicator_number', ({ indicator }) => indicator.number],
  ['indicator', ({ indicator }) => indicator.id],
  ['indicator_title', ({ indicator }) => indicator.title],
  ['scope', ({ value }) => (value ? 'unit' : 'province')],
  ['unit', ({ value }) => value?.unit ?? null],
  ['unit_name', ({ model, value }) => (value ? unitName(model, value.unit) : null)],
  ['value_unit', ({ indicator, value }) => (value ? indicator.unit : 'units')],
  ['value', ({ value }) => value?.value ?? null],
  ['absent_reason', ({ value }) => value?.absentReason ?? null],
  ['lower', ({ value }) => value?.interval?.lower ?? null],
  ['upper', ({ value }) => value?.interval?.upper ?? null],
  ['interval', ({ value }) => value?.interval?.label ?? null],
  ['numerator', ({ value }) => value?.numerator ?? null],
  ['denominator', ({ value }) => value?.denominator ?? null],
  ['coverage', ({ value }) => value?.coverage ?? null],
  ['verdict', ({ indicator, value }) => (value ? value.verdict : (indicator.province?.verdict ?? null))],
  ['provisional', ({ indicator, value }) => value?.provisional ?? indicator.values.some((one) => one.provisional)],
  ['origin', ({ value }) => value?.origin ?? null],
  ['met_least', ({ indicator, value }) => (value ? null : (indicator.province?.least ?? null))],
  ['met_most', ({ indicator, value }) => (value ? null : (indicator.province?.most ?? null))],
  ['met_of', ({ indicator, value }) => (value ? null : (indicator.province?.of ?? null))],
  ['named_units_meet', ({ indicator, value }) => (value ? null : (indicator.province?.namedUnitsMeet ?? null))],
  ['target', ({ indicator }) => indicator.target?.printed ?? null],
  ['target_units', ({ indicator }) => indicator.target?.units.join(' ') ?? null],
  ['target_of', ({ indicator }) => indicator.target?.of ?? null],
  ['method_version', ({ indicator }) => indicator.methodVersion],
  ['rulebook_version', ({ model }) => model.rulebook.version],
  ['evidence_digest', ({ value }) => value?.evidenceDigest ?? null],
  ['evidence_root', ({ model }) => model.evidence.merkleRoot],
  ['manifest_digest', ({ model }) => model.evidence.manifestDigest],
  ['generated_at', ({ model }) => model.generatedAt],
  ['demo', ({ model }) => model.demo],
];

/** One row a unit and indicator, then one for the province; the evidence behind them is the file of evidence with the same root. */
export function writeCsv(model: ReportModel): Uint8Array {
  const rows = model.indicators.flatMap((indicator): Row[] => [
    ...indicator.values.map((value) => ({ model, indicator, value })),
    ...(indicator.province ? [{ model, indicator, value: null }] : []),
  ]);
  const header = COLUMNS.map(([name]) => name);
  return csvBytes(
    header,
    rows.map((row) => COLUMNS.map(([, of]) => of(row))),
  );
}
