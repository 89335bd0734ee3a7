import type { DeclaredValues } from '@nhipbao/records';
import { formatNumber, formatShare } from '../../format/number.ts';
import type { Messages } from '../../messages/vi.ts';

type Fact = readonly [name: string, value: string];

/** What was declared, as named values in words. `indicator` says how a statement's value is printed. */
export function declaredFacts(values: DeclaredValues, indicator: string, t: Messages): Fact[] {
  const words = t.declarations.values;
  switch (values.kind) {
    case 'revenue': {
      const growth = values.revenue / values.baseRevenue - 1;
      return [
        [words.revenueIs, words.revenue(formatNumber(values.revenue))],
        [words.baseIs(values.baseYear), words.revenue(formatNumber(values.baseRevenue))],
        [words.growth, `${growth > 0 ? '+' : ''}${formatShare(growth)}`],
      ];
    }
    case 'training': {
      const { trained, people } = values;
      return [
        [words.trained, words.trainedOf(formatNumber(trained), formatNumber(people), formatShare(trained / people))],
      ];
    }
    case 'security-level':
      return [[words.level, values.level === null ? words.levelNone : String(values.level)]];
    case 'statement':
      return [
        [words.met, values.met ? words.isMet : words.isNotMet],
        [words.value, values.value === null ? t.missing : statedValue(values.value, indicator, t)],
      ];
  }
}

function statedValue(value: number, indicator: string, t: Messages): string {
  const kind = t.indicators.measures[indicator]?.kind ?? 'share';
  if (kind === 'months') return t.indicators.months(formatNumber(value, 1));
  return kind === 'level' ? t.indicators.level(formatNumber(value)) : formatShare(value);
}
