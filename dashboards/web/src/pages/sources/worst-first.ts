import type { SourceHealth, SourceHealthState } from '@nhipbao/records';

const URGENCY: readonly SourceHealthState[] = ['failing', 'late', 'silent', 'never-run', 'ok', 'disabled'];

/** Orders sources by how much they need somebody. */
export const worstFirst = (a: SourceHealth, b: SourceHealth): number =>
  URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state);

/** Sources in use that somebody should look at, the worst first. */
export const ailingOf = (sources: readonly SourceHealth[]): SourceHealth[] =>
  sources.filter(({ state }) => state !== 'ok' && state !== 'disabled').toSorted(worstFirst);
