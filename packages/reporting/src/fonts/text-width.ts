import PDFDocument from 'pdfkit';
import { TIMES_FILES, type TimesFace } from './times-files.ts';

let ruler: PDFKit.PDFDocument | undefined;

/** Width of one line of text in points: the lines under names are as long as the names. */
export function textWidth(text: string, face: TimesFace, size: number): number {
  ruler ??= new PDFDocument({ font: TIMES_FILES.regular });
  return ruler.font(TIMES_FILES[face]).fontSize(size).widthOfString(text);
}
