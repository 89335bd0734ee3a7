import type { CandidateDifference } from '@nhipbao/records';
import { candidateDifference, candidateExamples, type Warehouse } from '@nhipbao/warehouse';
import { rulebookInForce } from '../rulebooks/rulebook-in-force.ts';
import { adoptedModel } from './adopted-model.ts';

/** What adopting a candidate would change for the works of a span, by unit, with examples that cross the line of trend / not trend. */
export async function candidateChange(
  warehouse: Warehouse,
  version: string,
  span: { from: Date; to: Date },
): Promise<Omit<CandidateDifference, 'period' | 'rescored'>> {
  const { parameters } = await rulebookInForce(warehouse, span);
  const asked = { model: version, trend: parameters.trendFormats.value, ...span };
  const [units, examples, adopted] = await Promise.all([
    warehouse.query(candidateDifference, asked),
    warehouse.query(candidateExamples, asked),
    adoptedModel(warehouse),
  ]);
  return {
    version,
    against: adopted?.payload.version ?? null,
    units: units.map((row) => ({
      unit: row.unit_id,
      n: row.n,
      toTrend: row.to_trend,
      fromTrend: row.from_trend,
      formatChanged: row.format_changed,
      newlyAbstained: row.newly_abstained,
      newlyDecided: row.newly_decided,
    })),
    examples: examples.map(({ item_id: work, unit_id: unit, ...row }) => ({ work, unit, ...row })),
  };
}
