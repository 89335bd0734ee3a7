import { AccountId, fold, PlatformId } from '@nhipbao/records';
import { z } from 'zod';
import { type CollectContext, defineCollector, type Message } from '../collector.ts';
import { SourceError } from '../fetch/source-error.ts';
import { cellText, type ImportCell } from '../imports/import-cell.ts';
import { findColumns, IMPORT_FIELDS, type ImportColumns, isHeader } from '../imports/import-columns.ts';
import { evidenceSentence, lacksEvidence } from '../imports/import-evidence.ts';
import { faultSentence, type ImportFault } from '../imports/import-fault.ts';
import { type RowCells, readPostRow } from '../imports/import-row.ts';
import { readTotalsRow } from '../imports/import-totals.ts';
import { type ImportTable, readTable } from '../imports/read-table.ts';
import { createRowMemory } from '../imports/row-memory.ts';
import { SpreadsheetError } from '../imports/unpack-xlsx.ts';

const Settings = z.strictObject({
  /** Name of the file within the folder for imports; the source's id where none is given. */
  file: z.string().min(1).optional(),
  /** Field to heading, where the file's headings are not the usual ones. */
  columns: z.partialRecord(z.enum(IMPORT_FIELDS), z.string()).default({}),
  /** Name of the sheet of a spreadsheet; the first one by default. */
  sheet: z.string().optional(),
  /** What the file calls a platform, and its id. */
  platforms: z.record(z.string(), PlatformId).default({}),
  /** Of rows that name none. */
  platform: PlatformId.optional(),
  account: AccountId.optional(),
});
type Context = CollectContext<z.output<typeof Settings>, { etag?: string | undefined }>;

/** Rows above the headings: a partner's table has its title there. */
const TITLE_ROWS = 20;
/** Formulas and unused headings named in one issue. */
const NAMED = 10;

/**
 * Reads a table (CSV or .xlsx) that people handed in: rows of posts, and rows of totals of an account over a span of days, which never
 * become posts. For platforms without an interface for figures. Messages are Vietnamese: who made the table reads them. Read again
 * only when it changes; earlier versions of the file stay in the archive by their digest.
 */
export default defineCollector({
  kind: 'file-import',
  title: { vi: 'Tệp nhập tay (CSV, XLSX)', en: 'Imported file (CSV, XLSX)' },
  hosts: () => [],
  settings: Settings,
  state: z.object({ etag: z.string() }).partial(),

  async *collect(context) {
    const { settings, state, source, fetch } = context;
    const name = settings.file ?? source;
    const file = await fetch(`import:${encodeURIComponent(name)}`, { validators: state });
    if (file.notModified) return;

    const unusable = (why: string, cause?: unknown) =>
      new SourceError(`${name}: ${why}.`, { source, code: 'content-unusable', retry: 'later', url: file.url, cause });
    let table: ImportTable;
    try {
      table = await readTable(file.bytes, settings.sheet);
    } catch (error) {
      throw error instanceof SpreadsheetError ? unusable(error.message, error) : error;
    }
    for (const fault of table.faults) yield { issue: { ...fault, url: file.url } };
    if (table.formulas.length > 0) {
      const named = table.formulas.slice(0, NAMED).join(', ');
      const message = `${name} có ô chứa công thức (${named}): hệ thống lấy kết quả đã lưu trong tệp và không tính lại. Nên dán giá trị trước khi gửi.`;
      yield { issue: { code: 'formula-cells', message, url: file.url } };
    }

    const { rows } = table;
    const { columns, above } = await findHeader(rows, settings.columns);
    if (!columns) {
      const found = above.map((heading) => `"${heading}"`).join(', ') || 'dòng trống';
      throw unusable(
        `không thấy dòng tiêu đề. Cần cột ngày đăng và đường dẫn hoặc mã bài; hoặc cột từ ngày, đến ngày. Dòng đầu có: ${found}`,
      );
    }
    yield* headingIssues(columns, name, file.url);
    const counts = yield* readRows(rows, columns, context, { url: file.url, observedAt: file.fetchedAt });
    yield { status: { stream: 'rows', complete: true, counts } };
    yield { state: file.validators.etag ? { etag: file.validators.etag } : {} };
  },
});

