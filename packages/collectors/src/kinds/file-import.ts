import { decodeText } from '@nhipbao/extraction';
import { AccountId, fold, PlatformId } from '@nhipbao/records';
import { z } from 'zod';
import { defineCollector } from '../collector.ts';
import { SourceError } from '../fetch/source-error.ts';
import { readCsvRows } from '../imports/csv-rows.ts';
import { findColumns, IMPORT_FIELDS } from '../imports/import-columns.ts';
import { readImportRow } from '../imports/import-row.ts';

/** Reads a CSV of posts that people handed in: one row a post, with the numbers its platform shows. Read again only when it changes. */
export default defineCollector({
  kind: 'file-import',
  title: { vi: 'Tệp nhập tay', en: 'Imported file' },
  hosts: () => [],
  settings: z.strictObject({
    /** Name of the file within the folder for imports. */
    file: z.string().min(1),
    /** Field to heading, where the file's headings are not the usual ones. */
    columns: z.partialRecord(z.enum(IMPORT_FIELDS), z.string()).default({}),
    /** What the file calls a platform, and its id. */
    platforms: z.record(z.string(), PlatformId).default({}),
    /** Of rows that name none. */
    platform: PlatformId.optional(),
    account: AccountId.optional(),
  }),
  state: z.object({ etag: z.string() }).partial(),

  async *collect({ settings, state, source, account, fetch }) {
    const file = await fetch(`import:${encodeURIComponent(settings.file)}`, { validators: state });
    if (file.notModified) return;

    const { text, faults } = decodeText(file.bytes, { kind: 'text' });
    for (const fault of faults) yield { issue: { ...fault, url: file.url } };
    const reject = (code: string, line: number, why: string, cells?: string[]) => ({
      issue: {
        code,
        message: `Row ${line} of ${settings.file}: ${why}.`,
        url: file.url,
        detail: cells ? JSON.stringify(cells) : null,
      },
    });
    const platforms = new Map(Object.entries(settings.platforms).map(([name, id]) => [fold(name), id]));
    const given = {
      platforms,
      platform: settings.platform,
      account: settings.account ?? account,
      observedAt: file.fetchedAt,
    };
    let columns: ReturnType<typeof findColumns> | undefined;
    for await (const row of readCsvRows(text)) {
      if ('broken' in row) {
        yield reject('row-broken', row.line, `${row.broken}; mend its quotes or delimiters`);
      } else if (!columns) {
        columns = findColumns(row.cells, settings.columns);
        if (columns.published_at !== undefined && (columns.url ?? columns.native_id) !== undefined) continue;
        const headings = row.cells.slice(0, 20).join(', ');
        const message = `${settings.file} lacks a heading for the date or one for the address or id. It has: ${headings}.`;
        throw new SourceError(message, { source, code: 'content-unusable', retry: 'later', url: file.url });
      } else {
        const read = readImportRow(row.cells, { columns, ...given });
        if (typeof read === 'string') yield reject('row-rejected', row.line, read, row.cells);
        else {
          yield { publication: read.publication };
          for (const sample of read.samples) yield { sample };
          for (const fault of read.faults) yield reject('cell-rejected', row.line, fault, row.cells);
        }
      }
    }
    yield { state: file.validators.etag ? { etag: file.validators.etag } : {} };
  },
});
