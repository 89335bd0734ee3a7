import type { Table } from '../../document/block.ts';
import { PAGE } from '../../document/page-measures.ts';
import { artifact, ensureRoom, LEFT, type PdfPage, putText, type TextStyle, textHeight } from './pdf-page.ts';

const PADDING = { x: 3.5, y: 2 };

interface Cell {
  text: string;
  height: number;
  style: TextStyle;
}

/** A table with lines; its headings are drawn again on every page (and read aloud once), no row is torn. */
export function pdfTable(page: PdfPage, table: Table): void {
  const { pdf, root } = page;
  const structure = pdf.struct('Table');
  root.add(structure);
  const headings = cellsOf(
    page,
    table,
    table.columns.map(({ title }) => title),
    true,
  );
  const first = table.rows[0] ? cellsOf(page, table, table.rows[0], false) : [];
  ensureRoom(page, heightOf(headings) + heightOf(first));
  putRow(page, headings, structure, 'TH');
  for (const row of table.rows) {
    const cells = cellsOf(page, table, row, false);
    if (ensureRoom(page, heightOf(cells))) putRow(page, headings, null, 'TH');
    putRow(page, cells, structure, 'TD');
  }
  structure.end();
  page.y += 8;
}

function cellsOf(page: PdfPage, { columns, size }: Table, texts: readonly string[], heading: boolean): Cell[] {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  let x = LEFT;
  return texts.map((text, index) => {
    const column = columns[index];
    const width = (PAGE.textWidth * (column?.width ?? 0)) / shares;
    const style: TextStyle = {
      face: heading ? 'bold' : 'regular',
      size,
      align: heading ? 'center' : (column?.align ?? 'left'),
      x: x + PADDING.x,
      width: width - 2 * PADDING.x,
    };
    x += width;
    return { text, style, height: textHeight(page, text, style) };
  });
}

const heightOf = (cells: readonly Cell[]) => Math.max(0, ...cells.map(({ height }) => height)) + 2 * PADDING.y;

function putRow(
  page: PdfPage,
  cells: readonly Cell[],
  structure: PDFKit.PDFStructureElement | null,
  tag: 'TH' | 'TD',
): void {
  const { pdf, y } = page;
  const height = heightOf(cells);
  artifact(page, () => {
    pdf.lineWidth(0.5).strokeColor('black');
    for (const { style } of cells) pdf.rect(style.x - PADDING.x, y, style.width + 2 * PADDING.x, height).stroke();
  });
  const row = structure ? pdf.struct('TR') : null;
  if (row && structure) structure.add(row);
  for (const cell of cells) {
    const put = () => {
      putText(page, cell.text, y + (height - cell.height) / 2, cell.style);
    };
    if (row) row.add(pdf.struct(tag, {}, put));
    else artifact(page, put);
  }
  page.y = y + height;
}
