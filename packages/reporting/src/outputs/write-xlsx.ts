import writeExcelFile from 'write-excel-file/node';
import type { ReportModel } from '../model/report-model.ts';
import { assessmentSheet } from './workbook/assessment-sheet.ts';
import { withCachedValues } from './workbook/cached-values.ts';
import { evidenceSheets } from './workbook/evidence-sheets.ts';
import { indicatorSheet, monthlySheet } from './workbook/indicator-sheets.ts';
import { parametersSheet, trendSheet } from './workbook/list-sheets.ts';
import { withPlainRows } from './workbook/plain-rows.ts';
import { provinceSheet, unitsSheet } from './workbook/summary-sheets.ts';
import type { WorkbookSheet } from './workbook/table-sheet.ts';

/** The report as a workbook with live formulas: summary, province, each indicator, months, assessment, parameters, all evidence. */
export async function writeXlsx(model: ReportModel): Promise<Uint8Array> {
  const units = unitsSheet(model);
  const sheets = [
    units,
    provinceSheet(model, units),
    ...model.indicators.map((indicator) => indicatorSheet(model, indicator)),
    monthlySheet(model),
    trendSheet(model),
    assessmentSheet(model),
    parametersSheet(model),
    ...evidenceSheets(model),
  ].filter((sheet): sheet is WorkbookSheet => sheet !== null);
  const file = writeExcelFile(
    sheets.map(({ name, widths, sticky, rows }) => ({
      sheet: name,
      data: rows,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: sticky,
      orientation: 'landscape' as const,
    })),
    {
      features: [
        {
          files: {
            transform: {
              'xl/worksheets/sheet{id}.xml': {
                transform: (xml, _, { sheetIndex }) => {
                  const sheet = sheets[sheetIndex];
                  return sheet ? withCachedValues(xml, sheet) : xml;
                },
              },
            },
          },
        },
      ],
    },
  );
  return withPlainRows(await file.toBuffer(), sheets);
}
