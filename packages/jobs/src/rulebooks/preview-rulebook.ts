import { INDICATORS, type Measured, measureOrDeclared, type Rulebook } from '@nhipbao/indicators';
import { measuringPeriod, type PeriodId, type Registry } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';
import { periodFacts, unitContexts } from '../measure-units.ts';
import { rulebookInForce } from './rulebook-in-force.ts';

/** What a preview compares of a value. */
export type PreviewedValue = Pick<
  Measured,
  'value' | 'lower' | 'upper' | 'numerator' | 'denominator' | 'verdict' | 'explanation'
>;

export interface PreviewRow {
  indicator: string;
  number: number;
  unit: string;
  /** Under the rulebook in force; null where that one leaves the unit out. */
  before: PreviewedValue | null;
  /** Under the previewed one; null where it leaves the unit out. */
  after: PreviewedValue | null;
  changed: boolean;
}

/**
 * Measures one period under a rulebook that is not in force, beside the one that is, over the same data: what would change, for whom.
 * Nothing is stored.
 */
export async function previewRulebook(
  { warehouse, now }: { warehouse: Warehouse; now: Date },
  registry: Registry,
  rulebook: Rulebook,
  periodId: PeriodId,
): Promise<{ period: PeriodId; against: string; rows: PreviewRow[] }> {
  const period = measuringPeriod(periodId);
  const inForce = await rulebookInForce(warehouse, period);
  const measureAll = async (book: Rulebook) => {
    const values = new Map<string, PreviewedValue>();
    for (const context of unitContexts(registry, await periodFacts(warehouse, period, now, book))) {
      for (const indicator of INDICATORS) {
        const measured = await measureOrDeclared(indicator, { ...context, query: warehouse.reader.query });
        const { value, lower, upper, numerator, denominator, verdict, explanation } = measured;
        const shown = { value, lower, upper, numerator, denominator, verdict, explanation };
        values.set(`${indicator.id} ${context.unit.id}`, shown);
      }
    }
    return values;
  };
  const [before, after] = [await measureAll(inForce), await measureAll(rulebook)];
  const rows = INDICATORS.flatMap(({ id, number }) =>
    registry.units.flatMap(({ id: unit }): PreviewRow[] => {
      const key = `${id} ${unit}`;
      const [old, fresh] = [before.get(key) ?? null, after.get(key) ?? null];
      if (!old && !fresh) return [];
      return [
        {
          indicator: id,
          number,
          unit,
          before: old,
          after: fresh,
          changed: JSON.stringify(old) !== JSON.stringify(fresh),
        },
      ];
    }),
  );
  return { period: periodId, against: inForce.version, rows };
}
