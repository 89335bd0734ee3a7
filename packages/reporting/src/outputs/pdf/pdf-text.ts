import { PAGE, SIZE } from '../../document/page-measures.ts';
import type { TimesFace } from '../../fonts/times-files.ts';
import { ensureRoom, LEFT, type PdfPage, putText, type TextStyle, textHeight } from './pdf-page.ts';

/** A centred line of its own, kept whole. */
export function pdfLine(
  page: PdfPage,
  text: string,
  { face, size, tag = 'P' }: { face: TimesFace; size: number; tag?: string },
): void {
  const style: TextStyle = { face, size, align: 'center', x: LEFT, width: PAGE.textWidth };
  ensureRoom(page, textHeight(page, text, style));
  page.root.add(
    page.pdf.struct(tag, {}, () => {
      page.y = putText(page, text, page.y, style);
    }),
  );
}

interface ParagraphStyle {
  face?: TimesFace;
  tag?: string;
  ragged?: boolean;
  /** Room that must follow on the same page: headings, and the last paragraph before a signature. */
  keep?: number;
}

/** A paragraph of the body: first line indented, justified; it may run over pages. */
export function pdfParagraph(
  page: PdfPage,
  text: string,
  { face = 'regular', tag = 'P', ragged = false, keep = 0 }: ParagraphStyle = {},
): void {
  const style: TextStyle = {
    face,
    size: SIZE.text,
    align: ragged ? 'left' : 'justify',
    x: LEFT,
    width: PAGE.textWidth,
    indent: PAGE.firstLine,
    spacing: PAGE.lineSpacing,
  };
  const whole = textHeight(page, text, style);
  // Two lines at least stay together; a heading goes with what follows.
  ensureRoom(page, keep > 0 ? whole + keep : Math.min(whole, SIZE.text * 2.7));
  page.root.add(
    page.pdf.struct(tag, {}, () => {
      page.y = putText(page, text, page.y, style) + PAGE.paragraphGap;
    }),
  );
}
