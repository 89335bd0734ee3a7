import { auditFactsOf, auditLabels, auditSample, populationRows, type Reader } from '@nhipbao/warehouse';
import type { z } from 'zod';
import type { Rulebook } from '../rulebook.ts';
import { AuditRecord } from './audit-record.ts';
import type { Audit } from './audit-standing.ts';

export type AssessorLabel = z.infer<typeof auditLabels.row>;
type Query = Reader['query'];

/** Every audit of a unit and period, or of all where `prefix` is `audit:`. */
export async function readAudits(query: Query, prefix: string): Promise<AuditRecord[]> {
  return (await query(auditFactsOf, { prefix })).map(({ payload }) => AuditRecord.parse(JSON.parse(payload)));
}

/** The audit that holds for a unit, period and rulebook: drawn under it, or under one that takes the same items for works. */
export async function auditFor(
  query: Query,
  { unit, period, rulebook }: { unit: string; period: string; rulebook: Rulebook },
): Promise<AuditRecord | undefined> {
  const audits = await readAudits(query, `audit:${period}:${unit}:`);
  const { countRepublished, countAdvertising } = rulebook.parameters;
  return (
    audits.find((one) => one.rulebook === rulebook.version) ??
    audits.find(
      ({ frame }) =>
        frame.countRepublished === countRepublished.value && frame.countAdvertising === countAdvertising.value,
    )
  );
}

/** An audit with its population, sample and labels. The labels of who drew make the estimate; `every` holds the second assessor's too. */
export async function readAudit(query: Query, record: AuditRecord): Promise<Audit & { every: AssessorLabel[] }> {
  const [rows, sample, every] = await Promise.all([
    query(populationRows, { digest: record.population }),
    query(auditSample, { audit: record.id }),
    query(auditLabels, { audit: record.id }),
  ]);
  const labels = new Map(
    every.filter(({ labelled_by }) => labelled_by === record.drawnBy).map((label) => [label.item_id, label]),
  );
  return { record, rows, sample, labels, every };
}
