import { percentDecimals } from '@nhipbao/records';
import type { ValueUnit } from '../model/reported-indicator.ts';

/** What stands where there is no value. Never 0. */
export const ABSENT = '—';

const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

/** Keeps a number and its unit on one line. */
const HARD_SPACE = '\u00a0';

/** A count as Vietnamese documents write it: 12.345. Absent: "—". */
export function countWords(count: number | null): string {
  return count === null ? ABSENT : whole.format(count);
}

/**
 * Percent of a share (0 to 1), one decimal: 12,3 %. Where rounding would tell what is not so (9,96 % as 10 %), as many decimals as
 * it takes.
 */
export function percentWords(share: number | null, threshold: number | null = null): string {
  if (share === null) return ABSENT;
  const decimals = percentDecimals(share, threshold);
  const rounded = Number((share * 100).toFixed(decimals));
  return `${rounded.toLocaleString('vi-VN', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })}${HARD_SPACE}%`;
}

/** A threshold with every digit it has, one decimal at least: 10,0 %, 9,75 %. */
export const thresholdWords = (share: number): string =>
  `${(share * 100).toLocaleString('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 6 })}${HARD_SPACE}%`;

/** A value in its unit: 12,3 %, 9 tháng, tăng 10,4 %, cấp độ 3. */
export function valueWords(value: number | null, unit: ValueUnit, threshold: number | null = null): string {
  if (value === null) return ABSENT;
  if (unit === 'share') return percentWords(value, threshold);
  if (unit === 'months') return `${whole.format(value)}${HARD_SPACE}tháng`;
  if (unit === 'level') return `cấp độ ${whole.format(value)}`;
  return value < 0 ? `giảm ${percentWords(-value)}` : `tăng ${percentWords(value, threshold)}`;
}

/** An interval in the unit of its value: từ 8,7 % đến 11,2 %. */
export function intervalWords(
  interval: { lower: number; upper: number } | null,
  unit: ValueUnit,
  threshold: number | null = null,
): string {
  if (interval === null) return ABSENT;
  const [lower, upper] = [interval.lower, interval.upper].map((end) => valueWords(end, unit, threshold));
  return `từ ${lower} đến ${upper}`;
}

/** Units that meet, of all: "2/3"; with units still open "1 hoặc 2 trên 3", "1 đến 3 trên 3". */
export function metWords({ least, most, of }: { least: number; most: number; of: number }): string {
  if (least === most) return `${least}/${of}`;
  return `${least} ${most === least + 1 ? 'hoặc' : 'đến'} ${most} trên ${of}`;
}

/** I, II, III, ... up to 39: numbers of parts, sections and annexes. */
export function roman(number: number): string {
  const tens = 'X'.repeat(Math.floor(number / 10));
  return tens + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][number % 10] ?? '');
}
