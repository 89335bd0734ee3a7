import { percentWords } from '../words/number-words.ts';
import type { Chart } from './chart.ts';

/** Size of the picture in points: the width of the text, a third of its height. */
export const CHART_WIDTH = 460;
export const CHART_HEIGHT = 200;

const LEFT = 44;
const RIGHT = 12;
const TOP = 10;
const LEGEND_ROW = 14;
const LIMIT = { color: '#c00000', dash: '5 3' };
/** Dark enough for grey printers; dashes tell lines apart where colours do not. */
const INKS = [
  { color: '#1f3864', dash: 'none' },
  { color: '#c55a11', dash: '6 3' },
  { color: '#385723', dash: '2 2' },
  { color: '#7f6000', dash: '8 3 2 3' },
  { color: '#7030a0', dash: '4 2' },
  { color: '#404040', dash: '1 2' },
];

/** Draws a chart as SVG: axis from 0, values of bars above them, gaps left open, a legend for more than one series. */
export function chartSvg(chart: Chart): string {
  const perRow = 3;
  const entries = legendEntries(chart);
  const legendRows = Math.ceil(entries.length / perRow);
  const bottom = CHART_HEIGHT - 20 - legendRows * LEGEND_ROW;
  const top = niceTop(chart);
  const y = (value: number) => bottom - (value / top) * (bottom - TOP);
  const step = (CHART_WIDTH - LEFT - RIGHT) / Math.max(1, chart.labels.length);
  const x = (index: number) => LEFT + step * (index + 0.5);
  const parts = [
    `<rect width="${CHART_WIDTH}" height="${CHART_HEIGHT}" fill="#fff"/>`,
    ...ticks(top, chart.unit).flatMap((tick) => [
      line(LEFT, y(tick), CHART_WIDTH - RIGHT, y(tick), tick === 0 ? '#000' : '#d0d0d0'),
      text(LEFT - 4, y(tick) + 3, axisWords(tick, chart.unit), 'end'),
    ]),
    ...chart.labels.map((label, index) => text(x(index), bottom + 13, label, 'middle')),
    ...(chart.kind === 'bars' ? bars(chart, x, y, step, bottom) : lines(chart, x, y)),
    ...(chart.threshold
      ? [line(LEFT, y(chart.threshold.value), CHART_WIDTH - RIGHT, y(chart.threshold.value), LIMIT.color, LIMIT.dash)]
      : []),
    ...legend(entries, bottom, perRow),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CHART_WIDTH} ${CHART_HEIGHT}" width="${CHART_WIDTH}" height="${CHART_HEIGHT}" font-family="Tinos" font-size="9.5">${parts.join('')}</svg>`;
}

function bars(
  chart: Chart,
  x: (i: number) => number,
  y: (v: number) => number,
  step: number,
  bottom: number,
): string[] {
  const width = (step * 0.6) / chart.series.length;
  return chart.series.flatMap(({ values }, series) =>
    values.flatMap((value, index) => {
      if (value === null) return [text(x(index), bottom - 4, '—', 'middle')];
      const left = x(index) - (width * chart.series.length) / 2 + width * series;
      return [
        `<rect x="${fixed(left)}" y="${fixed(y(value))}" width="${fixed(width)}" height="${fixed(bottom - y(value))}" fill="${ink(series).color}"/>`,
        text(left + width / 2, y(value) - 3, axisWords(value, chart.unit), 'middle'),
      ];
    }),
  );
}

/** A line breaks where a value is missing: nothing is drawn across a gap. */
function lines(chart: Chart, x: (i: number) => number, y: (v: number) => number): string[] {
  return chart.series.flatMap(({ values }, series) => {
    const { color, dash } = ink(series);
    const path = values
      .map((value, index) => {
        if (value === null) return '';
        const before = index > 0 ? values[index - 1] : null;
        return `${before === null || before === undefined ? 'M' : 'L'}${fixed(x(index))} ${fixed(y(value))}`;
      })
      .join('');
    const dots = values.flatMap((value, index) =>
      value === null ? [] : [`<circle cx="${fixed(x(index))}" cy="${fixed(y(value))}" r="2.2" fill="${color}"/>`],
    );
    return [`<path d="${path}" fill="none" stroke="${color}" stroke-width="1.5" stroke-dasharray="${dash}"/>`, ...dots];
  });
}

interface LegendEntry {
  name: string;
  color: string;
  dash: string;
}

/** Series where there is more than one, and the threshold. */
function legendEntries({ kind, series, threshold }: Chart): LegendEntry[] {
  const named = series.length > 1 || threshold ? series : [];
  return [
    ...named.map(({ name }, index) => ({
      name,
      color: ink(index).color,
      dash: kind === 'bars' ? 'none' : ink(index).dash,
    })),
    ...(threshold ? [{ name: threshold.label, ...LIMIT }] : []),
  ];
}

function legend(entries: readonly LegendEntry[], bottom: number, perRow: number): string[] {
  const cell = (CHART_WIDTH - LEFT - RIGHT) / perRow;
  return entries.flatMap(({ name, color, dash }, index) => {
    const [left, down] = [
      LEFT + cell * (index % perRow),
      bottom + 20 + LEGEND_ROW * (Math.floor(index / perRow) + 0.6),
    ];
    return [line(left, down - 3, left + 18, down - 3, color, dash, 2), text(left + 22, down, name, 'start')];
  });
}

const ink = (series: number) => INKS[series % INKS.length] ?? { color: '#000', dash: 'none' };
const fixed = (value: number) => value.toFixed(1);

function line(x1: number, y1: number, x2: number, y2: number, color: string, dash = 'none', width = 0.8): string {
  return `<line x1="${fixed(x1)}" y1="${fixed(y1)}" x2="${fixed(x2)}" y2="${fixed(y2)}" stroke="${color}" stroke-width="${width}" stroke-dasharray="${dash}"/>`;
}

function text(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end'): string {
  const safe = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${fixed(x)}" y="${fixed(y)}" text-anchor="${anchor}">${safe}</text>`;
}

/** End of the axis: above the greatest value and the threshold, at a round step. */
function niceTop({ series, threshold, unit }: Chart): number {
  const greatest = Math.max(
    0,
    threshold?.value ?? 0,
    ...series.flatMap(({ values }) => values.map((value) => value ?? 0)),
  );
  if (unit === 'count' && greatest <= 5) return Math.max(1, Math.ceil(greatest + 0.2));
  const wanted = greatest === 0 ? 1 : greatest * 1.1;
  const power = 10 ** Math.floor(Math.log10(wanted));
  return ([1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 12].find((factor) => factor * power >= wanted) ?? 12) * power;
}

function ticks(top: number, unit: Chart['unit']): number[] {
  const count = unit === 'count' && top <= 5 ? top : 4;
  return Array.from({ length: count + 1 }, (_, index) => (top * index) / count);
}

function axisWords(value: number, unit: Chart['unit']): string {
  return unit === 'percent' ? percentWords(value) : value.toLocaleString('vi-VN', { maximumFractionDigits: 1 });
}
