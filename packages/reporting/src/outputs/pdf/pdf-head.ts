import { addresseeLines } from '../../document/addressees.ts';
import { PAGE, SIZE, STATE_MOTTO, STATE_NAME } from '../../document/page-measures.ts';
import type { ReportDocument } from '../../document/report-document.ts';
import { textWidth } from '../../fonts/text-width.ts';
import type { TimesFace } from '../../fonts/times-files.ts';
import { LEFT, type PdfPage, putRule, putText, type TextStyle } from './pdf-page.ts';
import { pdfLine, pdfParagraph } from './pdf-text.ts';

/** Issuing body and number on the left; name of the state, motto, place and date on the right. */
export function pdfHead(page: PdfPage, document: ReportDocument): void {
  const leftWidth = PAGE.bodyColumn - PAGE.headGap;
  const rightX = LEFT + PAGE.bodyColumn;
  const rightWidth = PAGE.textWidth - PAGE.bodyColumn;
  const column = (x: number, width: number) => (text: string, face: TimesFace, size: number, y: number) => {
    let end = y;
    page.root.add(
      page.pdf.struct('P', {}, () => {
        end = putText(page, text, y, { face, size, x, width, align: 'center' });
      }),
    );
    return end;
  };
  const [left, right] = [column(LEFT, leftWidth), column(rightX, rightWidth)];
  const body = document.body.toLocaleUpperCase('vi');
  const longest = Math.max(...body.split('\n').map((line) => textWidth(line, 'bold', SIZE.body)));

  let y = page.y;
  if (document.parentBody) y = left(document.parentBody.toLocaleUpperCase('vi'), 'regular', SIZE.parentBody, y);
  y = left(body, 'bold', SIZE.body, y);
  y = putRule(page, LEFT, leftWidth, Math.min(leftWidth, longest) * 0.4, y);
  y = left(document.number, 'regular', SIZE.number, y + 2);
  if (document.draft) y = left('DỰ THẢO', 'bold', SIZE.draft, y + 4);

  let other = right(STATE_NAME, 'bold', SIZE.state, page.y);
  other = right(STATE_MOTTO, 'bold', SIZE.motto, other);
  other = putRule(page, rightX, rightWidth, textWidth(STATE_MOTTO, 'bold', SIZE.motto), other);
  other = right(document.placeAndDate, 'italic', SIZE.place, other + 2);
  page.y = Math.max(y, other);
}

/** BÁO CÁO, what it is about, addressees and legal bases. */
export function pdfTitle(page: PdfPage, { title, subject, recipients, legalBases }: ReportDocument): void {
  page.y += 18;
  pdfLine(page, title, { face: 'bold', size: SIZE.title, tag: 'H1' });
  pdfLine(page, subject, { face: 'bold', size: SIZE.subject, tag: 'H1' });
  const width = Math.min(PAGE.textWidth, textWidth(subject, 'bold', SIZE.subject)) * 0.4;
  page.y = putRule(page, LEFT, PAGE.textWidth, width, page.y);
  page.y += 10;
  for (const { text, indent } of addresseeLines(recipients)) {
    const style: TextStyle = {
      face: 'regular',
      size: SIZE.text,
      align: indent === null ? 'center' : 'left',
      x: LEFT + (indent ?? 0),
      width: PAGE.textWidth - (indent ?? 0),
    };
    page.root.add(
      page.pdf.struct('P', {}, () => {
        page.y = putText(page, text, page.y, style) + 2;
      }),
    );
  }
  page.y += 10;
  legalBases.forEach((basis, index) => {
    pdfParagraph(page, `Căn cứ ${basis}${index === legalBases.length - 1 ? '.' : ';'}`, { face: 'italic' });
  });
}
