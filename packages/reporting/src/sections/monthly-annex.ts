import { type Block, paragraph, section, type Table } from '../document/block.ts';
import { createNumbering } from '../document/numbering.ts';
import type { Annex } from '../document/report-document.ts';
import { type ReportModel, unitName } from '../model/report-model.ts';
import type { ReportedIndicator } from '../model/reported-indicator.ts';
import type { MonthlyFigure, ReportedValue } from '../model/reported-value.ts';
import { monthWords, shortMonthWords } from '../words/day-words.ts';
import { ABSENT, countWords, percentWords, roman } from '../words/number-words.ts';

/** Figures by month of every indicator that has them, one table and one chart a unit. Null where none has. */
export function monthlyAnnex(model: ReportModel): Omit<Annex, 'label' | 'reference'> | null {
  const numbering = createNumbering();
  const blocks = model.indicators
    .flatMap((indicator) => indicator.values.map((value) => ({ indicator, value })))
    .filter(({ value }) => value.breakdown.length > 0)
    .flatMap(({ indicator, value }, index): Block[] => {
      const name = unitName(model, value.unit);
      const title = `Chỉ tiêu ${indicator.number} theo tháng, ${name}`;
      return [
        section(`${roman(index + 1)}. Chỉ tiêu ${indicator.number}, ${name}`.toLocaleUpperCase('vi')),
        ...(value.breakdown.some(({ total }) => total !== null)
          ? [shareTable(value, numbering.table(title))]
          : countTables(value, () => numbering.table(title))),
        ...(value.breakdown.some(({ count }) => count === null)
          ? [paragraph('Tháng có khoảng trống đo được ghi rõ, không tính là tháng không đạt.')]
          : []),
        monthlyChart(indicator, value, numbering.chart(title)),
      ];
    });
  return blocks.length > 0 ? { title: 'Số liệu đo theo tháng', blocks } : null;
}

/** Counts with totals: one row a month. */
function shareTable({ breakdown }: ReportedValue, title: string): Table {
  return {
    kind: 'table',
    title,
    size: 12,
    columns: [
      { title: 'Tháng', width: 14, align: 'center' },
      { title: 'Nhóm', width: 34 },
      { title: 'Số lượng', width: 13, align: 'right' },
      { title: 'Tổng số', width: 13, align: 'right' },
      { title: 'Tỷ lệ', width: 13, align: 'right' },
      { title: 'Trạng thái', width: 20, align: 'center' },
    ],
    rows: breakdown.map((figure) => [
      monthWords(figure.month),
      figure.label,
      countWords(figure.count),
      countWords(figure.total),
      percentWords(shareOf(figure)),
      figure.state === '' ? 'đủ dữ liệu' : figure.state,
    ]),
  };
}

const GROUPS_A_TABLE = 4;

/** Counts alone: months down, groups (platforms) across, each with its state. */
function countTables({ breakdown }: ReportedValue, title: () => string): Table[] {
  const groups = groupsOf(breakdown);
  return Array.from({ length: Math.ceil(groups.length / GROUPS_A_TABLE) }, (_, index): Table => {
    const across = groups.slice(index * GROUPS_A_TABLE, (index + 1) * GROUPS_A_TABLE);
    return {
      kind: 'table',
      title: title(),
      size: 12,
      columns: [
        { title: 'Tháng', width: 12, align: 'center' },
        ...across.map(([, label]) => ({ title: label, width: 88 / across.length, align: 'center' as const })),
      ],
      rows: monthsOf(breakdown).map((month) => [
        monthWords(month),
        ...across.map(([group]) => {
          const figure = breakdown.find((one) => one.group === group && one.month === month);
          return figure === undefined ? ABSENT : [countWords(figure.count), figure.state].filter(Boolean).join(', ');
        }),
      ]),
    };
  });
}

const monthsOf = (figures: readonly MonthlyFigure[]) => [...new Set(figures.map(({ month }) => month))].toSorted();
const groupsOf = (figures: readonly MonthlyFigure[]) => [...new Map(figures.map(({ group, label }) => [group, label]))];

/** Null without a total: nothing to take a share of. */
function shareOf({ count, total }: MonthlyFigure): number | null {
  return count === null || total === null || total === 0 ? null : count / total;
}

function monthlyChart({ number, threshold }: ReportedIndicator, { breakdown }: ReportedValue, title: string): Block {
  const months = monthsOf(breakdown);
  const groups = groupsOf(breakdown);
  const shares = breakdown.every(({ total }) => total !== null);
  const at = (group: string, month: string) =>
    breakdown.find((figure) => figure.group === group && figure.month === month);
  const values = (group: string) =>
    months.map((month) => {
      const figure = at(group, month);
      return figure === undefined ? null : shares ? shareOf(figure) : figure.count;
    });
  return {
    kind: 'chart',
    title,
    chart: {
      kind: groups.length > 1 ? 'lines' : 'bars',
      labels: months.map(shortMonthWords),
      series: groups.map(([group, label]) => ({ name: label, values: values(group) })),
      threshold: shares && threshold !== null ? { value: threshold, label: `Ngưỡng ${percentWords(threshold)}` } : null,
      unit: shares ? 'percent' : 'count',
      description: `Chỉ tiêu ${number} từ tháng ${months.map(monthWords).at(0) ?? ''} đến tháng ${months.map(monthWords).at(-1) ?? ''}; số liệu như bảng trên`,
    },
  };
}
