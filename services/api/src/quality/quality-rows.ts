import { QUALITY_MEASURES, type QualityAnswer } from '@nhipbao/records';

/** Columns of the table of quality: one row a unit, month (empty: the whole period) and measure. */
export const QUALITY_COLUMNS = ['period', 'unit', 'unitName', 'month', 'measure', 'found', 'of', 'share'] as const;

/** The answer as a table. Where nothing could be looked at, `found` and `share` are empty, never 0. */
export function qualityRows({ period, units }: QualityAnswer): Record<(typeof QUALITY_COLUMNS)[number], unknown>[] {
  return units.flatMap(({ unit, name, whole, months }) =>
    [{ month: null, ...whole }, ...months].flatMap(({ month, measures }) =>
      QUALITY_MEASURES.map((measure) => {
        const { found, of } = measures[measure];
        const share = found === null ? null : Number((found / of).toFixed(6));
        return { period, unit, unitName: name, month, measure, found, of, share };
      }),
    ),
  );
}
