import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fromWarcRecord } from '@nhipbao/collectors';
import { restoreWarehouse, verifyArchive } from '@nhipbao/warehouse';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { findRunning } from '../../running-file.ts';
import type { ApiClient } from '../api-client.ts';
import { CliError, EXIT } from '../exit.ts';
import type { Output } from '../output.ts';

const BackedUp = z.object({ folder: z.string(), files: z.int(), bytes: z.int() });

/** `db backup FOLDER`: into a new folder of this machine, by the product's process. */
export async function backup(api: ApiClient, folder: string, output: Output): Promise<void> {
  if (existsSync(folder)) throw new CliError(`${folder} is there already; a backup goes into a new folder`, EXIT.usage);
  const done = BackedUp.parse(await api.work('/backup', { to: resolve(folder) }, 'backup'));
  output.result(done, ({ folder: into, files, bytes }) => `${into}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
}

/**
 * `db restore FOLDER`: brings a backup back into the configured location, which must hold no store yet, and computes the digest of
 * every archived response again; exit code 1 where one does not agree.
 */
export async function restore(config: Config, from: string, output: Output): Promise<void> {
  const running = await findRunning(config.dataFolder);
  if (running)
    throw new CliError(`the product runs on this data folder (process ${running.pid}); stop it before restoring`);
  await mkdir(config.dataFolder, { recursive: true, mode: 0o700 });
  const warehouse = await restoreWarehouse({ location: config.warehouse, from: resolve(from) });
  try {
    const digestOf = async (record: Uint8Array) => (await fromWarcRecord(Buffer.from(record).toString('utf8'))).digest;
    const { checked, wrong } = await verifyArchive(warehouse, digestOf);
    output.result(
      { location: warehouse.location, archived: checked, wrong },
      (value) =>
        `restored into ${value.location}; ${value.archived - wrong.length} of ${value.archived} archived digests agree`,
    );
    if (wrong.length > 0)
      throw new CliError(`archived records changed: ${wrong.map(({ digest }) => digest).join(', ')}`);
  } finally {
    await warehouse.close();
  }
}
