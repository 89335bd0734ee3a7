import { z } from 'zod';
import { dayIn, nextMidnight, QuotaUsed } from './quota.ts';

/** What a source has spent of its share of a platform's day; `day` is one of the platform's own zone. */
export interface QuotaOfDay {
  budget: number;
  used: number;
  day: string;
  resetsAt: Date;
}

const Kept = z.object({ more: z.object({ quota: QuotaUsed }) });

/** Today's quota of a source, from the state that its last run left; null where its collector budgets none, or never ran. */
export function quotaOfState(state: unknown, now: Date): QuotaOfDay | null {
  const kept = Kept.safeParse(state);
  if (!kept.success) return null;
  const { day, used, budget, zone } = kept.data.more.quota;
  if (budget === undefined || zone === undefined) return null;
  const today = dayIn(zone, now);
  return { budget, used: day === today ? used : 0, day: today, resetsAt: nextMidnight(zone, now) };
}
