import { z } from 'zod';

/** Cảnh báo: something that a person should look at, computed when it is asked for. GET /api/v1/alerts */
export const Alert = z.object({
  /** The same trouble has the same id however often it is asked for. */
  id: z.string(),
  kind: z.string(),
  severity: z.enum(['info', 'warning', 'critical']),
  /** The unit it concerns; null: the whole installation. */
  unit: z.string().nullable(),
  /** Whom it concerns: the unit's agency and the department, or the department alone; absent: all who see alerts. */
  audience: z.enum(['unit', 'department']).optional(),
  /** Since when, where that is known; otherwise when it was found. */
  at: z.string(),
  /** In Vietnamese, plain words. */
  title: z.string(),
  detail: z.string(),
  /** What to do about it: a page of the dashboards. */
  action: z.object({ label: z.string(), href: z.string() }).nullable(),
});
export type Alert = z.infer<typeof Alert>;
