import { composeDocument } from '../document/compose-document.ts';
import { SIZE } from '../document/page-measures.ts';
import type { ReportModel } from '../model/report-model.ts';
import { pdfBlocks } from './pdf/pdf-blocks.ts';
import { pdfFoot, pdfMargins } from './pdf/pdf-foot.ts';
import { pdfHead, pdfTitle } from './pdf/pdf-head.ts';
import { newPage, openPdf } from './pdf/pdf-page.ts';
import { pdfLine } from './pdf/pdf-text.ts';

/**
 * The report as PDF, laid out as the Word file: tagged, in Vietnamese, with whole embedded fonts so that every letter can be searched
 * and copied. The same model gives the same bytes.
 */
export async function writePdf(model: ReportModel): Promise<Uint8Array> {
  const document = composeDocument(model);
  const { page, bytes } = openPdf(document);
  pdfHead(page, document);
  pdfTitle(page, document);
  pdfBlocks(page, document.blocks);
  pdfFoot(page, document);
  for (const annex of document.annexes) {
    newPage(page);
    page.firstPages.push(page.pdf.bufferedPageRange().count - 1);
    pdfLine(page, annex.label, { face: 'bold', size: SIZE.annex, tag: 'H1' });
    pdfLine(page, annex.title.toLocaleUpperCase('vi'), { face: 'bold', size: SIZE.annex, tag: 'H1' });
    pdfLine(page, annex.reference, { face: 'italic', size: SIZE.annex });
    page.y += 10;
    pdfBlocks(page, annex.blocks);
  }
  pdfMargins(page, document.demo);
  page.root.end();
  page.pdf.end();
  return bytes;
}
