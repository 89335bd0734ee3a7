import type { InsertRow } from './encode-row.ts';

const MAX_ROWS = 100_000;
const MAX_CHARACTERS = 32 * 1024 * 1024;
/** The engine refuses one insert into more partitions (`max_partitions_per_insert_block`). */
const MAX_PARTITIONS = 100;

type Line = { row: InsertRow; line: string };

/**
 * Cuts rows into statements by count, size and number of monthly partitions. Deterministic: the same rows are cut the
 * same way, so that tokens of a repeated insert match. Order is kept, except that rows of over 100 months are brought
 * together by month first.
 */
export function chunkRows(lines: readonly Line[], partitionKey: string): Line[][] {
  const column = /^toYYYYMM\(`?(\w+)`?\)$/.exec(partitionKey)?.[1];
  const monthOf = (line: Line) => (column === undefined ? '' : month(line.row[column]));
  const months = new Set(lines.map(monthOf));
  const ordered =
    months.size <= MAX_PARTITIONS ? lines : [...lines].sort((a, b) => monthOf(a).localeCompare(monthOf(b), 'en'));

  const chunks: Line[][] = [];
  let chunk: Line[] = [];
  let characters = 0;
  let touched = new Set<string>();
  for (const line of ordered) {
    const newMonth = !touched.has(monthOf(line)) && touched.size === MAX_PARTITIONS;
    if (chunk.length > 0 && (chunk.length === MAX_ROWS || characters + line.line.length > MAX_CHARACTERS || newMonth)) {
      chunks.push(chunk);
      chunk = [];
      characters = 0;
      touched = new Set();
    }
    chunk.push(line);
    characters += line.line.length;
    touched.add(monthOf(line));
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}

function month(value: unknown): string {
  const instant = value instanceof Date ? value : new Date(String(value));
  return Number.isNaN(instant.getTime()) ? '' : instant.toISOString().slice(0, 7);
}
