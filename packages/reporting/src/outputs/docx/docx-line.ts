import { AlignmentType, BorderStyle, Paragraph, TextRun } from 'docx';
import { halfPoints, twips } from './docx-measures.ts';

interface LineOfText {
  size: number;
  bold?: boolean;
  italics?: boolean;
  align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  before?: number;
  after?: number;
  keepNext?: boolean;
}

/** One line of the head, the title or the foot: no indent, centred unless it says otherwise. */
export function docxLine(
  text: string,
  { size, bold, italics, align, before = 0, after = 0, keepNext }: LineOfText,
): Paragraph {
  return new Paragraph({
    alignment: align ?? AlignmentType.CENTER,
    indent: { firstLine: 0 },
    spacing: { before: twips(before), after: twips(after), line: 240, lineRule: 'auto' },
    ...(keepNext ? { keepNext } : {}),
    children: [
      new TextRun({ text, size: halfPoints(size), ...(bold ? { bold } : {}), ...(italics ? { italics } : {}) }),
    ],
  });
}

/** A solid line of the given width in the middle of its column: an empty paragraph with a border above it. */
export function docxRule(width: number, column: number): Paragraph {
  const side = twips(Math.max(0, (column - width) / 2));
  return new Paragraph({
    indent: { left: side, right: side, firstLine: 0 },
    spacing: { before: 60, after: 0, line: 120, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
}
