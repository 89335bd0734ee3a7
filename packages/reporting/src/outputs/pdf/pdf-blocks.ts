import { CHART_HEIGHT, CHART_WIDTH } from '../../charts/chart-shapes.ts';
import type { Block } from '../../document/block.ts';
import { PAGE, SIZE } from '../../document/page-measures.ts';
import { drawChart } from './pdf-chart.ts';
import { ensureRoom, LEFT, type PdfPage } from './pdf-page.ts';
import { pdfTable } from './pdf-table.ts';
import { pdfLine, pdfParagraph } from './pdf-text.ts';

/** What must fit below a heading: its table's headings or three lines. */
const AFTER_HEADING = 60;
/** What must fit below the last paragraph: the signature. */
const SIGNATURE = 170;

/** The body of a document or annex. */
export function pdfBlocks(page: PdfPage, blocks: readonly Block[]): void {
  for (const block of blocks) pdfBlock(page, block);
}

function pdfBlock(page: PdfPage, block: Block): void {
  switch (block.kind) {
    case 'part':
      page.y += 10;
      ensureRoom(page, AFTER_HEADING * 2);
      pdfLine(page, `Phần ${block.number}`, { face: 'bold', size: SIZE.text, tag: 'H2' });
      pdfLine(page, block.title.toLocaleUpperCase('vi'), { face: 'bold', size: SIZE.text, tag: 'H2' });
      page.y += PAGE.paragraphGap;
      break;
    case 'section':
      page.y += PAGE.paragraphGap;
      pdfParagraph(page, block.text, { face: 'bold', tag: 'H3', keep: AFTER_HEADING });
      break;
    case 'clause':
      pdfParagraph(page, block.text, { face: 'bold', tag: 'H4', keep: AFTER_HEADING });
      break;
    case 'paragraph':
      pdfParagraph(page, block.text, {
        face: block.italic ? 'italic' : 'regular',
        ragged: block.ragged ?? false,
        keep: block.keepNext ? SIGNATURE : 0,
      });
      break;
    case 'table':
      if (block.title !== null) {
        page.y += 4;
        ensureRoom(page, AFTER_HEADING);
        pdfLine(page, block.title, { face: 'bold', size: SIZE.tableTitle });
        page.y += 4;
      }
      pdfTable(page, block);
      break;
    case 'chart':
      pdfChart(page, block);
  }
}

function pdfChart(page: PdfPage, { title, chart }: Extract<Block, { kind: 'chart' }>): void {
  const { pdf, root } = page;
  ensureRoom(page, CHART_HEIGHT + 24);
  root.add(
    pdf.struct('Figure', { alt: chart.description, title }, () => {
      drawChart(pdf, chart, LEFT + (PAGE.textWidth - CHART_WIDTH) / 2, page.y);
    }),
  );
  page.y += CHART_HEIGHT + 2;
  pdfLine(page, title, { face: 'italic', size: SIZE.tableTitle, tag: 'Caption' });
  page.y += PAGE.paragraphGap;
}
