import { type ReportModel, unitName } from '../../model/report-model.ts';
import { headingCell, noteCell, titleCell } from './cells.ts';
import { sheetNotes } from './summary-sheets.ts';
import type { PlainRow, WorkbookSheet } from './table-sheet.ts';

/** A sheet of Excel ends at 1,048,576 rows. */
const ROWS_A_SHEET = 1_000_000;

const HEADINGS = [
  'TT',
  'Chỉ tiêu',
  'Đơn vị',
  'Tiêu đề',
  'Địa chỉ',
  'Bản lưu',
  'Ngày',
  'Tính',
  'Lý do',
  'Hình thức',
  'Nền tảng',
];
const WIDTHS = [8, 9, 26, 60, 50, 60, 12, 8, 34, 16, 14];

/** All evidence; digests of the rows are in the files of evidence and JSON (they would double this one). */
export function evidenceSheets(model: ReportModel): WorkbookSheet[] {
  const { items } = model.evidence;
  const notes = sheetNotes(model);
  return Array.from({ length: Math.max(1, Math.ceil(items.length / ROWS_A_SHEET)) }, (_, sheet): WorkbookSheet => {
    const first = sheet * ROWS_A_SHEET;
    return {
      name: sheet === 0 ? 'Minh chứng' : `Minh chứng ${sheet + 1}`,
      widths: WIDTHS,
      sticky: notes.length + 2,
      rows: [[titleCell('Danh mục minh chứng')], ...notes.map((text) => [noteCell(text)]), HEADINGS.map(headingCell)],
      formulas: [],
      plainRows: plainRows(model, first),
    };
  });
}

function* plainRows(model: ReportModel, first: number): Generator<PlainRow> {
  const numbers = new Map(model.indicators.map(({ id, number }) => [id, number]));
  const names = new Map(model.units.map(({ id }) => [id, unitName(model, id)]));
  const { items } = model.evidence;
  for (const [index, item] of items.slice(first, first + ROWS_A_SHEET).entries())
    yield [
      first + index + 1,
      numbers.get(item.indicator) ?? item.indicator,
      names.get(item.unit) ?? item.unit,
      item.title ?? '—',
      item.url ?? '—',
      item.archivedUrl ?? 'Không còn bản lưu',
      item.datedOn === null ? '—' : new Date(`${item.datedOn}T00:00:00Z`),
      item.counted ? 'Có' : 'Không',
      item.reason,
      item.format ?? '',
      item.platform,
    ];
}
