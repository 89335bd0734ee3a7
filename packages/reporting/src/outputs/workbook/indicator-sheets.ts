import { type ReportModel, unitName } from '../../model/report-model.ts';
import type { ReportedIndicator } from '../../model/reported-indicator.ts';
import type { ReportedValue } from '../../model/reported-value.ts';
import { targetWords } from '../../words/target-words.ts';
import { ORIGIN_WORDS, statusWords, VERDICT_WORDS } from '../../words/verdict-words.ts';
import { dayCell, NUMBER_FORMAT, numberCell, textCell } from './cells.ts';
import { formatOf, sheetNotes } from './summary-sheets.ts';
import { type Formula, tableSheet, type WorkbookSheet } from './table-sheet.ts';

/** One indicator: values, intervals, counts, and the raw share as a live formula. */
export function indicatorSheet(model: ReportModel, indicator: ReportedIndicator): WorkbookSheet {
  const figure = (value: number | null) => numberCell(value, formatOf(indicator, value));
  return tableSheet<ReportedValue>(`Chỉ tiêu ${indicator.number}`, {
    title: `Chỉ tiêu ${indicator.number}: ${indicator.title}`,
    notes: [
      ...sheetNotes(model),
      `Mục tiêu năm ${model.year}: ${targetWords(indicator.target)}; căn cứ: ${indicator.basis}; phương pháp: ${indicator.methodVersion}`,
    ],
    columns: [
      { title: 'Đơn vị', width: 30, cell: ({ unit }) => textCell(unitName(model, unit)) },
      { title: 'Giá trị', width: 12, cell: ({ value }) => figure(value) },
      { title: 'Cận dưới', width: 12, cell: ({ interval }) => figure(interval?.lower ?? null) },
      { title: 'Cận trên', width: 12, cell: ({ interval }) => figure(interval?.upper ?? null) },
      { title: 'Mức tin cậy', width: 20, cell: ({ interval }) => textCell(interval?.label ?? null) },
      { title: 'Tử số', width: 11, cell: ({ numerator }) => numberCell(numerator, NUMBER_FORMAT.count) },
      { title: 'Mẫu số', width: 11, cell: ({ denominator }) => numberCell(denominator, NUMBER_FORMAT.count) },
      {
        title: 'Tử số / Mẫu số',
        width: 12,
        cell: ({ numerator, denominator }, at) => quotient(numerator, denominator, at('Tử số'), at('Mẫu số')),
      },
      { title: 'Độ phủ', width: 10, cell: ({ coverage }) => numberCell(coverage, NUMBER_FORMAT.percent) },
      { title: 'Kết luận', width: 18, cell: ({ verdict }) => textCell(VERDICT_WORDS[verdict]) },
      { title: 'Tình trạng', width: 13, cell: ({ provisional }) => textCell(statusWords(provisional)) },
      { title: 'Nguồn số liệu', width: 22, cell: ({ origin }) => textCell(ORIGIN_WORDS[origin]) },
      {
        title: 'Giải thích',
        width: 50,
        cell: ({ explanation, absentReason }) => textCell(absentReason ?? explanation),
      },
      { title: 'Ghi chú', width: 50, cell: ({ notes }) => textCell(notes.join('\n')) },
      {
        title: 'Tài liệu',
        width: 34,
        cell: ({ document }) => textCell(document ? `${document.name} (${document.sha256})` : ''),
      },
      { title: 'Mã minh chứng', width: 68, cell: ({ evidenceDigest }) => textCell(evidenceDigest) },
    ],
    rows: indicator.values,
  });
}

/** Figures by month of all units and indicators, with live shares. Null where there are none. */
export function monthlySheet(model: ReportModel): WorkbookSheet | null {
  const rows = model.indicators.flatMap((indicator) =>
    indicator.values.flatMap((value) => value.breakdown.map((figure) => ({ indicator, unit: value.unit, figure }))),
  );
  if (rows.length === 0) return null;
  return tableSheet('Theo tháng', {
    title: `Số liệu theo tháng năm ${model.year}`,
    notes: sheetNotes(model),
    columns: [
      { title: 'Chỉ tiêu', width: 9, cell: ({ indicator }) => numberCell(indicator.number, '0') },
      { title: 'Đơn vị', width: 30, cell: ({ unit }) => textCell(unitName(model, unit)) },
      { title: 'Nhóm', width: 30, cell: ({ figure }) => textCell(figure.label) },
      { title: 'Tháng', width: 11, cell: ({ figure }) => dayCell(`${figure.month}-01`, NUMBER_FORMAT.month) },
      { title: 'Số lượng', width: 11, cell: ({ figure }) => numberCell(figure.count, NUMBER_FORMAT.count) },
      { title: 'Tổng số', width: 11, cell: ({ figure }) => numberCell(figure.total, NUMBER_FORMAT.count) },
      {
        title: 'Tỷ lệ',
        width: 11,
        cell: ({ figure }, at) => quotient(figure.count, figure.total, at('Số lượng'), at('Tổng số')),
      },
      {
        title: 'Trạng thái',
        width: 20,
        cell: ({ figure }) => textCell(figure.state === '' ? 'đủ dữ liệu' : figure.state),
      },
    ],
    rows,
  });
}

/** Live only where both numbers are there: what is absent stays absent. */
function quotient(
  numerator: number | null,
  denominator: number | null,
  above: string,
  below: string,
): Formula | ReturnType<typeof numberCell> {
  if (numerator === null || denominator === null || denominator === 0) return numberCell(null, NUMBER_FORMAT.percent);
  return { formula: `${above}/${below}`, value: numerator / denominator, format: NUMBER_FORMAT.percent };
}
