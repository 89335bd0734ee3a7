import { formatNumber } from '../format/number.ts';
import { plural } from './plural.ts';
import type { Messages } from './vi.ts';

/** English words of sources, their runs and issues. */
export const enSources: Messages['sources'] = {
  title: 'Sources',
  attention: 'To be looked at',
  empty: 'No source is registered.',
  unverified: 'unverified source',
  verifiedOn: (day) => `verified on ${day}`,
  states: {
    ok: 'Well',
    late: 'Late',
    silent: 'Silent',
    failing: 'Failing',
    'never-run': 'Never run',
    disabled: 'Off',
  },
  lastSuccess: 'Last read',
  lastNew: 'Last new content',
  nextDue: 'Next reading',
  schedule: 'Schedule',
  every: (minutes) =>
    minutes >= 120 ? `every ${formatNumber(minutes / 60, 1)} hours` : `every ${formatNumber(minutes)} minutes`,
  week: 'Last 7 days',
  weekCounts: (runs, failures, issues) => `${runs} runs, ${failures} failures, ${issues} issues`,
  collector: 'Collector',
  address: 'Address',
  back: 'All sources',
  runsTitle: 'Recent runs',
  runsNone: 'This source was never read.',
  runsFinding: (failed, all) => `${failed} of the last ${all} runs failed.`,
  issuesTitle: 'Collection issues',
  issuesNone: 'No issues recorded.',
  outcome: 'Outcome',
  outcomes: { complete: 'done', unchanged: 'nothing new', incomplete: 'partly done', failed: 'failed' },
  requests: 'Requests',
  found: 'Seen',
  issues: 'Issues',
  bytes: 'Size',
  seconds: (n) => `${n} s`,
  detail: 'Details',
  andMore: (n) => plural(n, 'more source', 'more sources'),
  rawKept: 'See the raw data that was kept',
};
