import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ApiClient } from '../api-client.ts';
import { CliError, EXIT } from '../exit.ts';
import type { Output } from '../output.ts';
import { describeFields } from './work.ts';

type Format = 'csv' | 'json' | 'parquet' | 'warc';
const BY_NAME: Record<string, Format> = { '.csv': 'csv', '.json': 'json', '.parquet': 'parquet' };

/**
 * `export VIEW|warc [--to FILE] [--format F]`: written by the product's process into a file of this machine, which appears whole;
 * without `--to`, the file's bytes on stdout.
 */
export async function exportTo(
  api: ApiClient,
  what: string,
  options: { to?: string; format?: 'csv' | 'json' | 'parquet' },
  output: Output,
): Promise<void> {
  const { to } = options;
  const format: Format = what === 'warc' ? 'warc' : (options.format ?? BY_NAME[extname(to ?? '')] ?? 'csv');
  if (to !== undefined) {
    const written = await api.work('/export', { what, format, to: resolve(to) }, 'export');
    return output.result(written, describeFields);
  }
  if (format !== 'csv' && format !== 'json' && process.stdout.isTTY)
    throw new CliError(`${format} is not for a terminal; name a file with --to`, EXIT.usage);
  const folder = await mkdtemp(join(tmpdir(), 'nhipbao-export-'));
  try {
    const file = join(folder, 'export');
    await api.work('/export', { what, format, to: file }, 'export');
    await pipeline(createReadStream(file), process.stdout, { end: false }).catch((error: unknown) => {
      // Whoever read it has had enough (`| head`).
      if (!output.closed() && !(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
