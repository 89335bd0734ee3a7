import { type AuditRecord, auditStanding, readAudit, stratumCounts, tallyTrend } from '@nhipbao/indicators';
import { measuringPeriod } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';
import { rulebookOfAudit } from './find-audit.ts';

/** What an audit's record prints beside its summary: sums alone, no work and no label. */
export interface AuditFigures {
  /** Labelled works of each stratum that are digital-trend content. */
  counted: ReadonlyMap<string, number>;
  /** Waves drawn: number of works, and when the first assessor labelled the last one; null while some wait. */
  waves: { number: 1 | 2; labels: number; doneAt: Date | null }[];
  /** Share of the closed population before any correction, and by how many points labels of editors had moved it. */
  before: { share: number | null; editors: { labels: number; points: number } | null };
}

/** Counts what a record prints, from population, sample and labels. */
export async function auditFigures(warehouse: Warehouse, record: AuditRecord): Promise<AuditFigures> {
  const [audit, rulebook] = await Promise.all([
    readAudit(warehouse.reader.query, record),
    rulebookOfAudit(warehouse, record),
  ]);
  const drawn = record.secondDrawnAt ? ([1, 2] as const) : ([1] as const);
  const counts = stratumCounts(audit, auditStanding(audit, rulebook).outcomes, drawn.length);
  const at = new Map(
    audit.every
      .filter(({ labelled_by }) => labelled_by === record.drawnBy)
      .map(({ item_id, labelled_at }) => [item_id, labelled_at.getTime()]),
  );
  const tally = tallyTrend(audit.rows, rulebook, measuringPeriod(record.period).months);
  const share = tally.total > 0 ? tally.trend / tally.total : null;
  const { byEditor, machineShare } = tally;
  return {
    counted: new Map(counts.map(({ stratum, trend }) => [stratum, trend])),
    waves: drawn.map((number) => {
      const items = audit.sample.filter(({ wave }) => wave === number).map(({ item_id }) => item_id);
      const times = items.flatMap((item) => at.get(item) ?? []);
      const done = items.length > 0 && times.length === items.length;
      return { number, labels: items.length, doneAt: done ? new Date(Math.max(...times)) : null };
    }),
    before: {
      share,
      editors:
        byEditor > 0 && share !== null && machineShare !== null
          ? { labels: byEditor, points: (share - machineShare) * 100 }
          : null,
    },
  };
}
