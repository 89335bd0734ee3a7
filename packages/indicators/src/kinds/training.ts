import { declaredValue } from '../declared-value.ts';
import { defineIndicator } from '../indicator.ts';
import { percentWords } from '../percent-words.ts';

/**
 * Indicator 5: people trained in the digital transformation of the press / people, declared as counts, never as names. Value: share, 0
 * to 1. Source: provincial plan, part I.2, row 5.
 */
export default defineIndicator({
  id: 'training',
  number: 5,
  title: 'Lãnh đạo, cán bộ, phóng viên, biên tập viên được đào tạo, bồi dưỡng về chuyển đổi số báo chí',
  basis: 'Kế hoạch của tỉnh, phần I.2, dòng 5',
  unit: 'share',
  declared: true,
  version: 1,

  async measure({ declarations }) {
    return declaredValue(declarations.get('training'), 'training', ({ trained, people }) => ({
      value: trained / people,
      numerator: trained,
      denominator: people,
      verdict: trained === people ? 'met' : 'not-met',
      explanation: `${trained} trên ${people} người đã được đào tạo, bồi dưỡng (${percentWords(trained / people, 1)}; cần 100 %).`,
    }));
  },
});
