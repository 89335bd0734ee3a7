import { formatMonth } from '../../format/date.ts';

/** Months (yyyy-mm, in order) in words, runs drawn together: "03/2026, 05/2026–10/2026". */
export function monthSpans(months: readonly string[]): string {
  const ordinal = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  const runs: string[][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && ordinal(month) === ordinal(last) + 1) run.push(month);
    else runs.push([month]);
  }
  return runs.map((run) => [...new Set([run[0] ?? '', run.at(-1) ?? ''])].map(formatMonth).join('–')).join(', ');
}
