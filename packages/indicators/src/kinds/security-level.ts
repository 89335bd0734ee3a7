import { declaredValue } from '../declared-value.ts';
import { defineIndicator } from '../indicator.ts';

/**
 * Indicator 6: the electronic press keeps its information system at level 3 or above, declared with a document. Value: the level, 1 to 5.
 * Source: provincial plan, part I.2, row 6; rulebook parameter `securityLevel`.
 */
export default defineIndicator({
  id: 'security-level',
  number: 6,
  title: 'Cơ quan báo chí điện tử có giải pháp bảo đảm an toàn, an ninh hệ thống thông tin cấp độ 3 trở lên',
  basis: 'Kế hoạch của tỉnh, phần I.2, dòng 6',
  unit: 'level',
  declared: true,
  version: 1,

  async measure({ declarations, rulebook }) {
    const least = rulebook.parameters.securityLevel.value;
    return declaredValue(declarations.get('security-level'), 'security-level', ({ level }) =>
      level === null
        ? {
            value: null,
            numerator: null,
            denominator: null,
            verdict: 'no-data',
            explanation: 'Đơn vị kê khai không có báo điện tử.',
          }
        : {
            value: level,
            numerator: null,
            denominator: null,
            verdict: level >= least ? 'met' : 'not-met',
            explanation: `Hệ thống thông tin ở cấp độ ${level} (cần cấp độ ${least} trở lên).`,
          },
    );
  },
});
