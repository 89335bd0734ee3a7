import { type Block, paragraph } from '../document/block.ts';
import type { ReportModel } from '../model/report-model.ts';
import type { ProvinceLine } from '../model/reported-indicator.ts';
import { countWords, metWords, percentWords } from '../words/number-words.ts';
import { hardPercent, namedUnits } from '../words/target-words.ts';
import { VERDICT_WORDS } from '../words/verdict-words.ts';

/** One sentence an indicator: units that meet, compared with the target as counts and by the units named. */
export function provinceLines(model: ReportModel): Block[] {
  return model.indicators.flatMap(({ number, target, province }) => {
    if (province === null) return [];
    const met = `Chỉ tiêu ${number}: ${metWords(province)} đơn vị đạt${peopleWords(province)}`;
    if (target === null) return [paragraph(`${met}; năm ${model.year} không giao chỉ tiêu.`)];
    const right = { true: 'có', false: 'không', null: 'chưa xác định' }[`${province.namedUnitsMeet}`];
    return [
      paragraph(
        `${met}, mục tiêu ${target.units.length}/${target.of} (kế hoạch ghi ${hardPercent(target.printed)}); đúng đơn vị được giao (${namedUnits(model, target)}): ${right}. Kết luận: ${VERDICT_WORDS[province.verdict ?? 'no-data'].toLocaleLowerCase('vi')}.`,
      ),
    ];
  });
}

/** Indicator 5 is people trained of all people: their sums stand beside the count of units. */
function peopleWords({ people, of }: ProvinceLine): string {
  if (people === null) return '';
  const { trained, all, units } = people;
  return `, ${countWords(trained)}/${countWords(all)} người (${percentWords(trained / all, 1)}) của ${units}/${of} đơn vị đã kê khai`;
}
