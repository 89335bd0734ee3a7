import { percentWords } from '../words/number-words.ts';
import type { Chart } from './chart.ts';

/** Size of the picture in points: the width of the text, less than half of it high. */
export const CHART_WIDTH = 460;
export const CHART_HEIGHT = 200;
export const CHART_TEXT = 9.5;

/** What a chart is drawn of, in points from its upper left corner: the same for a picture and for PDF. */
export type Shape =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; color: string }
  | { kind: 'line'; points: { x: number; y: number }[]; color: string; dash: number[]; width: number }
  | { kind: 'dot'; x: number; y: number; color: string }
  /** y is the baseline. */
  | { kind: 'text'; x: number; y: number; text: string; anchor: 'start' | 'middle' | 'end' };

const LEFT = 44;
const RIGHT = 12;
const TOP = 10;
const LEGEND_ROW = 14;
const LEGEND_COLUMNS = 3;

interface Ink {
  color: string;
  dash: number[];
}

const LIMIT: Ink = { color: '#c00000', dash: [5, 3] };
/** Dark enough for grey printers; dashes tell lines apart where colours do not. */
const INKS: Ink[] = [
  { color: '#1f3864', dash: [] },
  { color: '#c55a11', dash: [6, 3] },
  { color: '#385723', dash: [2, 2] },
  { color: '#7f6000', dash: [8, 3, 2, 3] },
  { color: '#7030a0', dash: [4, 2] },
  { color: '#404040', dash: [1, 2] },
];
const ink = (series: number): Ink => INKS[series % INKS.length] ?? { color: '#000000', dash: [] };

/** Where things stand between the axes. */
interface Frame {
  bottom: number;
  step: number;
  x(index: number): number;
  y(value: number): number;
}

/** Lays out a chart: axis from 0, values above bars, gaps left open, a legend for more than one series and for the threshold. */
export function chartShapes(chart: Chart): Shape[] {
  const legend = legendEntries(chart);
  const bottom = CHART_HEIGHT - 20 - Math.ceil(legend.length / LEGEND_COLUMNS) * LEGEND_ROW;
  const top = axisTop(chart);
  const step = (CHART_WIDTH - LEFT - RIGHT) / Math.max(1, chart.labels.length);
  const frame: Frame = {
    bottom,
    step,
    x: (index) => LEFT + step * (index + 0.5),
    y: (value) => bottom - (value / top) * (bottom - TOP),
  };
  const across = (value: number, look: Ink): Shape =>
    line(LEFT, frame.y(value), CHART_WIDTH - RIGHT, frame.y(value), look);
  return [
    ...ticks(top, chart.unit).flatMap((tick) => [
      across(tick, { color: tick === 0 ? '#000000' : '#d0d0d0', dash: [] }),
      text(LEFT - 4, frame.y(tick) + 3, axisWords(tick, chart.unit), 'end'),
    ]),
    ...chart.labels.map((label, index) => text(frame.x(index), bottom + 13, label, 'middle')),
    ...(chart.threshold ? [across(chart.threshold.value, LIMIT)] : []),
    ...(chart.kind === 'bars' ? bars(chart, frame) : lines(chart, frame)),
    ...legendShapes(legend, bottom),
  ];
}

function bars({ series, unit }: Chart, { bottom, step, x, y }: Frame): Shape[] {
  const width = (step * 0.6) / series.length;
  return series.flatMap(({ values }, at) =>
    values.flatMap((value, index): Shape[] => {
      const left = x(index) - (width * series.length) / 2 + width * at;
      if (value === null) return [text(left + width / 2, bottom - 4, '—', 'middle')];
      return [
        { kind: 'rect', x: left, y: y(value), width, height: bottom - y(value), color: ink(at).color },
        text(left + width / 2, y(value) - 3, axisWords(value, unit), 'middle'),
      ];
    }),
  );
}

/** A line breaks where a value is missing: nothing is drawn across a gap. */
function lines({ series }: Chart, { x, y }: Frame): Shape[] {
  return series.flatMap(({ values }, at) => {
    const { color, dash } = ink(at);
    const runs: { x: number; y: number }[][] = [[]];
    values.forEach((value, index) => {
      if (value === null) runs.push([]);
      else runs.at(-1)?.push({ x: x(index), y: y(value) });
    });
    return [
      ...runs
        .filter((run) => run.length > 1)
        .map((points): Shape => ({ kind: 'line', points, color, dash, width: 1.5 })),
      ...runs.flat().map((point): Shape => ({ kind: 'dot', ...point, color })),
    ];
  });
}

interface LegendEntry extends Ink {
  name: string;
}

function legendEntries({ kind, series, threshold }: Chart): LegendEntry[] {
  const named = series.length > 1 || threshold ? series : [];
  return [
    ...named.map(({ name }, at) => ({ name, ...ink(at), ...(kind === 'bars' ? { dash: [] } : {}) })),
    ...(threshold ? [{ name: threshold.label, ...LIMIT }] : []),
  ];
}

function legendShapes(entries: readonly LegendEntry[], bottom: number): Shape[] {
  const cell = (CHART_WIDTH - LEFT - RIGHT) / LEGEND_COLUMNS;
  return entries.flatMap(({ name, ...look }, index) => {
    const left = LEFT + cell * (index % LEGEND_COLUMNS);
    const down = bottom + 20 + LEGEND_ROW * (Math.floor(index / LEGEND_COLUMNS) + 0.6);
    return [line(left, down - 3, left + 18, down - 3, look, 2), text(left + 22, down, name, 'start')];
  });
}

const line = (x1: number, y1: number, x2: number, y2: number, { color, dash }: Ink, width = 0.8): Shape => ({
  kind: 'line',
  points: [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ],
  color,
  dash,
  width,
});

const text = (x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end'): Shape => ({
  kind: 'text',
  x,
  y,
  text: words,
  anchor,
});

/** End of the axis: above the greatest value and the threshold, at a number that four steps divide well. */
function axisTop({ series, threshold, unit }: Chart): number {
  const values = series.flatMap((one) => one.values.map((value) => value ?? 0));
  const greatest = Math.max(0, threshold?.value ?? 0, ...values);
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
