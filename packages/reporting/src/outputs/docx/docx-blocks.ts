import { AlignmentType, HeadingLevel, ImageRun, type IParagraphOptions, Paragraph, type Table, TextRun } from 'docx';
import { chartPicture } from '../../charts/chart-picture.ts';
import { CHART_HEIGHT, CHART_WIDTH } from '../../charts/chart-shapes.ts';
import type { Block } from '../../document/block.ts';
import { PAGE, SIZE } from '../../document/page-measures.ts';
import { docxLine } from './docx-line.ts';
import { halfPoints, twips } from './docx-measures.ts';
import { docxTable } from './docx-table.ts';

/** Word counts pictures in pixels of 96 a inch. */
const pixels = (points: number) => Math.round((points * 96) / 72);

/** The body of a document or annex. */
export function docxBlocks(blocks: readonly Block[]): (Paragraph | Table)[] {
  return blocks.flatMap(docxBlock);
}

function docxBlock(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'part':
      return [
        heading(`Phần ${block.number}`, HeadingLevel.HEADING_1, {
          alignment: AlignmentType.CENTER,
          before: 12,
          after: 0,
        }),
        docxLine(block.title.toLocaleUpperCase('vi'), { size: SIZE.text, bold: true, after: 6, keepNext: true }),
      ];
    case 'section':
      return [heading(block.text, HeadingLevel.HEADING_2, { firstLine: true, before: 6 })];
    case 'clause':
      return [heading(block.text, HeadingLevel.HEADING_3, { firstLine: true })];
    case 'paragraph':
      return [text(block)];
    case 'table':
      return [
        ...(block.title === null ? [] : [tableTitle(block.title)]),
        docxTable(block),
        new Paragraph({ indent: { firstLine: 0 }, spacing: { before: 0, after: 0, line: 160, lineRule: 'exact' } }),
      ];
    case 'chart':
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          indent: { firstLine: 0 },
          spacing: { before: 80, after: 0, line: 240, lineRule: 'auto' },
          keepNext: true,
          children: [
            new ImageRun({
              type: 'png',
              data: chartPicture(block.chart),
              transformation: { width: pixels(CHART_WIDTH), height: pixels(CHART_HEIGHT) },
              altText: { name: block.title, title: block.title, description: block.chart.description },
            }),
          ],
        }),
        docxLine(block.title, { size: SIZE.tableTitle, italics: true, after: PAGE.paragraphGap }),
      ];
  }
}

interface Heading {
  alignment?: IParagraphOptions['alignment'];
  firstLine?: boolean;
  before?: number;
  after?: number;
}

function heading(
  words: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  { alignment = AlignmentType.JUSTIFIED, firstLine = false, before = 0, after = PAGE.paragraphGap }: Heading,
): Paragraph {
  return new Paragraph({
    heading: level,
    alignment,
    indent: { firstLine: firstLine ? twips(PAGE.firstLine) : 0 },
    spacing: { before: twips(before), after: twips(after) },
    keepNext: true,
    children: [new TextRun({ text: words, bold: true, size: halfPoints(SIZE.text) })],
  });
}

function text({ text: words, italic, ragged, keepNext }: Extract<Block, { kind: 'paragraph' }>): Paragraph {
  return new Paragraph({
    alignment: ragged ? AlignmentType.LEFT : AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(PAGE.firstLine) },
    spacing: { after: twips(PAGE.paragraphGap) },
    ...(keepNext ? { keepNext } : {}),
    children: [new TextRun({ text: words, size: halfPoints(SIZE.text), ...(italic ? { italics: true } : {}) })],
  });
}

function tableTitle(words: string): Paragraph {
  return docxLine(words, { size: SIZE.tableTitle, bold: true, before: 4, after: 4, keepNext: true });
}
