import type { MetricSeries } from '@nhipbao/records';

export interface LinePoint {
  at: number;
  value: number;
}

const DAY_MS = 86_400_000;
/** Accounts are read about daily; after this long without a value the line is broken, not drawn through. */
const GAP_MS = 3 * DAY_MS;

/** Points in lines that may be drawn: within one meaning, no absence between, and no more than three days apart. */
export function linesOf(points: MetricSeries['points']): LinePoint[][] {
  const lines: LinePoint[][] = [];
  let open: { run: number | null; line: LinePoint[] } | undefined;
  for (const { at, value, run } of points) {
    if (value === null) {
      open = undefined;
      continue;
    }
    const point = { at: Date.parse(at), value };
    const last = open?.line.at(-1);
    if (open && last && open.run === run && point.at - last.at <= GAP_MS) open.line.push(point);
    else {
      open = { run, line: [point] };
      lines.push(open.line);
    }
  }
  return lines;
}
