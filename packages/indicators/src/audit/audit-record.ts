import { PeriodId, UnitId } from '@nhipbao/records';
import { z } from 'zod';

const Digest = z.string().regex(/^[0-9a-f]{64}$/);

/** An audit as it is kept: what was drawn from, how, by whom, and the signature that ends it. Facts `audit:<period>:<unit>:<rulebook>`. */
export const AuditRecord = z.strictObject({
  id: z.string(),
  unit: UnitId,
  period: PeriodId,
  rulebook: z.string(),
  /** Switches that decide which items are works: the sample holds for another rulebook with the same. */
  frame: z.strictObject({ countRepublished: z.boolean(), countAdvertising: z.boolean() }),
  population: Digest,
  works: z.int(),
  seed: z.string().min(8),
  scale: z.number().min(1),
  planned: z.strictObject({ first: z.int(), second: z.int() }),
  strata: z.array(z.strictObject({ stratum: z.string(), size: z.int(), first: z.int(), second: z.int().nullable() })),
  drawnBy: z.string(),
  drawnAt: z.iso.datetime(),
  secondDrawnAt: z.iso.datetime().nullable(),
  signed: z
    .strictObject({
      by: z.string(),
      at: z.iso.datetime(),
      statement: z.string(),
      /** Digest over population, seed, sample, labels and statement. */
      digest: Digest,
      share: z.number().nullable(),
      lower: z.number().nullable(),
      upper: z.number().nullable(),
      verdict: z.string(),
    })
    .nullable(),
});
export type AuditRecord = z.infer<typeof AuditRecord>;

/** A row of the sample. Wave 0: a month's proposal, chosen. */
export interface SampleRow {
  wave: number;
  position: number;
  item_id: string;
  stratum: string;
  month: string;
}

/** Name of the fact that keeps an audit. */
export const auditEntity = (record: Pick<AuditRecord, 'period' | 'unit' | 'rulebook'>) =>
  `audit:${record.period}:${record.unit}:${record.rulebook}`;
