import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { importTemplate } from '@nhipbao/collectors';
import { ImportResult, ImportUpload } from '@nhipbao/records';
import { z } from 'zod';
import type { ApiClient } from '../api-client.ts';
import { CliError, EXIT } from '../exit.ts';
import type { Output } from '../output.ts';

/** `import template FILE`: the table to fill in, CSV or .xlsx by the file's name. Needs no store. */
export async function writeTemplate(file: string, output: Output): Promise<void> {
  const format = extname(file).toLowerCase();
  if (format !== '.csv' && format !== '.xlsx') throw new CliError('name a file that ends in .csv or .xlsx', EXIT.usage);
  await writeFile(file, await importTemplate(format === '.csv' ? 'csv' : 'xlsx'), { flag: 'wx' }).catch(unusable(file));
  output.result({ file }, () => file);
}

/** `import add SOURCE FILE`: hands a table in and says which rows were refused; exit code 1 where the file as a whole is. */
export async function addImport(api: ApiClient, source: string, file: string, output: Output): Promise<void> {
  const bytes = await readFile(file).catch(unusable(file));
  const path = `/imports/${encodeURIComponent(source)}?name=${encodeURIComponent(basename(file))}`;
  const result = ImportResult.parse(await api.work(path, bytes, source));
  output.result(result, ({ rows, issues, digest, outcome, error }) =>
    [
      rows
        ? `${rows.taken} of ${rows.rows} rows taken, ${rows.rejected} refused`
        : `${outcome}${error ? `: ${error}` : ''}`,
      ...issues.map(({ message }) => `- ${message}`),
      `sha256 ${digest}`,
    ].join('\n'),
  );
  if (result.outcome === 'failed') throw new CliError(`${file} could not be taken`);
}

/** `import list SOURCE`: the files that were handed in, newest first. */
export async function listImports(api: ApiClient, source: string, output: Output): Promise<void> {
  const uploads = await api.get(`/imports/${encodeURIComponent(source)}`, z.array(ImportUpload));
  output.result(
    uploads,
    (rows) =>
      rows
        .map(({ at, by, name, digest, outcome, rows: counted }) =>
          [at, by, name, outcome, counted ? `${counted.taken}/${counted.rows}` : '', digest].join('\t'),
        )
        .join('\n') || 'no files',
  );
}

function unusable(file: string) {
  return (cause: unknown): never => {
    throw new CliError(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, EXIT.usage, { cause });
  };
}
