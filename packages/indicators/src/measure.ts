import { knownEvidence, latestMeasurements, type Reader, type Warehouse } from '@nhipbao/warehouse';
import { digestOf } from './digest.ts';
import { listEvidence } from './evidence.ts';
import type { Indicator, MeasureContext, Measured } from './indicator.ts';
import { measureOrDeclared, recountOrDeclared } from './measure-or-declared.ts';
import { measurementIdOf, storeValue } from './store-value.ts';

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
 * different one is a new version beside it; the same value from the same evidence under the same rules adds nothing. That is asked first,
 * of counts and digests alone (`recount`): rows are read only where something must be stored, and what is stored is made of them. `given`
 * is what was measured already, `query` asks for what several indicators want once.
 */
export async function measureAndStore(
  warehouse: Warehouse,
  indicator: Indicator,
  context: Omit<MeasureContext, 'query'>,
  by: string,
  { given, query = warehouse.reader.query }: { given?: Measured; query?: Reader['query'] } = {},
): Promise<StoredMeasurement> {
  const { unit, period, now } = context;
  const of = { indicator: indicator.id, unit: unit.id, period: period.id };
  if (!given) {
    const standing = await standingValue(indicator, { ...context, query });
    if (standing) return { ...of, ...standing, changed: false };
  }
  const measured = given ?? (await measureOrDeclared(indicator, { ...context, query: warehouse.reader.query }));
  const { digest, leaves, rows } = await listEvidence(measured.evidence);
  const said = saidBy(indicator, context, measured, digest);
  const [stored] = await warehouse.reader.query(knownEvidence, { digest });
  if ((stored?.leaves ?? 0) < leaves) await warehouse.writer.insert('evidence', await rows());
  return { ...of, ...(await storeValue(warehouse, said, digestOf(said), { by, at: now })) };
}

/** The newest stored value where it says what would be measured now. Its evidence was stored before it and so is there. */
async function standingValue(
  indicator: Indicator,
  context: MeasureContext,
): Promise<{ measurementId: string; version: number } | undefined> {
  const newest = await context.query(latestMeasurements, { period: context.period.id });
  const standing = newest.find((row) => row.indicator_id === indicator.id && row.unit_id === context.unit.id);
  const recounted = standing && (await recountOrDeclared(indicator, context));
  if (!recounted) return undefined;
  const { version, measurement_id: measurementId } = standing;
  const key = digestOf(saidBy(indicator, context, recounted, recounted.evidence.digest));
  return measurementId === measurementIdOf(key, version) ? { measurementId, version } : undefined;
}

/** The row of `measurements` but for its name, version and time: two that are equal say the same. */
function saidBy(
  indicator: Indicator,
  { unit, period, rulebook, now, sources }: Omit<MeasureContext, 'query'>,
  measured: Omit<Measured, 'evidence'>,
  digest: string,
) {
  const unverified = sources.filter((source) => source.verified === 'never').length;
  const notes =
    unverified > 0 && measured.provisional === undefined
      ? [...measured.notes, `${unverified} nguồn chưa kiểm chứng: giá trị là tạm tính.`]
      : measured.notes;
  return {
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
}
