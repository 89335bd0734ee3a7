import type { MeasurementSummary } from '@nhipbao/records';
import { formatNumber, formatShare } from '../../format/number.ts';
import type { Messages } from '../../messages/vi.ts';

export interface MeasureWords {
  value: string;
  /** "7 / 9", with "—" for a part that is not known; null where neither is. */
  ratio: string | null;
  /** The 95 % interval; null where the measure has none or it is one point. */
  interval: string | null;
}

/**
 * A measurement's figures as they are printed, by what its indicator counts: months, a share, growth, a level. Unknown is "—", never 0.
 */
export function measureWords(
  measurement: Pick<MeasurementSummary, 'indicator' | 'value' | 'numerator' | 'denominator' | 'lower' | 'upper'>,
  t: Messages,
): MeasureWords {
  const { value, numerator, denominator, lower, upper } = measurement;
  const kind = t.indicators.measures[measurement.indicator]?.kind ?? 'share';
  const part = (n: number | null) => (n === null ? t.missing : formatNumber(n));
  const printed = {
    months: (n: number) => t.indicators.months(formatNumber(n)),
    share: formatShare,
    growth: (n: number) => `${n > 0 ? '+' : ''}${formatShare(n)}`,
    level: (n: number) => t.indicators.level(formatNumber(n)),
  }[kind];
  const shown = kind === 'months' ? numerator : value;
  return {
    value: shown === null ? t.missing : printed(shown),
    ratio: numerator === null && denominator === null ? null : `${part(numerator)}\u00A0/\u00A0${part(denominator)}`,
    interval:
      kind !== 'share' || lower === null || upper === null || lower === upper
        ? null
        : `${formatShare(lower)} \u2013 ${formatShare(upper)}`,
  };
}
