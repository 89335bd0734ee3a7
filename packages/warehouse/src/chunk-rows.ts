import type { InsertRow } from './encode-row.ts';

const MAX_ROWS = 100_000;
const MAX_BYTES = 32 * 1024 * 1024;
/** The engine refuses one insert into more partitions (`max_partitions_per_insert_block`). */
const MAX_PARTITIONS = 100;

/** A row with its line of JSONEachRow. */
type Line = { row: InsertRow; line: Buffer };

/**
 * Cuts rows into statements by count, size and number of monthly partitions. Deterministic: the same rows are cut the
 * same way, so that tokens of a repeated insert match. Order is kept, except that rows of over 100 months are brought
 * together by month first.
 */
export function chunkRows(lines: readonly Line[], partitionKey: string): Line[][] {
  const column = /^toYYYYMM\(`?(\w+)`?\)$/.exec(partitionKey)?.[1];
  const dated = lines.map((line) => ({ line, month: column === undefined ? '' : month(line.row[column]) }));
  if (new Set(dated.map((entry) => entry.month)).size > MAX_PARTITIONS) {
    dated.sort((a, b) => (a.month < b.month ? -1 : Number(a.month > b.month)));
  }

  const chunks: Line[][] = [];
  let chunk: Line[] = [];
  let bytes = 0;
  let touched = new Set<string>();
  for (const { line, month } of dated) {
    const newMonth = !touched.has(month) && touched.size === MAX_PARTITIONS;
    if (chunk.length > 0 && (chunk.length === MAX_ROWS || bytes + line.line.length > MAX_BYTES || newMonth)) {
      chunks.push(chunk);
      chunk = [];
      bytes = 0;
      touched = new Set();
    }
    chunk.push(line);
    bytes += line.line.length;
    touched.add(month);
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}

function month(value: unknown): string {
  const instant = value instanceof Date ? value : new Date(String(value));
  return Number.isNaN(instant.getTime()) ? '' : instant.toISOString().slice(0, 7);
}
