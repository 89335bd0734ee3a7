import type { Warehouse } from '@nhipbao/warehouse';
import { knownEvidence } from '@nhipbao/warehouse';
import { digestOf } from './digest.ts';
import { listEvidence } from './evidence.ts';
import type { Indicator, MeasureContext, Measured } from './indicator.ts';
import { measureOrDeclared } from './measure-or-declared.ts';
import { storeValue } from './store-value.ts';

export interface StoredMeasurement {
  measurementId: string;
  indicator: string;
  unit: string;
  period: string;
  version: number;
  /** False: the newest stored value says the same and stands. */
  changed: boolean;
}

/**
 * Measures one indicator of one unit and period and stores the value with its evidence. A published value never changes: a
 * different one is a new version beside it; the same value from the same evidence under the same rules adds nothing. `given` is what was
 * measured already.
 */
export async function measureAndStore(
  warehouse: Warehouse,
  indicator: Indicator,
  context: Omit<MeasureContext, 'query'>,
  by: string,
  given?: Measured,
): Promise<StoredMeasurement> {
  const { unit, period, rulebook, now, sources } = context;
  const measured = given ?? (await measureOrDeclared(indicator, { ...context, query: warehouse.reader.query }));
  const { digest, leaves, rows } = await listEvidence(measured.evidence);
  const unverified = sources.filter((source) => source.verified === 'never').length;
  const notes =
    unverified > 0 && measured.provisional === undefined
      ? [...measured.notes, `${unverified} nguồn chưa kiểm chứng: giá trị là tạm tính.`]
      : measured.notes;
  const said = {
    indicator_id: indicator.id,
    indicator_number: indicator.number,
    indicator_version: indicator.version,
    unit_id: unit.id,
    period_id: period.id,
    rulebook_version: rulebook.version,
    value: measured.value,
    lower: measured.lower,
    upper: measured.upper,
    numerator: measured.numerator,
    denominator: measured.denominator,
    coverage: measured.coverage,
    verdict: measured.verdict,
    provisional: measured.provisional ?? (now < period.to || unverified > 0),
    evidence_digest: digest,
    details: JSON.stringify({ explanation: measured.explanation, notes, breakdown: measured.breakdown }),
  };
  const [stored] = await warehouse.reader.query(knownEvidence, { digest });
  if ((stored?.leaves ?? 0) < leaves) await warehouse.writer.insert('evidence', await rows());
  const placed = await storeValue(warehouse, said, digestOf(said), { by, at: now });
  return { indicator: indicator.id, unit: unit.id, period: period.id, ...placed };
}
