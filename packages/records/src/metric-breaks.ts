import type { PublicationKind } from './collected.ts';
import { METRIC_DEFINITIONS, type MetricDefinition } from './metric-definitions.ts';
import { startOfLocalDay } from './time.ts';

/** Which counter: of a platform, under a metric's name; `kind` where it is one publication's and known. */
export interface Counter {
  platform: string;
  metric: string;
  kind?: PublicationKind | undefined;
}

/** One reading of a counter. Absent is null. */
export interface Reading {
  at: Date;
  /** `lifetime`, or the day or month that the value covers. */
  metricPeriod: string;
  definition: string;
  value: number | null;
}

/** A change of what a counter means. What was read within [from, until) belongs to neither meaning. */
export interface MetricBreak {
  from: Date;
  until: Date;
  vi: string;
  en: string;
}

/** Rows that bear on a counter. A post whose kind is not known, and an account's total, meet the changes of every kind. */
function definitionsOf({ platform, metric, kind }: Counter): MetricDefinition[] {
  const all = METRIC_DEFINITIONS.filter((row) => row.platform === platform && row.metric === metric);
  if (kind === undefined || kind === 'post') return all;
  const own = all.filter((row) => row.of === kind);
  return own.length > 0 ? own : all.filter((row) => row.of === undefined);
}

/** Every change of a counter's meaning, in order of time. */
export function breaksOf(counter: Counter): MetricBreak[] {
  const rows = definitionsOf(counter);
  return rows
    .flatMap((row) => {
      const { from, settled, to, vi, en } = row;
      const follows = rows.some((next) => next.from !== null && next.from === to && next.of === row.of);
      const begun = from ? [{ from: startOfLocalDay(from), until: startOfLocalDay(settled ?? from), vi, en }] : [];
      const ended = to && !follows ? [{ from: startOfLocalDay(to), until: startOfLocalDay(to), vi, en }] : [];
      return [...begun, ...ended];
    })
    .toSorted((a, b) => a.from.getTime() - b.from.getTime());
}

/** The definition that held at an instant, for metrics whose meaning changed; undefined for all others. */
export function definitionAt(counter: Counter, at: Date): string | undefined {
  const named = definitionsOf(counter);
  const rows = named.some((row) => row.of === undefined) ? named.filter((row) => row.of === undefined) : named;
  return rows.findLast(({ from, to }) => (!from || at >= startOfLocalDay(from)) && (!to || at < startOfLocalDay(to)))
    ?.definition;
}

/** The instant that a reading speaks of: the day or month it covers, else when it was taken. */
function spokenOf({ metricPeriod, at }: Reading): Date {
  if (/^\d{4}-\d{2}-\d{2}$/.test(metricPeriod)) return startOfLocalDay(metricPeriod);
  return /^\d{4}-\d{2}$/.test(metricPeriod) ? startOfLocalDay(`${metricPeriod}-01`) : at;
}

const spanOf = (metricPeriod: string) => (/^\d{4}-\d{2}/.test(metricPeriod) ? metricPeriod.length : metricPeriod);

/**
 * Whether two readings of one counter may be compared (a difference, a growth, a line between them): the same definition, the same
 * kind of period, and no change of meaning between them, also where both name the same definition.
 */
export function isComparable(counter: Counter, a: Reading, b: Reading): boolean {
  if (a.definition !== b.definition || spanOf(a.metricPeriod) !== spanOf(b.metricPeriod)) return false;
  const [first, last] = [spokenOf(a), spokenOf(b)].toSorted((x, y) => x.getTime() - y.getTime());
  if (!first || !last) return false;
  return breaksOf(counter).every(({ from, until }) => last < from || (first >= until && first >= from));
}

/** Known readings in runs that may be compared throughout, in order of time. A growth or a line lies within one of them. */
export function comparableRuns<R extends Reading>(counter: Counter, readings: readonly R[]): R[][] {
  const runs: R[][] = [];
  const inOrder = readings
    .filter((reading) => reading.value !== null)
    .toSorted((a, b) => spokenOf(a).getTime() - spokenOf(b).getTime());
  for (const reading of inOrder) {
    const last = runs.at(-1)?.at(-1);
    if (last && isComparable(counter, last, reading)) runs.at(-1)?.push(reading);
    else runs.push([reading]);
  }
  return runs;
}

export interface Growth {
  value: number;
  from: Date;
  to: Date;
  /** A change of meaning lies before `from`: what came earlier is left out. */
  afterBreak: boolean;
}

/** How much a lifetime counter grew within the newest readings that may be compared; null where there are not two of them. */
export function growthOf(counter: Counter, readings: readonly Reading[]): Growth | null {
  const runs = comparableRuns(counter, readings);
  const run = runs.at(-1) ?? [];
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || first === last || first.value === null || last.value === null) return null;
  return { value: last.value - first.value, from: first.at, to: last.at, afterBreak: runs.length > 1 };
}
