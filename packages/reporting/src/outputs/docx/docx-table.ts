import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Table as TableBlock } from '../../document/block.ts';
import { PAGE } from '../../document/page-measures.ts';
import { halfPoints, twips } from './docx-measures.ts';

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/** A table with lines, as wide as the text; its first row is repeated on every page and no row is torn. */
export function docxTable({ columns, rows, size }: TableBlock): Table {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => twips((PAGE.textWidth * width) / shares));
  const cell = (text: string, index: number, header: boolean) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { left: 70, right: 70, top: 30, bottom: 30 },
      verticalAlign: VerticalAlign.CENTER,
      children: text.split('\n').map(
        (line) =>
          new Paragraph({
            alignment: header ? AlignmentType.CENTER : ALIGN[columns[index]?.align ?? 'left'],
            indent: { firstLine: 0 },
            spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' },
            children: [new TextRun({ text: line, size: halfPoints(size), ...(header ? { bold: true } : {}) })],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(PAGE.textWidth), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) => cell(title, index, true)),
      }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((text, index) => cell(text, index, false)) }),
      ),
    ],
  });
}
