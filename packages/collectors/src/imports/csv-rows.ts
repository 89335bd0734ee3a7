import { Readable } from 'node:stream';
import { parse } from 'csv-parse';

/** One record of a table with the line of the file on which it ends; `broken` says why it could not be parsed. */
export type CsvRow = { line: number; cells: string[] } | { line: number; broken: string };

const DELIMITERS = [';', '\t', ','];
const FIRST_LINES = 21;

/**
 * Records of a table whose fields are parted by commas, semicolons (Excel in Vietnamese) or tabs, whichever its first line holds
 * most of that parts the line after it as well: a title above the headings has commas of its own. A broken record does not end the
 * reading.
 */
export async function* readCsvRows(text: string): AsyncGenerator<CsvRow, void, void> {
  const delimiter = delimiterOf(text);
  const skipped: CsvRow[] = [];
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: 1024 * 1024,
  });
  parser.on('skip', (error) =>
    skipped.push({ line: parser.info.lines, broken: error?.message ?? 'it could not be parsed' }),
  );
  for await (const entry of Readable.from(pieces(text)).pipe(parser)) {
    yield* skipped.splice(0);
    yield rowOf(entry);
  }
  yield* skipped;
}

function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 10_000)
    .split(/\r?\n/, FIRST_LINES)
    .filter((line) => line.trim() !== '');
  const fields = (line: string, delimiter: string) => line.split(delimiter).length;
  const most = (line: string) =>
    DELIMITERS.reduce((best, one) => (fields(line, one) > fields(line, best) ? one : best));
  const heading = lines.find((line, place) => {
    const delimiter = most(line);
    return fields(line, delimiter) > 1 && fields(lines[place + 1] ?? line, delimiter) > 1;
  });
  return most(heading ?? lines[0] ?? '');
}

/** csv-parse does not type its output by its options. */
function rowOf(entry: unknown): CsvRow {
  if (typeof entry !== 'object' || entry === null || !('record' in entry) || !('info' in entry)) {
    return { line: 0, broken: 'it could not be parsed' };
  }
  const { record, info } = entry;
  const line = typeof info === 'object' && info !== null && 'lines' in info ? Number(info.lines) : 0;
  return { line, cells: Array.isArray(record) ? record.map(String) : [] };
}

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 64 * 1024) yield text.slice(at, at + 64 * 1024);
}
