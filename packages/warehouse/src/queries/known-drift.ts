import { DriftSignal, InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Drift as stored from a week (Monday, yyyy-mm-dd) on, newest weeks first. */
export const knownDrift = defineQuery({
  name: 'known-drift',
  params: z.object({ from: z.string() }),
  row: z.object({
    unit_id: z.string(),
    week: z.string(),
    signal: DriftSignal,
    computed_at: InstantText,
    model_version: z.string(),
    n: z.int(),
    n_before: z.int(),
    value: z.number().nullable(),
    before: z.number().nullable(),
    upper_limit: z.number().nullable(),
    alert: z.boolean(),
  }),
  sql: `
    SELECT unit_id, toString(current_drift.week) AS week, signal, computed_at, model_version, n, n_before, value, before, upper_limit, alert
    FROM current_drift
    WHERE current_drift.week >= {from:Date}
    ORDER BY week DESC, unit_id, signal`,
});
