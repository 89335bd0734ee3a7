import { type Block, type Column, clause, paragraph, remark, type Table } from '../document/block.ts';
import type { Numbering } from '../document/numbering.ts';
import { type ReportModel, unitName } from '../model/report-model.ts';
import type { ReportedIndicator } from '../model/reported-indicator.ts';
import type { ReportedValue } from '../model/reported-value.ts';
import { ABSENT, countWords, intervalWords, percentWords, valueWords } from '../words/number-words.ts';
import { namedUnits, targetWords } from '../words/target-words.ts';
import { ORIGIN_WORDS, statusWords, VERDICT_WORDS } from '../words/verdict-words.ts';

/** One indicator with a table of its units, the reasons for the verdicts and what must be known beside them. */
export function indicatorResults(model: ReportModel, indicator: ReportedIndicator, numbering: Numbering): Block[] {
  const { target } = indicator;
  return [
    clause(numbering.clause(`Chỉ tiêu ${indicator.number}: ${indicator.title}`)),
    paragraph(
      target === null
        ? `Mục tiêu năm ${model.year}: không giao chỉ tiêu; kết quả được nêu để theo dõi.`
        : `Mục tiêu năm ${model.year}: ${targetWords(target)}. Đơn vị được giao: ${namedUnits(model, target)}.`,
    ),
    resultTable(model, indicator, numbering),
    ...intervalLabels(indicator),
    ...indicator.values.map((value, index) => reasons(model, value, index)),
  ];
}

/** A column per figure; figures that no unit of this indicator has (an interval of a count) take no column. */
function resultTable(
  model: ReportModel,
  { number, values, unit, threshold }: ReportedIndicator,
  numbering: Numbering,
): Table {
  const figures: (Column & { of(value: ReportedValue): string })[] = [
    { title: 'Đơn vị', width: 26, of: (value) => unitName(model, value.unit) },
    { title: 'Giá trị', width: 14, align: 'center', of: ({ value }) => valueWords(value, unit, threshold) },
    {
      title: 'Khoảng tin cậy',
      width: 20,
      align: 'center',
      of: ({ interval }) => intervalWords(interval, unit, threshold),
    },
    {
      title: 'Tử số / Mẫu số',
      width: 15,
      align: 'center',
      of: ({ numerator, denominator }) =>
        numerator === null && denominator === null ? ABSENT : `${countWords(numerator)} / ${countWords(denominator)}`,
    },
    { title: 'Độ phủ dữ liệu', width: 12, align: 'center', of: ({ coverage }) => percentWords(coverage) },
    { title: 'Kết luận', width: 16, align: 'center', of: ({ verdict }) => VERDICT_WORDS[verdict] },
    { title: 'Tình trạng', width: 12, align: 'center', of: ({ provisional }) => statusWords(provisional) },
  ];
  const shown = figures.filter(({ title, of }) => title === 'Giá trị' || values.some((value) => of(value) !== ABSENT));
  return {
    kind: 'table',
    title: numbering.table(`Kết quả chỉ tiêu ${number} theo đơn vị`),
    size: 12,
    columns: shown.map(({ of: _, ...column }) => column),
    rows: values.map((value) => shown.map(({ of }) => of(value))),
  };
}

function intervalLabels({ values }: ReportedIndicator): Block[] {
  const labels = new Set(values.flatMap((value) => (value.interval ? [value.interval.label] : [])));
  return labels.size > 0 ? [remark(`Mức tin cậy của khoảng: ${[...labels].join('; ')}.`)] : [];
}

const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** a) b) c) d) đ): one point a unit. */
function reasons(model: ReportModel, value: ReportedValue, index: number): Block {
  const document = value.document
    ? ` Tài liệu kèm theo: ${value.document.name} (SHA-256 ${value.document.sha256.slice(0, 16)}).`
    : '';
  const sentences = [
    value.absentReason === null ? '' : sentence(`Không có giá trị: ${value.absentReason}`),
    value.explanation === '' ? '' : sentence(value.explanation),
    ...value.notes.map(sentence),
    value.origin === 'measured' ? '' : sentence(`Nguồn số liệu: ${ORIGIN_WORDS[value.origin]}`),
  ].filter((text) => text !== '');
  return paragraph(
    `${LETTERS[index % LETTERS.length]}) ${unitName(model, value.unit)}: ${sentences.join(' ')}${document}`,
  );
}

const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