type Rows = ImportTable['rows'];

/** The headings among the first rows; where there are none, what stands in the first row that is not empty. */
async function findHeader(
  rows: Rows,
  mapping: z.output<typeof Settings>['columns'],
): Promise<{ columns: ImportColumns | undefined; above: string[] }> {
  let above: string[] = [];
  for (let row = 0; row < TITLE_ROWS; row += 1) {
    const next = await rows.next();
    if (next.done) break;
    if ('broken' in next.value) continue;
    const { cells } = next.value;
    const columns = findColumns(cells, mapping);
    if (isHeader(columns)) return { columns, above };
    if (above.length === 0)
      above = cells
        .map(cellText)
        .filter((text) => text !== '')
        .slice(0, 20);
  }
  return { columns: undefined, above };
}

function* headingIssues({ missing, unused }: ImportColumns, name: string, url: string): Generator<Message<never>> {
  for (const { field, heading } of missing) {
    const message = `${name} không có cột "${heading}" mà thiết lập của nguồn gán cho ${field}; sửa thiết lập hoặc tiêu đề cột.`;
    yield { issue: { code: 'column-missing', message, url } };
  }
  if (unused.length > 0) {
    const message = `Các cột không được dùng: ${unused.slice(0, NAMED).join(', ')}. Nếu cần, gán cột trong thiết lập của nguồn.`;
    yield { issue: { code: 'column-unused', message, url } };
  }
}

async function* readRows(
  rows: Rows,
  columns: ImportColumns,
  { settings, account }: Context,
  { url, observedAt }: { url: string; observedAt: Date },
): AsyncGenerator<Message<never>, { rows: number; taken: number; rejected: number }, void> {
  const unproven: number[] = [];
  const counts = { rows: 0, taken: 0, rejected: 0 };
  const contradiction = createRowMemory();
  const platforms = new Map(Object.entries(settings.platforms).map(([name, id]) => [fold(name), id]));
  const given = { platform: settings.platform, account: settings.account ?? account };
  const reading = { columns, platforms, ...given, observedAt };
  const issue = (code: string, line: number, fault: ImportFault, cells: readonly ImportCell[]) => ({
    issue: {
      code,
      message: faultSentence(line, fault, columns),
      url,
      detail: cells.length > 0 ? JSON.stringify(cells.map(cellText)) : null,
    },
  });
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    const row = next.value;
    if ('cells' in row && row.cells.every((cell) => cellText(cell) === '')) continue;
    counts.rows += 1;
    if ('broken' in row) {
      counts.rejected += 1;
      yield issue(
        'row-broken',
        row.line,
        { why: `không tách được thành ô (${row.broken}); sửa dấu nháy kép hoặc dấu phân cách` },
        [],
      );
      continue;
    }
    const { line, cells } = row;
    const cell = cellsByField(cells, columns);
    const isPost = cell.text('url') !== '' || cell.text('native_id') !== '' || columns.at.period_start === undefined;
    const read = isPost ? readPostRow(cell, reading) : readTotalsRow(cell, reading);
    const fault = 'why' in read ? read : contradiction(line, read);
    if ('why' in read || fault) {
      counts.rejected += 1;
      yield issue('row-rejected', line, { ...fault, why: `${fault?.why}. Dòng này không được nhận` }, cells);
      continue;
    }
    counts.taken += 1;
    if (read.publication) yield { publication: read.publication };
    for (const sample of read.samples) yield { sample };
    for (const fault of read.faults) yield issue('cell-rejected', line, fault, cells);
    if (lacksEvidence(cell, read.platform)) unproven.push(line);
  }
  if (unproven.length > 0) yield { issue: { code: 'evidence-missing', message: evidenceSentence(unproven), url } };
  return counts;
}

function cellsByField(cells: readonly ImportCell[], { at }: ImportColumns): RowCells {
  const cell: RowCells['cell'] = (field) => cells[at[field] ?? -1] ?? '';
  return { cell, text: (field) => cellText(cell(field)) };
}
