const NO_BREAK_SPACE = '\u00A0';

/**
 * A number as Vietnamese writes it: `1.234.567,8`. Own code, because Intl's compact notation is unreadable in Vietnamese
 * ("1,2 Tr") and its grouping differs between engines. `decimals` is the most shown; trailing zeros are dropped unless
 * `fixed` (figures side by side).
 */
export function formatNumber(value: number, decimals = 0, fixed = false): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const kept = fixed ? fraction : fraction.replace(/0+$/, '');
  const digits = kept ? `${grouped},${kept}` : grouped;
  return value < 0 && /[1-9]/.test(digits) ? `\u2212${digits}` : digits;
}

/**
 * A share (0 to 1) in percent, with the space the plan itself prints: `66,6 %`. Thresholds are whole percents, so with decimals it takes as many
 * as keep it from rounding up to one (`9,96 %`, not `10 %`); nothing rounds up to all of it.
 */
export function formatShare(share: number, decimals = 1): string {
  const percent = share * 100;
  let shown = decimals;
  while (shown < MOST_DECIMALS && reachesWhole(percent, shown)) shown++;
  return `${formatNumber(percent, shown)}${NO_BREAK_SPACE}%`;
}

const MOST_DECIMALS = 6;

function reachesWhole(percent: number, decimals: number): boolean {
  const rounded = Number(percent.toFixed(decimals));
  const whole = rounded === 100 || (decimals > 0 && Number.isInteger(rounded));
  return whole && rounded > percent + 1e-9;
}

/** A probability in whole percent; what rounds to certainty is "> 99 %", because no machine is certain. */
export function formatProbability(probability: number): string {
  return probability > 0.99 && probability < 1 ? `> ${formatShare(0.99, 0)}` : formatShare(probability, 0);
}

/** Bytes in B, kB or MB (powers of 1000). */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes}${NO_BREAK_SPACE}B`;
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1000, bytes < 10_000 ? 1 : 0)}${NO_BREAK_SPACE}kB`;
  return `${formatNumber(bytes / 1_000_000, 1)}${NO_BREAK_SPACE}MB`;
}
