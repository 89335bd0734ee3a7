import type { Chart } from '../../charts/chart.ts';
import { CHART_TEXT, chartShapes, type Shape } from '../../charts/chart-shapes.ts';
import { TIMES_FILES } from '../../fonts/times-files.ts';

/** Draws a chart as lines and letters: sharp at any size, and the same bytes every time (pictures are packed in no fixed order). */
export function drawChart(pdf: PDFKit.PDFDocument, chart: Chart, left: number, top: number): void {
  pdf.save();
  for (const shape of chartShapes(chart)) draw(pdf, shape, left, top);
  pdf.restore();
}

function draw(pdf: PDFKit.PDFDocument, shape: Shape, left: number, top: number): void {
  switch (shape.kind) {
    case 'rect':
      pdf.rect(left + shape.x, top + shape.y, shape.width, shape.height).fill(shape.color);
      break;
    case 'dot':
      pdf.circle(left + shape.x, top + shape.y, 2.2).fill(shape.color);
      break;
    case 'line': {
      const [first, ...rest] = shape.points;
      if (!first) return;
      pdf.moveTo(left + first.x, top + first.y);
      for (const point of rest) pdf.lineTo(left + point.x, top + point.y);
      const [on, off] = shape.dash;
      if (on === undefined) pdf.undash();
      else pdf.dash(on, { space: off ?? on });
      pdf.lineWidth(shape.width).stroke(shape.color).undash();
      break;
    }
    case 'text': {
      pdf.font(TIMES_FILES.regular).fontSize(CHART_TEXT).fillColor('black');
      const width = pdf.widthOfString(shape.text);
      const before = { start: 0, middle: width / 2, end: width }[shape.anchor];
      const [x, y] = [left + shape.x - before, top + shape.y - CHART_TEXT * 0.89];
      pdf.rect(x - 0.5, y + 1.5, width + 1, CHART_TEXT - 1.5).fill('white');
      pdf.fillColor('black').text(shape.text, x, y, { lineBreak: false });
    }
  }
}
