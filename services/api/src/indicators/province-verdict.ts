import type { IndicatorValue, Verdict } from '@nhipbao/records';

/**
 * The province's verdict against the year's target: met once as many units as were named meet it for certain, not met once even the open ones
 * could not suffice; between, what is missing: data where no unit has any, the audit for indicator 3, else evidence. Null: no target was given.
 */
export function provinceVerdict({
  number,
  met,
  target,
  units,
}: Pick<IndicatorValue, 'number' | 'met' | 'target' | 'units'>): Verdict | null {
  if (!target) return null;
  const needed = target.units.length;
  if (met.least >= needed) return 'met';
  if (met.most < needed) return 'not-met';
  const isUnknown = units.every(({ measurement }) => measurement === null || measurement.verdict === 'no-data');
  if (isUnknown) return 'no-data';
  return number === 3 ? 'needs-audit' : 'needs-evidence';
}
