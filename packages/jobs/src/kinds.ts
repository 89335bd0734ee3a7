import type { Job } from './job.ts';
import collect from './kinds/collect.ts';
import drift from './kinds/drift.ts';
import match from './kinds/match.ts';
import measure from './kinds/measure.ts';

/** Every job, in the order in which a tick runs them. */
export const JOBS: readonly Job[] = [collect, match, measure, drift];
