import { randomBytes } from 'node:crypto';
import {
  AuditRecord,
  auditEntity,
  auditFor,
  auditStanding,
  drawWave,
  orderedStrata,
  plannedLabels,
  populationDigest,
  proposeWorks,
  readAudit,
  secondWave,
  stratumCounts,
} from '@nhipbao/indicators';
import { type Clock, measuringPeriod } from '@nhipbao/records';
import { claim, trendEvidence, type Warehouse, writeFact } from '@nhipbao/warehouse';
import { rulebookInForce } from '../rulebooks/rulebook-in-force.ts';
import { AuditError } from './audit-error.ts';
import { rulebookOfAudit } from './find-audit.ts';

interface Context {
  warehouse: Warehouse;
  clock: Clock;
  /** The seed of a draw: 128 random bits unless a test says otherwise. */
  newSeed?: () => string;
}

/**
 * Closes the population of a unit and period and draws the first wave from it, with the proposals of the months. The seed is made here
 * and recorded, so nobody chooses it; of two that draw at once one wins, and nothing can be drawn again. Throws AuditError `conflict`
 * where the period is still open, there is nothing to draw from, or the audit exists.
 */
export async function drawAudit(
  { warehouse, clock, newSeed = () => randomBytes(16).toString('hex') }: Context,
  { unit, period: id, scale, second }: { unit: string; period: string; scale: number; second?: number | undefined },
  by: string,
): Promise<AuditRecord> {
  const period = measuringPeriod(id);
  const now = clock.now();
  if (now < period.to) throw new AuditError('conflict', 'Kỳ đo chưa khép nên chưa rút mẫu được.');
  const rulebook = await rulebookInForce(warehouse, period);
  if (await auditFor(warehouse.reader.query, { unit, period: id, rulebook }))
    throw new AuditError('conflict', 'Kỳ này của đơn vị đã có mẫu kiểm định; mẫu chỉ rút một lần.');
  const rows = await warehouse.query(trendEvidence, { unit, from: period.from, to: period.to });
  const seed = newSeed();
  const strata = orderedStrata(rows, rulebook, seed);
  const sizes = [...strata].map(([stratum, items]) => ({ stratum, size: items.length }));
  if (sizes.length === 0) throw new AuditError('conflict', 'Chưa có tác phẩm nào trong kỳ nên chưa rút mẫu được.');

  const planned = plannedLabels(sizes, { scale, second });
  const labels = planned.wave;
  const population = populationDigest(rows);
  const record: AuditRecord = {
    id: `${id}-${unit}-${randomBytes(4).toString('hex')}`,
    unit,
    period: id,
    rulebook: rulebook.version,
    frame: {
      countRepublished: rulebook.parameters.countRepublished.value,
      countAdvertising: rulebook.parameters.countAdvertising.value,
    },
    population,
    works: sizes.reduce((sum, { size }) => sum + size, 0),
    seed,
    scale,
    planned: { first: planned.first, second: planned.second },
    strata: sizes.map(({ stratum, size }) => ({ stratum, size, first: labels.get(stratum) ?? 0, second: null })),
    drawnBy: by,
    drawnAt: now.toISOString(),
    secondDrawnAt: null,
    signed: null,
  };
  const months = new Map(rows.map((row) => [row.item_id, row.month]));
  const sample = [
    ...proposeWorks(rows, strata, period.months),
    ...drawWave(strata, months, { wave: 1, labels, before: new Map() }),
  ];
  await warehouse.writer.insert(
    'audit_populations',
    rows.map((row, position) => ({ ...row, population_digest: population, position })),
  );
  await warehouse.writer.insert(
    'audit_samples',
    sample.map((row) => ({ ...row, audit_id: record.id })),
  );
  const { won } = await claim(warehouse, { entity: auditEntity(record), expected: 0, payload: record, by });
  if (!won) throw new AuditError('conflict', 'Mẫu vừa được rút ở nơi khác; mẫu chỉ rút một lần.');
  return record;
}

/**
 * Draws the second and last wave, as large as was fixed before the first: only where the first is labelled to the end and its interval
 * straddles the threshold. That rule was fixed too, so nobody stops or goes on as the verdict pleases. Throws AuditError `conflict`.
 */
export async function drawSecondWave(
  { warehouse, clock }: Context,
  record: AuditRecord,
  by: string,
): Promise<AuditRecord> {
  const rulebook = await rulebookOfAudit(warehouse, record);
  const audit = await readAudit(warehouse.reader.query, record);
  const standing = auditStanding(audit, rulebook);
  if (record.secondDrawnAt) throw new AuditError('conflict', 'Đợt hai đã rút; không có đợt thứ ba.');
  if (record.planned.second === 0) throw new AuditError('conflict', 'Kế hoạch đã chốt không có đợt hai.');
  const [first] = standing.waves;
  if (!first) throw new AuditError('conflict', 'Đợt một chưa gắn nhãn xong.');
  if (first.verdict !== 'needs-audit')
    throw new AuditError('conflict', 'Đợt một đã kết luận được nên không rút đợt hai.');

  const counts = stratumCounts(audit, standing.outcomes, 1);
  const more = secondWave(
    counts.map(({ stratum, size, trend, other, out }) => ({ stratum, size, trend, labels: trend + other + out })),
    record.planned.second,
  );
  const strata = orderedStrata(audit.rows, rulebook, record.seed);
  const before = new Map(record.strata.map(({ stratum, first: n }) => [stratum, n]));
  const months = new Map(audit.rows.map((row) => [row.item_id, row.month]));
  const sample = drawWave(strata, months, { wave: 2, labels: more, before });
  await warehouse.writer.insert(
    'audit_samples',
    sample.map((row) => ({ ...row, audit_id: record.id })),
  );
  return changeAudit(warehouse, record, by, (current) => ({
    ...current,
    secondDrawnAt: current.secondDrawnAt ?? clock.now().toISOString(),
    strata: current.strata.map((one) => ({ ...one, second: more.get(one.stratum) ?? 0 })),
  }));
}

/** Writes the next version of an audit. Throws AuditError `not-found`. */
export async function changeAudit(
  warehouse: Warehouse,
  record: AuditRecord,
  by: string,
  change: (current: AuditRecord) => AuditRecord,
): Promise<AuditRecord> {
  const fact = await writeFact(warehouse, {
    entity: auditEntity(record),
    schema: AuditRecord,
    by,
    compute: (current) => current && change(current.payload),
  });
  if (!fact) throw new AuditError('not-found', `Không có đợt kiểm định ${record.id}.`);
  return fact.payload;
}
