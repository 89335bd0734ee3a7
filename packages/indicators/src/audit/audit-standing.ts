import type { TrendRow } from '@nhipbao/warehouse';
import type { Rulebook } from '../rulebook.ts';
import type { AuditRecord, SampleRow } from './audit-record.ts';
import { type CorrectedShare, correctedShare, type StratumCounts } from './corrected-share.ts';
import { seedNumber } from './draw-order.ts';
import { type Answers, type Outcome, outcomeOf } from './outcome.ts';
import { shareVerdict } from './share-verdict.ts';

/** An audit with all it rests on. `labels`: the first assessor's answers by item. */
export interface Audit {
  record: AuditRecord;
  rows: readonly TrendRow[];
  sample: readonly SampleRow[];
  labels: ReadonlyMap<string, Answers>;
}

export interface StandingWave extends CorrectedShare {
  wave: number;
  labels: number;
  verdict: ReturnType<typeof shareVerdict>['verdict'];
  tight: boolean;
}

/** How far an audit is and what it tells so far. */
export interface AuditStanding {
  /** Results of the waves that are labelled to the end. */
  waves: StandingWave[];
  outcomes: Map<string, Outcome>;
  /** What the first assessor still has to label, proposals among them, in the order of the queue. */
  waiting: string[];
  /** Months in which a trend work was confirmed, drawn or proposed. */
  confirmed: string[];
  verdict: 'met' | 'not-met' | 'needs-audit';
}

/** Counts of each stratum after some waves. Only drawn works are counted, never the proposals of wave 0. */
export function stratumCounts(
  { record, sample }: Pick<Audit, 'record' | 'sample'>,
  outcomes: ReadonlyMap<string, Outcome>,
  wave: number,
): StratumCounts[] {
  return record.strata.map(({ stratum, size }) => {
    const counts = { stratum, size, trend: 0, other: 0, out: 0 };
    for (const row of sample) {
      const outcome = outcomes.get(row.item_id);
      if (row.wave > 0 && row.wave <= wave && row.stratum === stratum && outcome) counts[outcome]++;
    }
    return counts;
  });
}

/** What an audit comes to under a rulebook, from its labels alone. */
export function auditStanding({ record, rows, sample, labels }: Audit, rulebook: Rulebook): AuditStanding {
  const positions = new Map(rows.map((row, position) => [row.item_id, position]));
  const positionOf = (item: string) => positions.get(item);
  const outcomes = new Map(
    [...labels].map(([item, answers]) => [
      item,
      outcomeOf(answers, rulebook, { position: positions.get(item) ?? -1, positionOf }),
    ]),
  );
  const monthOf = new Map(sample.map(({ item_id, month }) => [item_id, month]));
  const confirmed = new Set(
    [...outcomes].flatMap(([item, outcome]) => (outcome === 'trend' ? (monthOf.get(item) ?? []) : [])),
  );
  const waves: StandingWave[] = [];
  for (const wave of [1, 2]) {
    const drawn = sample.filter((row) => row.wave > 0 && row.wave <= wave);
    if (!sample.some((row) => row.wave === wave) || drawn.some(({ item_id }) => !labels.has(item_id))) break;
    const share = correctedShare(stratumCounts({ record, sample }, outcomes, wave), {
      seed: seedNumber(`${record.seed}/${wave}`),
    });
    waves.push({
      ...share,
      wave,
      labels: drawn.length,
      ...shareVerdict(share, rulebook.parameters.minimumShare.value),
    });
  }
  const proposed = proposalsWaiting(sample, labels, confirmed);
  const drawn = sample.filter(({ wave, item_id }) => wave > 0 && !labels.has(item_id)).map(({ item_id }) => item_id);
  const last = waves.at(-1)?.verdict ?? 'needs-audit';
  const enough = confirmed.size >= rulebook.parameters.minimumTrendMonths.value;
  const monthsFail = !enough && proposed.length === 0 && drawn.length === 0;
  const verdict = last === 'not-met' || monthsFail ? 'not-met' : last === 'met' && enough ? 'met' : 'needs-audit';
  return {
    waves,
    outcomes,
    waiting: [...new Set([...drawn, ...proposed])],
    confirmed: [...confirmed].sort(),
    verdict,
  };
}

/** Of each month without a confirmed work the first proposal without a label. */
function proposalsWaiting(
  sample: readonly SampleRow[],
  labels: ReadonlyMap<string, Answers>,
  confirmed: ReadonlySet<string>,
): string[] {
  const next = new Map<string, string>();
  for (const { wave, month, item_id } of sample) {
    if (wave === 0 && !confirmed.has(month) && !labels.has(item_id) && !next.has(month)) next.set(month, item_id);
  }
  return [...next.values()];
}
