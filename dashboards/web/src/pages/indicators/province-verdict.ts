import type { IndicatorValue, Verdict } from '@nhipbao/records';

/**
 * The province's verdict against the year's target, as the reports print it: met once enough units meet it for certain, not met once
 * even the open ones could not suffice. Null: no target was given for the year.
 */
export function provinceVerdict({ target, met }: Pick<IndicatorValue, 'target' | 'met'>): Verdict | null {
  if (!target) return null;
  const needed = target.units.length;
  if (met.least >= needed) return 'met';
  return met.most < needed ? 'not-met' : 'needs-evidence';
}
