import { percentDecimals } from '@nhipbao/records';
import { DEMO_WORDS } from '../../document/page-measures.ts';
import { type ReportModel, unitName } from '../../model/report-model.ts';
import type { ReportedIndicator } from '../../model/reported-indicator.ts';
import { dayWords, instantWords } from '../../words/day-words.ts';
import { targetWords } from '../../words/target-words.ts';
import { statusWords, VERDICT_WORDS } from '../../words/verdict-words.ts';
import { NUMBER_FORMAT, numberCell, textCell } from './cells.ts';
import { tableSheet, type WorkbookSheet } from './table-sheet.ts';

/** Lines at the head of every sheet: what and when, the evidence's root, and that data are invented where they are. */
export function sheetNotes(model: ReportModel): string[] {
  const { period, evidence, issuing, generatedAt } = model;
  return [
    ...(model.demo ? [DEMO_WORDS] : []),
    `${issuing.body.name}; kỳ đo từ ${dayWords(period.firstDay)} đến hết ${dayWords(period.lastDay)}${period.open ? ' (tạm tính)' : ''}; số liệu chốt lúc ${instantWords(generatedAt)}`,
    `Gốc minh chứng (SHA-256): ${evidence.merkleRoot}; mã bản kê: ${evidence.manifestDigest}`,
  ];
}

/** How a value of an indicator is shown in a cell: percent with two decimals, or as many as keep it from rounding up to what it is not. */
export function formatOf({ unit, threshold }: ReportedIndicator, value: number | null): string {
  if (unit !== 'share' && unit !== 'growth') return NUMBER_FORMAT.count;
  const decimals = value === null ? 2 : Math.max(2, percentDecimals(value, threshold));
  return `0.${'0'.repeat(decimals)}%`;
}

/** Every unit and indicator, one row each: "Tổng hợp". */
export function unitsSheet(model: ReportModel): WorkbookSheet {
  return tableSheet('Tổng hợp', {
    title: `Tổng hợp các chỉ tiêu năm ${model.year}`,
    notes: sheetNotes(model),
    columns: [
      { title: 'Chỉ tiêu', width: 9, cell: ({ indicator }) => numberCell(indicator.number, '0') },
      { title: 'Nội dung', width: 44, cell: ({ indicator }) => textCell(indicator.title) },
      { title: 'Mục tiêu của tỉnh', width: 24, cell: ({ indicator }) => textCell(targetWords(indicator.target)) },
      { title: 'Đơn vị', width: 30, cell: ({ value }) => textCell(unitName(model, value.unit)) },
      {
        title: 'Giá trị',
        width: 12,
        cell: ({ indicator, value }) => numberCell(value.value, formatOf(indicator, value.value)),
      },
      { title: 'Kết luận', width: 18, cell: ({ value }) => textCell(VERDICT_WORDS[value.verdict]) },
      { title: 'Tình trạng', width: 13, cell: ({ value }) => textCell(statusWords(value.provisional)) },
      { title: 'Lý do không có giá trị', width: 34, cell: ({ value }) => textCell(value.absentReason ?? '') },
    ],
    rows: model.indicators.flatMap((indicator) => indicator.values.map((value) => ({ indicator, value }))),
  });
}

/** Units that meet, counted live over the sheet of units; null in a document of one agency. */
export function provinceSheet(model: ReportModel, units: WorkbookSheet): WorkbookSheet | null {
  const rows = model.indicators.flatMap((indicator) =>
    indicator.province ? [{ indicator, province: indicator.province }] : [],
  );
  if (rows.length === 0) return null;
  const range = (column: string) => `'${units.name}'!$${column}$${units.sticky + 1}:$${column}$${units.rows.length}`;
  const counted = (verdict: keyof typeof VERDICT_WORDS, number: string) =>
    `COUNTIFS(${range('A')},${number},${range('F')},"${VERDICT_WORDS[verdict]}")`;
  const of = ({ values }: ReportedIndicator, verdict: string) =>
    values.filter((value) => value.verdict === verdict).length;
  return tableSheet('Toàn tỉnh', {
    title: `Kết quả của tỉnh năm ${model.year}`,
    notes: sheetNotes(model),
    columns: [
      { title: 'Chỉ tiêu', width: 9, cell: ({ indicator }) => numberCell(indicator.number, '0') },
      { title: 'Nội dung', width: 44, cell: ({ indicator }) => textCell(indicator.title) },
      { title: 'Mục tiêu', width: 24, cell: ({ indicator }) => textCell(targetWords(indicator.target)) },
      {
        title: 'Số đơn vị đạt',
        width: 11,
        cell: ({ indicator }, at) => ({
          formula: counted('met', at('Chỉ tiêu')),
          value: of(indicator, 'met'),
          format: NUMBER_FORMAT.count,
        }),
      },
      {
        title: 'Số đơn vị chưa kết luận',
        width: 12,
        // Units without data are open too, but for those of which it is settled that they have none: no count over the sheet tells them apart.
        cell: ({ province: { least, most } }) => numberCell(most - least, NUMBER_FORMAT.count),
      },
      { title: 'Trên tổng số', width: 10, cell: ({ province }) => numberCell(province.of, NUMBER_FORMAT.count) },
      {
        title: 'Tỷ lệ đạt',
        width: 11,
        cell: ({ indicator, province }, at) => ({
          formula: `${at('Số đơn vị đạt')}/${at('Trên tổng số')}`,
          value: of(indicator, 'met') / province.of,
          format: NUMBER_FORMAT.percent,
        }),
      },
      {
        title: 'Đúng đơn vị được giao',
        width: 14,
        cell: ({ province }) =>
          textCell(province.namedUnitsMeet === null ? null : province.namedUnitsMeet ? 'Có' : 'Không'),
      },
      {
        title: 'Kết luận',
        width: 18,
        cell: ({ indicator, province }) =>
          textCell(indicator.target ? VERDICT_WORDS[province.verdict ?? 'no-data'] : 'Không giao chỉ tiêu'),
      },
    ],
    rows,
  });
}
