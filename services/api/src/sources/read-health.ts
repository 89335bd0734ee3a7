import { type Clock, InstantText, type Source, type SourceHealth, toLocalIso } from '@nhipbao/records';
import { readFacts, sourceIssueCounts, sourcePast, sourcePauses, type Warehouse } from '@nhipbao/warehouse';
import { z } from 'zod';
import { healthAction } from './health-action.ts';
import { judgeHealth, type SourcePast } from './judge-health.ts';

const DAY_MS = 86_400_000;

/** When the scheduler means to read a source next; written by packages/jobs. */
const Due = z.looseObject({ nextDueAt: InstantText.nullish(), everyMinutes: z.number().nullish() });

/** The health of every source of the list: from its runs, its plan and its own rhythm. */
export async function readHealth(
  { warehouse, clock }: { warehouse: Warehouse; clock: Clock },
  sources: readonly Source[],
): Promise<SourceHealth[]> {
  const now = clock.now();
  const [runs, pauses, issues, dues] = await Promise.all([
    warehouse.query(sourcePast, { since: new Date(now.getTime() - 7 * DAY_MS) }),
    warehouse.query(sourcePauses, { since: new Date(now.getTime() - 28 * DAY_MS) }),
    warehouse.query(sourceIssueCounts, { since: new Date(now.getTime() - 7 * DAY_MS) }),
    readFacts(warehouse, 'due:', Due.nullable()),
  ]);

  return sources.map((source) => {
    const run = runs.find((row) => row.source_id === source.id);
    const rhythm = pauses.find((row) => row.source_id === source.id);
    const due = dues.find(({ entity }) => entity === `due:${source.id}`)?.payload;
    const past: SourcePast = {
      lastRunAt: run?.last_run_at ?? null,
      lastOutcome: run?.last_outcome ?? null,
      lastErrorCode: run?.last_error_code || null,
      lastSuccessAt: run?.last_success_at ?? null,
      lastNewAt: rhythm?.last_new_at ?? null,
      longestPauseMs: rhythm ? rhythm.longest_pause_s * 1000 : null,
      pauses: rhythm?.pauses ?? 0,
      nextDueAt: due?.nextDueAt ?? null,
      everyMinutes: due?.everyMinutes ?? null,
    };
    const judged = judgeHealth(source, past, now);
    return {
      id: source.id,
      unit: source.unit,
      title: source.title,
      collector: source.collector,
      url: typeof source.settings.url === 'string' ? source.settings.url : null,
      verified: source.verified,
      enabled: source.enabled,
      ...judged,
      action: healthAction(source, judged.state, past.lastErrorCode),
      lastRunAt: isoOf(past.lastRunAt),
      lastSuccessAt: isoOf(past.lastSuccessAt),
      lastNewAt: isoOf(past.lastNewAt),
      nextDueAt: isoOf(past.nextDueAt),
      everyMinutes: past.everyMinutes ?? source.schedule.everyMinutes,
      runs7d: run?.runs ?? 0,
      failures7d: run?.failures ?? 0,
      issues7d: issues.find((row) => row.source_id === source.id)?.issues ?? 0,
    };
  });
}

function isoOf(instant: Date | null): string | null {
  return instant && toLocalIso(instant);
}
