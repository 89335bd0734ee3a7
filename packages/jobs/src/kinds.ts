import type { Job } from './job.ts';
import closeYear from './kinds/close-year.ts';
import collect from './kinds/collect.ts';
import drift from './kinds/drift.ts';
import linkChecks from './kinds/link-checks.ts';
import match from './kinds/match.ts';
import measure from './kinds/measure.ts';
import readings from './kinds/readings.ts';
import retention from './kinds/retention.ts';
import siteChannels from './kinds/site-channels.ts';

/** Every job, in the order in which a tick runs them. */
export const JOBS: readonly Job[] = [
  collect,
  readings,
  match,
  siteChannels,
  measure,
  closeYear,
  drift,
  retention,
  linkChecks,
];
