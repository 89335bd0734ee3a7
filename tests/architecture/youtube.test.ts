import { expect, test } from 'vitest';
import { filesUnder, sources, textOf } from './repository.ts';

const COUNTERS = /\b(samples_at_ages|latest_samples|sample_history|samples_taken)\b/;
/** Questions that answer counters as they were read, each value for itself, and those that only count rows. */
const SHOWING = [
  'account-metrics.ts',
  'latest-values.ts',
  'metric-history.ts',
  'rows-of-sources.ts',
  'samples-of-publications.ts',
  'stale-publications.ts',
];
/** Questions that compare counters; whoever asks them asks the amendment first. */
const COMPARING = ['not-cross-posted.ts'];

test('a question about platforms’ counters either shows them one by one or is known to compare them', () => {
  const asking = filesUnder('packages/warehouse/src/queries')
    .filter((path) => COUNTERS.test(textOf(path)))
    .map((path) => path.split('/').at(-1) ?? '');
  expect(asking.filter((name) => !SHOWING.includes(name) && !COMPARING.includes(name))).toEqual([]);
  for (const name of [...SHOWING, ...COMPARING]) expect(asking).toContain(name);
});

test('whoever derives a figure of counters asks first whether it may be done with YouTube’s', () => {
  const deriving = sources().filter(
    ({ path, text }) =>
      path.startsWith('services/') &&
      !path.endsWith('.test.ts') &&
      /\b(notCrossPosted,|growthOf\(|comparableRuns\()/.test(text),
  );
  expect(deriving.length).toBeGreaterThanOrEqual(2);
  expect(deriving.filter(({ text }) => !text.includes('youtubeAllowed(')).map(({ path }) => path)).toEqual([]);
});
