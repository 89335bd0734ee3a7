import { readCsvRows } from '@nhipbao/collectors';
import { fold } from '@nhipbao/records';
import { parse } from 'yaml';

/** What a register's table calls its columns, folded, beside the fields' own names. */
const HEADINGS: Readonly<Record<string, string>> = {
  ma: 'id',
  'don vi': 'unit',
  'nen tang': 'platform',
  'ten kenh': 'name',
  ten: 'name',
  'dia chi': 'address',
  'ngay mo': 'openedOn',
  'ngay thong bao': 'notifiedOn',
  'ngay dong': 'closedOn',
  'ngay thong bao dong': 'notifiedClosingOn',
  'ghi chu': 'note',
};
const FIELDS = new Set([...Object.values(HEADINGS)]);

export interface ChannelRows {
  rows: { row: number; entry: unknown }[];
  faults: { row: number; entry: string; message: string }[];
}

/** Reads a channel register from CSV (headings as the fields are called, or in Vietnamese; days as yyyy-mm-dd or dd/mm/yyyy) or a YAML list. */
export async function readChannels(text: string): Promise<ChannelRows> {
  const first = text.trimStart()[0];
  return first === '-' || first === '[' || first === '#' ? readYaml(text) : readCsv(text);
}

function readYaml(text: string): ChannelRows {
  let entries: unknown;
  try {
    entries = parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { rows: [], faults: [{ row: 0, entry: '', message: `no readable YAML: ${message}` }] };
  }
  if (entries === null) return { rows: [], faults: [] };
  if (!Array.isArray(entries))
    return {
      rows: [],
      faults: [{ row: 0, entry: '', message: 'must be a list of entries, each beginning with "- id: …"' }],
    };
  return { rows: entries.map((entry: unknown, index) => ({ row: index + 1, entry })), faults: [] };
}

async function readCsv(text: string): Promise<ChannelRows> {
  const answer: ChannelRows = { rows: [], faults: [] };
  let columns: (string | undefined)[] | undefined;
  for await (const row of readCsvRows(text)) {
    if ('broken' in row) {
      answer.faults.push({ row: row.line, entry: '', message: `${row.broken}; mend its quotes or delimiters` });
    } else if (columns) {
      const cells = columns.flatMap((field, place) => {
        const cell = row.cells[place]?.trim();
        return field && cell ? [[field, field.endsWith('On') ? isoDay(cell) : cell] as const] : [];
      });
      if (cells.length > 0) answer.rows.push({ row: row.line, entry: Object.fromEntries(cells) });
    } else {
      columns = row.cells.map((cell) => (FIELDS.has(cell.trim()) ? cell.trim() : HEADINGS[fold(cell.trim())]));
      const missing = ['id', 'unit', 'platform', 'name', 'address'].filter((field) => !columns?.includes(field));
      if (missing.length > 0) {
        const message = `the first row lacks headings for ${missing.join(', ')}`;
        return { rows: [], faults: [{ row: row.line, entry: '', message }] };
      }
    }
  }
  return answer;
}

/** dd/mm/yyyy as yyyy-mm-dd; other writing is left for the schema to refuse. */
function isoDay(cell: string): string {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell;
}
