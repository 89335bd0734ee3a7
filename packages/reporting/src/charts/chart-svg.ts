import type { Chart } from './chart.ts';
import { CHART_HEIGHT, CHART_TEXT, CHART_WIDTH, chartShapes, type Shape } from './chart-shapes.ts';

/** A chart as SVG on white; texts keep a white edge where lines cross them. */
export function chartSvg(chart: Chart): string {
  const size = `width="${CHART_WIDTH}" height="${CHART_HEIGHT}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CHART_WIDTH} ${CHART_HEIGHT}" ${size} font-family="Tinos" font-size="${CHART_TEXT}"><rect ${size} fill="#fff"/>${chartShapes(chart).map(element).join('')}</svg>`;
}

const fixed = (value: number) => value.toFixed(1);

function element(shape: Shape): string {
  switch (shape.kind) {
    case 'rect':
      return `<rect x="${fixed(shape.x)}" y="${fixed(shape.y)}" width="${fixed(shape.width)}" height="${fixed(shape.height)}" fill="${shape.color}"/>`;
    case 'line': {
      const points = shape.points.map(({ x, y }) => `${fixed(x)},${fixed(y)}`).join(' ');
      const dash = shape.dash.length > 0 ? ` stroke-dasharray="${shape.dash.join(' ')}"` : '';
      return `<polyline points="${points}" fill="none" stroke="${shape.color}" stroke-width="${shape.width}"${dash}/>`;
    }
    case 'dot':
      return `<circle cx="${fixed(shape.x)}" cy="${fixed(shape.y)}" r="2.2" fill="${shape.color}"/>`;
    case 'text': {
      const words = shape.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      return `<text x="${fixed(shape.x)}" y="${fixed(shape.y)}" text-anchor="${shape.anchor}" stroke="#fff" stroke-width="2" paint-order="stroke">${words}</text>`;
    }
  }
}
