import { DEMO_WORDS, PAGE, SIZE } from '../../document/page-measures.ts';
import type { ReportDocument, SignatureLines } from '../../document/report-document.ts';
import { ensureRoom, LEFT, type PdfPage, putText, type TextStyle } from './pdf-page.ts';

/** Room for signature and seal, in points. */
const SIGNING_ROOM = 72;

/** "Nơi nhận" beside a single signature; those of a record side by side, two a row, "Nơi nhận" below. */
export function pdfFoot(page: PdfPage, { distribution, signatures }: ReportDocument): void {
  const half = PAGE.textWidth / 2;
  page.y += 10;
  if (signatures.length === 1) {
    ensureRoom(page, SIGNING_ROOM + 80);
    const top = page.y;
    const listEnd = distributionList(page, distribution, half - 6);
    page.y = Math.max(listEnd, putSignatures(page, signatures, LEFT + half, half, top));
    return;
  }
  for (const row of pairs(signatures)) {
    ensureRoom(page, SIGNING_ROOM + 80);
    page.y = putSignatures(page, row, LEFT, PAGE.textWidth / row.length, page.y) + 10;
  }
  ensureRoom(page, (distribution.length + 1) * 14);
  page.y = distributionList(page, distribution, half);
}

const pairs = (signatures: readonly SignatureLines[]) =>
  Array.from({ length: Math.ceil(signatures.length / 2) }, (_, row) => signatures.slice(row * 2, row * 2 + 2));

function distributionList(page: PdfPage, lines: readonly string[], width: number): number {
  const style = (face: TextStyle['face'], size: number): TextStyle => ({ face, size, align: 'left', x: LEFT, width });
  let y = read(page, 'Nơi nhận:', page.y, style('boldItalic', SIZE.distribution));
  for (const line of lines) y = read(page, line, y, style('regular', SIZE.distributionList));
  return y;
}

/** Names stand at the same height, however many lines the positions take. */
function putSignatures(page: PdfPage, row: readonly SignatureLines[], x: number, width: number, top: number): number {
  const style = (index: number): TextStyle => ({
    face: 'bold',
    size: SIZE.signature,
    align: 'center',
    x: x + width * index + 3,
    width: width - 6,
  });
  const ends = row.map(({ lines }, index) => read(page, lines.join('\n').toLocaleUpperCase('vi'), top, style(index)));
  const names = Math.max(...ends) + SIGNING_ROOM;
  return Math.max(
    names,
    ...row.map(({ signer }, index) => (signer === '' ? names : read(page, signer, names, style(index)))),
  );
}

function read(page: PdfPage, text: string, y: number, style: TextStyle): number {
  let end = y;
  page.root.add(
    page.pdf.struct('P', {}, () => {
      end = putText(page, text, y, style);
    }),
  );
  return end;
}

/** Page numbers in the top margin, none on the first page of the document and of each annex; invented data marked on all. */
export function pdfMargins(page: PdfPage, demo: boolean): void {
  const { pdf, firstPages } = page;
  const { start, count } = pdf.bufferedPageRange();
  for (let index = start; index < start + count; index++) {
    pdf.switchToPage(index);
    const first = firstPages.findLast((begin) => begin <= index) ?? 0;
    // Text in a margin would begin a new page; it is written with the margins set aside.
    const margins = pdf.page.margins;
    pdf.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
    pdf.markContent('Artifact', { type: 'Pagination' });
    const style: TextStyle = {
      face: 'regular',
      size: SIZE.pageNumber,
      align: 'center',
      x: LEFT,
      width: PAGE.textWidth,
    };
    if (index > first) putText(page, String(index - first + 1), PAGE.header, style);
    if (demo) putText(page, DEMO_WORDS, PAGE.height - PAGE.header - 14, { ...style, face: 'bold', size: 12 });
    pdf.endMarkedContent();
    pdf.page.margins = margins;
  }
}
