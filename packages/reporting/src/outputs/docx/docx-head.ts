import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { addresseeLines } from '../../document/addressees.ts';
import { PAGE, SIZE, STATE_MOTTO, STATE_NAME } from '../../document/page-measures.ts';
import type { ReportDocument } from '../../document/report-document.ts';
import { textWidth } from '../../fonts/text-width.ts';
import { docxLine, docxRule } from './docx-line.ts';
import { halfPoints, twips } from './docx-measures.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

interface SideColumn {
  width: number;
  /** Room to its right, in points. */
  gap?: number;
  /** One list of paragraphs a row: rows of two columns begin at the same height. */
  rows: Paragraph[][];
}

/** A table without lines that sets blocks side by side. */
export function docxSideBySide(columns: readonly SideColumn[], space = 0): Table {
  const [first] = columns;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(columns.reduce((sum, { width }) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => twips(width)),
    borders: NO_BORDERS,
    rows: (first?.rows ?? []).map(
      (_, row) =>
        new TableRow({
          cantSplit: true,
          children: columns.map(
            ({ width, gap = 0, rows }) =>
              new TableCell({
                width: { size: twips(width), type: WidthType.DXA },
                margins: { left: 0, right: twips(gap), top: twips(row === 0 ? space : 0), bottom: 0 },
                borders: NO_BORDERS,
                children: rows[row] ?? [],
              }),
          ),
        }),
    ),
  });
}

/** Issuing body and number on the left; name of the state, motto, place and date on the right. */
export function docxHead(document: ReportDocument): Table[] {
  const left = PAGE.bodyColumn - PAGE.headGap;
  const right = PAGE.textWidth - PAGE.bodyColumn;
  const body = document.body.toLocaleUpperCase('vi').split('\n');
  const bodyWidth = Math.min(left, Math.max(...body.map((line) => textWidth(line, 'bold', SIZE.body))));
  return [
    docxSideBySide([
      {
        width: PAGE.bodyColumn,
        gap: PAGE.headGap,
        rows: [
          [
            ...(document.parentBody
              ? [docxLine(document.parentBody.toLocaleUpperCase('vi'), { size: SIZE.parentBody })]
              : []),
            ...body.map((line) => docxLine(line, { size: SIZE.body, bold: true })),
            docxRule(bodyWidth * 0.4, left),
            docxLine(document.number, { size: SIZE.number, before: 2 }),
            ...(document.draft ? [docxLine('DỰ THẢO', { size: SIZE.draft, bold: true, before: 4 })] : []),
          ],
        ],
      },
      {
        width: right,
        rows: [
          [
            docxLine(STATE_NAME, { size: SIZE.state, bold: true }),
            docxLine(STATE_MOTTO, { size: SIZE.motto, bold: true }),
            docxRule(textWidth(STATE_MOTTO, 'bold', SIZE.motto), right),
            docxLine(document.placeAndDate, { size: SIZE.place, italics: true, before: 2 }),
          ],
        ],
      },
    ]),
  ];
}

/** BÁO CÁO, what it is about, addressees and legal bases. */
export function docxTitle(document: ReportDocument): Paragraph[] {
  const { recipients, legalBases } = document;
  const subject = Math.min(PAGE.textWidth, textWidth(document.subject, 'bold', SIZE.subject));
  return [
    docxLine(document.title, { size: SIZE.title, bold: true, before: 18 }),
    docxLine(document.subject, { size: SIZE.subject, bold: true }),
    docxRule(subject * 0.4, PAGE.textWidth),
    ...addresseeLines(recipients).map(
      ({ text, indent }, index) =>
        new Paragraph({
          alignment: indent === null ? AlignmentType.CENTER : AlignmentType.LEFT,
          indent: { left: twips(indent ?? 0), firstLine: 0 },
          spacing: { before: twips(index === 0 ? 12 : 0), after: 0, line: 276, lineRule: 'auto' },
          children: [new TextRun({ text, size: halfPoints(SIZE.text) })],
        }),
    ),
    ...legalBases.map(
      (basis, index) =>
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: twips(PAGE.firstLine) },
          spacing: { before: twips(index === 0 ? 12 : 0), after: twips(PAGE.paragraphGap) },
          children: [
            new TextRun({
              text: `Căn cứ ${basis}${index === legalBases.length - 1 ? '.' : ';'}`,
              italics: true,
              size: halfPoints(SIZE.text),
            }),
          ],
        }),
    ),
  ];
}
