import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { composeDocument } from '../document/compose-document.ts';
import { DEMO_WORDS, PAGE, SIZE } from '../document/page-measures.ts';
import type { Annex, ReportDocument } from '../document/report-document.ts';
import type { ReportModel } from '../model/report-model.ts';
import { docxBlocks } from './docx/docx-blocks.ts';
import { docxFoot } from './docx/docx-foot.ts';
import { docxHead, docxTitle } from './docx/docx-head.ts';
import { docxLine } from './docx/docx-line.ts';
import { halfPoints, twips } from './docx/docx-measures.ts';

const FONT = 'Times New Roman';

/** The report as Word writes it, laid out by Decree 30/2020/NĐ-CP: an editable draft to be numbered, signed and sealed. */
export async function writeDocx(model: ReportModel): Promise<Uint8Array> {
  const document = composeDocument(model);
  const style = { font: FONT, size: halfPoints(SIZE.text), color: '000000' };
  const file = new Document({
    title: document.subject,
    creator: document.author,
    lastModifiedBy: document.author,
    description: `Mã minh chứng ${document.mark}`,
    styles: {
      default: {
        document: {
          run: { ...style, language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'vi-VN' } },
          paragraph: { spacing: { line: Math.round(240 * PAGE.lineSpacing), lineRule: 'auto' } },
        },
        heading1: { run: { ...style, bold: true } },
        heading2: { run: { ...style, bold: true } },
        heading3: { run: { ...style, bold: true } },
      },
    },
    sections: [
      section(document, [
        ...docxHead(document),
        ...docxTitle(document),
        ...docxBlocks(document.blocks),
        ...docxFoot(document),
      ]),
      ...document.annexes.map((annex) => section(document, [...annexHead(annex), ...docxBlocks(annex.blocks)])),
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

/** Pages of their own numbers: centred in the top margin, none on the first. */
function section(document: ReportDocument, children: ISectionOptions['children']): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { firstLine: 0 },
    spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' },
    children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(SIZE.pageNumber) })],
  });
  const empty = new Paragraph({
    indent: { firstLine: 0 },
    spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' },
    children: [],
  });
  const foot = () => new Footer({ children: [document.demo ? docxLine(DEMO_WORDS, { size: 12, bold: true }) : empty] });
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: twips(PAGE.width), height: twips(PAGE.height) },
        margin: {
          top: twips(PAGE.top),
          bottom: twips(PAGE.bottom),
          left: twips(PAGE.left),
          right: twips(PAGE.right),
          header: twips(PAGE.header),
          footer: twips(PAGE.header),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [empty] }) },
    footers: { default: foot(), first: foot() },
    children,
  };
}

function annexHead({ label, title, reference }: Annex): Paragraph[] {
  return [
    docxLine(label, { size: SIZE.annex, bold: true }),
    docxLine(title.toLocaleUpperCase('vi'), { size: SIZE.annex, bold: true }),
    docxLine(reference, { size: SIZE.annex, italics: true, after: 12 }),
  ];
}
