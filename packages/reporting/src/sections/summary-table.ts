import type { Table } from '../document/block.ts';
import type { Numbering } from '../document/numbering.ts';
import { type ReportModel, unitName } from '../model/report-model.ts';
import { ABSENT, metWords, valueWords } from '../words/number-words.ts';
import { targetWords } from '../words/target-words.ts';
import { VERDICT_WORDS } from '../words/verdict-words.ts';

/** Every indicator and unit of an agency's document in one table. */
export function unitSummary(model: ReportModel, numbering: Numbering): Table {
  return {
    kind: 'table',
    title: numbering.table(`Tổng hợp kết quả các chỉ tiêu năm ${model.year}`),
    size: 12,
    columns: [
      { title: 'TT', width: 6, align: 'center' },
      { title: 'Chỉ tiêu', width: 34 },
      { title: `Mục tiêu năm ${model.year} của tỉnh`, width: 22, align: 'center' },
      { title: 'Đơn vị', width: 20 },
      { title: 'Kết quả', width: 14, align: 'center' },
      { title: 'Kết luận', width: 14, align: 'center' },
    ],
    rows: model.indicators.flatMap((indicator) =>
      indicator.values.map((value) => [
        String(indicator.number),
        indicator.title,
        targetWords(indicator.target),
        unitName(model, value.unit),
        valueWords(value.value, indicator.unit, indicator.threshold),
        VERDICT_WORDS[value.verdict],
      ]),
    ),
  };
}

/** Every indicator of the province: how many units meet it, whether they are those that the plan names. */
export function provinceSummary(model: ReportModel, numbering: Numbering): Table {
  return {
    kind: 'table',
    title: numbering.table(`Tổng hợp kết quả của tỉnh năm ${model.year}`),
    size: 12,
    columns: [
      { title: 'TT', width: 6, align: 'center' },
      { title: 'Chỉ tiêu', width: 38 },
      { title: `Mục tiêu năm ${model.year}`, width: 20, align: 'center' },
      { title: 'Số đơn vị đạt', width: 13, align: 'center' },
      { title: 'Đúng đơn vị được giao', width: 12, align: 'center' },
      { title: 'Kết luận', width: 13, align: 'center' },
    ],
    rows: model.indicators.map(({ number, title, target, province }) => [
      String(number),
      title,
      targetWords(target),
      province ? metWords(province) : ABSENT,
      province === null || province.namedUnitsMeet === null ? ABSENT : province.namedUnitsMeet ? 'Có' : 'Không',
      target === null ? 'Không kết luận' : VERDICT_WORDS[province?.verdict ?? 'no-data'],
    ]),
  };
}
