import { readFileSync } from 'node:fs';
import { type LocalDay, LocalDay as LocalDaySchema } from '@nhipbao/records';
import { Issuing, ReportForm } from '@nhipbao/reporting';
import { readFact, type Warehouse, writeFact } from '@nhipbao/warehouse';
import { parse } from 'yaml';
import { z } from 'zod';

/** Head and foot of one form from a day on: who issues, who signs, who receives. */
export const ReportHead = Issuing.omit({ issuedOn: true, draft: true }).extend({
  form: ReportForm,
  from: LocalDaySchema,
  /** The province in statistical exchange (SDMX REF_AREA); its code after the merger of 2025 is for the department to confirm. */
  refArea: z
    .string()
    .regex(/^[A-Za-z0-9_@$-]+$/)
    .default('VN-37'),
});
export type ReportHead = z.infer<typeof ReportHead>;
const Heads = z.array(ReportHead);

const ENTITY = 'report-heads';
const SEED = new URL('../../report-heads/2026.yaml', import.meta.url);

/** Every head as the department keeps it; until it kept any, those that ship with the product. */
export async function reportHeads(warehouse: Warehouse): Promise<ReportHead[]> {
  const kept = await readFact(warehouse, ENTITY, Heads);
  return kept?.payload ?? Heads.parse(parse(readFileSync(SEED, 'utf8')));
}

/** Keeps all heads, in place of those before; who changed them stays on record. */
export async function keepReportHeads(warehouse: Warehouse, heads: ReportHead[], by: string): Promise<void> {
  await writeFact(warehouse, { entity: ENTITY, schema: Heads, by, compute: () => heads });
}

/** The head of a form on a day: the one that began last; undefined where none had begun. */
export function headOn(heads: readonly ReportHead[], form: ReportForm, day: LocalDay): ReportHead | undefined {
  return heads
    .filter((head) => head.form === form && head.from <= day)
    .toSorted((a, b) => b.from.localeCompare(a.from))[0];
}
