import { addDays, DriftSignal, type LocalDay, startOfLocalDay } from '@nhipbao/records';
import { driftMix, driftShares, type Warehouse } from '@nhipbao/warehouse';
import type { z } from 'zod';
import { shareLimit, stabilityIndex } from './stability.ts';

type Shares = z.output<typeof driftShares.row>;
type Mixes = z.output<typeof driftMix.row>;

/** A row of the table `drift`, without the time of computing. */
export interface DriftRow {
  unit_id: string;
  week: LocalDay;
  signal: DriftSignal;
  model_version: string;
  n: number;
  n_before: number;
  value: number | null;
  before: number | null;
  upper_limit: number | null;
  alert: boolean;
}

/** A week is compared with so many before it. */
const WEEKS_BEFORE = 8;

const SHARE_OF = {
  abstained: (row) => row.abstained,
  'title-missing': (row) => row.title_missing,
  'lead-missing': (row) => row.lead_missing,
  'date-missing': (row) => row.date_missing,
  'author-missing': (row) => row.author_missing,
} as const satisfies Partial<Record<DriftSignal, (row: Shares) => number>>;

/**
 * Drift of each unit in each of the closed weeks asked for (Mondays): the mix of formats and scores against the eight weeks before, the
 * share of abstentions, and the shares of items without what every story has, which is where a changed template shows. A unit without an
 * item in a week has no row.
 */
export async function driftOfWeeks(warehouse: Warehouse, weeks: readonly LocalDay[]): Promise<DriftRow[]> {
  const [first, last] = [weeks.at(0), weeks.at(-1)];
  if (first === undefined || last === undefined) return [];
  const span = { from: startOfLocalDay(addDays(first, -7 * WEEKS_BEFORE)), to: startOfLocalDay(addDays(last, 7)) };
  const [shares, mixes] = await Promise.all([warehouse.query(driftShares, span), warehouse.query(driftMix, span)]);
  return weeks.flatMap((week) =>
    shares.filter((row) => row.week === week).flatMap((row) => driftOf(row, shares, mixes)),
  );
}

function driftOf(row: Shares, shares: readonly Shares[], mixes: readonly Mixes[]): DriftRow[] {
  const from = addDays(row.week, -7 * WEEKS_BEFORE);
  const isBefore = (one: { unit_id: string; week: string }) =>
    one.unit_id === row.unit_id && one.week >= from && one.week < row.week;
  const past = shares.filter(isBefore);
  const nBefore = past.reduce((sum, one) => sum + one.n, 0);
  const all = { unit_id: row.unit_id, week: row.week, model_version: row.model_version, n: row.n, n_before: nBefore };
  return DriftSignal.options.map((signal): DriftRow => {
    if (signal === 'label-mix' || signal === 'scores') {
      const ofSignal = mixes.filter((one) => one.signal === signal);
      const found = stabilityIndex({
        now: tally(ofSignal.filter((one) => one.unit_id === row.unit_id && one.week === row.week)),
        before: tally(ofSignal.filter(isBefore)),
      });
      const [value, limit] = found ? [found.psi, found.limit] : [null, null];
      return {
        ...all,
        signal,
        value,
        before: null,
        upper_limit: limit,
        alert: found ? found.psi > found.limit : false,
      };
    }
    const hits = SHARE_OF[signal];
    const found = shareLimit(
      { hits: hits(row), n: row.n },
      { hits: past.reduce((sum, one) => sum + hits(one), 0), n: nBefore },
    );
    const alert = found ? found.value > found.limit : false;
    const [value, before, limit] = found ? [found.value, found.before, found.limit] : [null, null, null];
    return { ...all, signal, value, before, upper_limit: limit, alert };
  });
}

function tally(rows: readonly Mixes[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { bucket, n } of rows) counts.set(bucket, (counts.get(bucket) ?? 0) + n);
  return counts;
}
