import { type Clock, InstantText, type Source } from '@nhipbao/records';
import { readFact, readFacts, type Warehouse, writeFact } from '@nhipbao/warehouse';
import { z } from 'zod';

/** When a source is read next: kept in the warehouse, so that a time missed while the process was down is caught up. */
export const SourceDue = z.object({ nextDueAt: InstantText, everyMinutes: z.number(), failures: z.int() });
export type SourceDue = z.output<typeof SourceDue>;

const entityOf = (source: string) => `due:${source}`;

/** The due times of all sources; a source without one was never read and is due now. */
export async function loadDue(warehouse: Warehouse): Promise<Map<string, SourceDue>> {
  const facts = await readFacts(warehouse, 'due:', SourceDue);
  return new Map(facts.map((fact) => [fact.entity.slice('due:'.length), fact.payload]));
}

/** The due time of one source; undefined when it was never read. */
export async function readDue(warehouse: Warehouse, source: string): Promise<SourceDue | undefined> {
  return (await readFact(warehouse, entityOf(source), SourceDue))?.payload;
}

export interface Yield {
  /** Records the run listed, and how many of them were new. */
  listed: number;
  fresh: number;
  failed: boolean;
  /** When the other side asked to be left alone until. */
  retryAt: Date | null;
}

/** Longest pause after failures: a source comes back from what looks like death, so it is still tried. */
const LONGEST_PAUSE_MINUTES = 24 * 60;

/**
 * Next due time of a source. The interval shrinks when more than a third of what it lists is new and grows when less than a
 * tenth is, within the schedule's bounds; failures lengthen it one step each (linear: exponential was found too harsh by
 * rss-fetcher); a random tenth keeps sources from reading in step. An account's source keeps its pace unless its schedule names bounds:
 * numbers move although few posts are new, and the polling ladder (hourly for 48 hours) rests on it.
 */
export function nextDue(
  source: Pick<Source, 'schedule' | 'account'>,
  before: SourceDue | undefined,
  result: Yield,
  now: Date,
  random: () => number,
): SourceDue {
  const { everyMinutes, minMinutes = everyMinutes } = source.schedule;
  const { maxMinutes = source.account ? everyMinutes : Math.max(everyMinutes, 1440) } = source.schedule;
  const last = Math.min(maxMinutes, Math.max(minMinutes, before?.everyMinutes ?? everyMinutes));
  const share = result.listed === 0 ? 0 : result.fresh / result.listed;
  const factor = result.failed ? 1 : share > 1 / 3 ? 0.7 : share < 1 / 10 ? 1.2 : 1;
  const interval = Math.min(maxMinutes, Math.max(minMinutes, last * factor));
  const failures = result.failed ? (before?.failures ?? 0) + 1 : 0;
  const pause = Math.min(LONGEST_PAUSE_MINUTES, interval * (1 + failures)) * (0.95 + 0.1 * random());
  const own = new Date(now.getTime() + pause * 60_000);
  return { nextDueAt: result.retryAt && result.retryAt > own ? result.retryAt : own, everyMinutes: interval, failures };
}

/** Stores a source's next due time. */
export async function saveDue(warehouse: Warehouse, source: string, due: SourceDue, by: string): Promise<void> {
  const payload = { ...due, nextDueAt: due.nextDueAt.toISOString() };
  await writeFact(warehouse, { entity: entityOf(source), schema: SourceDue, by, compute: () => payload });
}

/** Sources that are enabled, hold today and are due. */
export function dueSources(sources: readonly Source[], due: ReadonlyMap<string, SourceDue>, clock: Clock): Source[] {
  const now = clock.now();
  return sources.filter((source) => source.enabled && (due.get(source.id)?.nextDueAt ?? now) <= now);
}
