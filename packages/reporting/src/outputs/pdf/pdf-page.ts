import PDFDocument from 'pdfkit';
import { PAGE } from '../../document/page-measures.ts';
import type { ReportDocument } from '../../document/report-document.ts';
import { TIMES_FILES, type TimesFace } from '../../fonts/times-files.ts';

/** A page being written: the file, where the next line goes, and the structure that readers aloud follow. */
export interface PdfPage {
  pdf: PDFKit.PDFDocument;
  root: PDFKit.PDFStructureElement;
  /** Distance of the next line from the upper edge, in points. */
  y: number;
  /** First page of every run of numbers: the document's and each annex's. */
  firstPages: number[];
}

export const LEFT = PAGE.left;
/** Nothing is written below. */
export const BOTTOM = PAGE.height - PAGE.bottom;

/** An empty tagged file, in Vietnamese, dated by the model: the same report gives the same bytes. */
export function openPdf(document: ReportDocument): { page: PdfPage; bytes: Promise<Uint8Array> } {
  const pdf = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margins: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right },
    font: TIMES_FILES.regular,
    lang: 'vi-VN',
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    bufferPages: true,
    info: {
      Title: document.subject,
      Author: document.author,
      Subject: `Mã minh chứng ${document.mark}`,
      CreationDate: document.generatedAt,
      ModDate: document.generatedAt,
    },
  });
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  return { page: { pdf, root, y: PAGE.top, firstPages: [0] }, bytes };
}

/** Begins a new page where less than `height` points are left. */
export function ensureRoom(page: PdfPage, height: number): boolean {
  if (page.y + height <= BOTTOM) return false;
  newPage(page);
  return true;
}

export function newPage(page: PdfPage): void {
  page.pdf.addPage();
  page.y = PAGE.top;
}

export interface TextStyle {
  face: TimesFace;
  size: number;
  align: 'left' | 'center' | 'right' | 'justify';
  x: number;
  width: number;
  indent?: number;
  spacing?: number;
}

const options = ({ width, align, indent = 0, size, spacing = 1 }: TextStyle): PDFKit.Mixins.TextOptions => ({
  width,
  align,
  indent,
  lineGap: size * (spacing - 1) * LINE,
});

/** Height of a line of this font over its size. */
const LINE = 1.15;

/** Height of a text in its column. Fonts are named by file: a second name for one would be parsed again at every use. */
export function textHeight({ pdf }: PdfPage, text: string, style: TextStyle): number {
  return pdf.font(TIMES_FILES[style.face]).fontSize(style.size).heightOfString(text, options(style));
}

/** Writes a text at a height and says where it ends. */
export function putText({ pdf }: PdfPage, text: string, y: number, style: TextStyle): number {
  pdf.font(TIMES_FILES[style.face]).fontSize(style.size).fillColor('black').text(text, style.x, y, options(style));
  return pdf.y;
}

/** A line or frame: drawn, not read aloud. */
export function artifact({ pdf }: PdfPage, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
}

/** A solid line in the middle of a column. */
export function putRule(page: PdfPage, x: number, column: number, width: number, y: number): number {
  const left = x + (column - width) / 2;
  artifact(page, () =>
    page.pdf
      .lineWidth(0.75)
      .strokeColor('black')
      .moveTo(left, y + 2)
      .lineTo(left + width, y + 2)
      .stroke(),
  );
  return y + 6;
}
