import { IndicatorValue } from '@nhipbao/records';
import type { Content } from '../negotiation/answer-negotiated.ts';
import { csvOf } from '../negotiation/csv-of.ts';

const [Indicator, OfUnit] = [IndicatorValue.omit({ units: true }), IndicatorValue.shape.units.element];
const Row = Indicator.extend(OfUnit.shape);

/** Indicators of a period as a table: one row an indicator and unit. */
export function indicatorRows(values: readonly IndicatorValue[]): NonNullable<Content['csv']> {
  const rows = values.flatMap(({ units, ...indicator }) => units.map((unit) => ({ ...indicator, ...unit })));
  return csvOf('indicators', Row, rows);
}
