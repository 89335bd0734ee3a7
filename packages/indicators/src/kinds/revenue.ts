import { declaredValue } from '../declared-value.ts';
import { defineIndicator } from '../indicator.ts';
import { percentWords, thresholdWords } from '../percent-words.ts';

/** What binary fractions may be off by, as a part of the amount. */
const ROUNDING = 1e-12;

/**
 * Indicator 4: growth of revenue over a base year, declared with a document. Value: revenue / base revenue - 1. No interval: it is
 * a count of money, not an estimate. Source: provincial plan, part I.2, row 4; rulebook parameter `revenueGrowth`.
 */
export default defineIndicator({
  id: 'revenue',
  number: 4,
  title: 'Tối ưu hóa nguồn thu, tăng doanh thu tối thiểu',
  basis: 'Kế hoạch của tỉnh, phần I.2, dòng 4',
  unit: 'growth',
  declared: true,
  version: 1,

  async measure({ declarations, rulebook, period }) {
    const rule = rulebook.parameters.revenueGrowth.value.findLast(({ from }) => from <= period.year);
    return declaredValue(declarations.get('revenue'), 'revenue', ({ revenue, baseRevenue, baseYear }) => {
      const growth = revenue / baseRevenue - 1;
      const shown = { value: growth, numerator: null, denominator: null };
      if (!rule)
        return {
          ...shown,
          verdict: 'no-data',
          explanation: `Tăng ${percentWords(growth)} so với năm ${baseYear}; năm này không giao mức tăng.`,
        };
      if (rule.baseYear !== null && rule.baseYear !== baseYear)
        return {
          ...shown,
          verdict: 'needs-evidence',
          explanation: `Kê khai so với năm ${baseYear}, trong khi năm gốc là ${rule.baseYear}: cần kê khai lại.`,
        };
      // On the product, and relative: 20 % asked and 20 % reached are equal, in đồng as in millions of them.
      const met = revenue >= baseRevenue * (1 + rule.growth) * (1 - ROUNDING);
      return {
        ...shown,
        verdict: met ? 'met' : 'not-met',
        explanation: `Doanh thu ${met ? 'tăng' : 'thay đổi'} ${percentWords(growth, rule.growth)} so với năm ${baseYear} (cần tăng ${thresholdWords(rule.growth)}).`,
        notes: rule.baseYear === null ? [`Năm gốc ${baseYear} do cơ quan kê khai; Sở chưa quy định.`] : [],
      };
    });
  },
});
