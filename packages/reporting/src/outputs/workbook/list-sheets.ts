import { type ReportModel, unitName } from '../../model/report-model.ts';
import { ORIGIN_WORDS } from '../../words/verdict-words.ts';
import { numberCell, textCell } from './cells.ts';
import { formatOf, sheetNotes } from './summary-sheets.ts';
import { tableSheet, type WorkbookSheet } from './table-sheet.ts';

/** The rulebook in force, every parameter with its basis. */
export function parametersSheet(model: ReportModel): WorkbookSheet {
  return tableSheet('Tham số', {
    title: `Bộ quy tắc phiên bản ${model.rulebook.version}`,
    notes: sheetNotes(model),
    columns: [
      { title: 'Mã', width: 26, cell: ({ id }) => textCell(id) },
      { title: 'Tham số', width: 50, cell: ({ label }) => textCell(label) },
      { title: 'Giá trị', width: 50, cell: ({ value }) => textCell(value) },
      { title: 'Căn cứ', width: 50, cell: ({ basis }) => textCell(basis) },
    ],
    rows: model.rulebook.parameters,
  });
}

/** Units' values by year. Null where no indicator has a trend. */
export function trendSheet(model: ReportModel): WorkbookSheet | null {
  const rows = model.indicators.flatMap((indicator) =>
    indicator.trend.flatMap(({ year, units, origin }) => units.map((unit) => ({ indicator, year, origin, ...unit }))),
  );
  if (rows.length === 0) return null;
  return tableSheet('Qua các năm', {
    title: 'Giá trị qua các năm',
    notes: sheetNotes(model),
    columns: [
      { title: 'Chỉ tiêu', width: 9, cell: ({ indicator }) => numberCell(indicator.number, '0') },
      { title: 'Năm', width: 9, cell: ({ year }) => numberCell(year, '0') },
      { title: 'Đơn vị', width: 34, cell: ({ unit }) => textCell(unitName(model, unit)) },
      { title: 'Giá trị', width: 12, cell: ({ indicator, value }) => numberCell(value, formatOf(indicator, value)) },
      { title: 'Nguồn số liệu', width: 40, cell: ({ origin }) => textCell(ORIGIN_WORDS[origin]) },
    ],
    rows,
  });
}
