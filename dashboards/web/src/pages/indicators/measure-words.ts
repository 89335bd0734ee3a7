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

/** A measurement's figures as they are printed: months for indicator 1, a share for the rest. Unknown is "—", never 0. */
export function measureWords(measurement: MeasurementSummary, t: Messages): MeasureWords {
  const { value, numerator, denominator, lower, upper } = measurement;
  const isMonths = t.indicators.measures[measurement.indicator]?.kind === 'months';
  const part = (n: number | null) => (n === null ? t.missing : formatNumber(n));
  const months = numerator === null ? t.missing : t.indicators.months(formatNumber(numerator));
  const share = value === null ? t.missing : formatShare(value);
  return {
    value: isMonths ? months : share,
    ratio: numerator === null && denominator === null ? null : `${part(numerator)}\u00A0/\u00A0${part(denominator)}`,
    interval:
      isMonths || lower === null || upper === null || lower === upper
        ? null
        : `${formatShare(lower)} \u2013 ${formatShare(upper)}`,
  };
}
