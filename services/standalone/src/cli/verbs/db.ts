import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fromWarcRecord } from '@nhipbao/collectors';
import { restoreWarehouse, verifyArchive } from '@nhipbao/warehouse';
import type { Config } from '../../config.ts';
import { findRunning } from '../../running-file.ts';
import { CliError } from '../exit.ts';
import type { Output } from '../output.ts';

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
