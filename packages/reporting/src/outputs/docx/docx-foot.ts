import { AlignmentType, Paragraph, type Table, TextRun } from 'docx';
import { PAGE, SIZE } from '../../document/page-measures.ts';
import type { ReportDocument, SignatureLines } from '../../document/report-document.ts';
import { docxSideBySide } from './docx-head.ts';
import { docxLine } from './docx-line.ts';
import { halfPoints, twips } from './docx-measures.ts';

/** Room for signature and seal, in points. */
const SIGNING_ROOM = 72;

/** "Nơi nhận" beside a single signature; those of a record side by side, two a row, names at the same height, "Nơi nhận" below. */
export function docxFoot({ distribution, signatures }: ReportDocument): (Paragraph | Table)[] {
  const gap = 6;
  const [single] = signatures;
  if (signatures.length === 1 && single) {
    const width = PAGE.textWidth / 2;
    const right = [...authorityLines(single), ...signerLines(single)];
    return [
      docxSideBySide(
        [
          { width, gap, rows: [distributionList(distribution)] },
          { width, rows: [right] },
        ],
        12,
      ),
    ];
  }
  const pairs = Array.from({ length: Math.ceil(signatures.length / 2) }, (_, row) => {
    const pair = signatures.slice(row * 2, row * 2 + 2);
    const width = PAGE.textWidth / pair.length;
    return docxSideBySide(
      pair.map((signature) => ({ width, gap, rows: [authorityLines(signature), signerLines(signature)] })),
      12,
    );
  });
  return [...pairs, new Paragraph({ children: [] }), ...distributionList(distribution)];
}

function distributionList(lines: readonly string[]): Paragraph[] {
  return [
    docxLine('Nơi nhận:', { size: SIZE.distribution, bold: true, italics: true, align: AlignmentType.LEFT }),
    ...lines.map(
      (text) =>
        new Paragraph({
          alignment: AlignmentType.LEFT,
          indent: { firstLine: 0 },
          spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' },
          children: [new TextRun({ text, size: halfPoints(SIZE.distributionList) })],
        }),
    ),
  ];
}

function authorityLines({ lines }: SignatureLines): Paragraph[] {
  return lines.map((line) =>
    docxLine(line.toLocaleUpperCase('vi'), { size: SIZE.signature, bold: true, keepNext: true }),
  );
}

function signerLines({ signer }: SignatureLines): Paragraph[] {
  return [
    new Paragraph({ spacing: { before: twips(SIGNING_ROOM), after: 0 }, indent: { firstLine: 0 }, children: [] }),
    docxLine(signer, { size: SIZE.signature, bold: true }),
  ];
}
