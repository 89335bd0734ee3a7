import type { JobContext } from '../job.ts';
import { loadRegistry } from '../registry/store.ts';
import { withLease } from '../with-lease.ts';
import { type MatchTally, matchPublications } from './match-publications.ts';

/** Matches the posts of every unit, one unit after another and each alone under a lease; a unit that another process is at is left to it. */
export async function matchUnits(
  context: JobContext,
  { unit, again = false }: { unit?: string | undefined; again?: boolean } = {},
): Promise<Record<keyof MatchTally, number>> {
  const { units } = await loadRegistry(context.warehouse);
  const sum: Record<keyof MatchTally, number> = { posts: 0, changed: 0, matched: 0 };
  for (const { id } of units.filter((one) => unit === undefined || one.id === unit)) {
    if (context.signal.aborted) break;
    const tally = await withLease(context, `match:${id}`, (_, signal) =>
      matchPublications({ ...context, signal }, id, { again }),
    );
    sum.posts += tally?.posts ?? 0;
    sum.changed += tally?.changed ?? 0;
    sum.matched += tally?.matched ?? 0;
  }
  return sum;
}
