import { createHash } from 'node:crypto';
import { cpSync, existsSync } from 'node:fs';
import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { migrate } from '../migrate.ts';
import { openWarehouse, type Warehouse } from '../open.ts';
import { MIGRATIONS, readSqlFolder, VIEWS } from '../sql-folder.ts';

/** Where migrated stores are kept: not the system's temporary folder, which is swept of old files one by one. */
const KEPT = fileURLToPath(new URL('../../../../node_modules/.nhipbao/', import.meta.url));

/**
 * An empty store of a test's own with every table and view, which goes away at close: a copy of one that is migrated once per state of
 * migrations, views and engine. To migrate takes several times as long as to copy.
 */
export async function openMigrated(): Promise<Warehouse> {
  const template = join(KEPT, `migrated-${stateOfStore()}`);
  if (!existsSync(template)) await makeTemplate(template);
  const home = await mkdtemp(join(tmpdir(), 'nhipbao-'));
  // In one go: through promises these hundreds of small files take three times as long.
  cpSync(template, home, { recursive: true });
  const warehouse = await openWarehouse(`chdb:${home}`);
  return {
    ...warehouse,
    async close() {
      await warehouse.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Migrates beside and renames, so that two test processes that begin together never copy half a store. */
async function makeTemplate(template: string): Promise<void> {
  await mkdir(KEPT, { recursive: true });
  const beside = await mkdtemp(`${template}-`);
  const warehouse = await openWarehouse(`chdb:${beside}`);
  try {
    await migrate(warehouse);
  } finally {
    await warehouse.close();
  }
  await rename(beside, template).catch(async () => {
    await access(template);
    await rm(beside, { recursive: true, force: true });
  });
}

const Package = z.object({ version: z.string() });

function stateOfStore(): string {
  const { version } = Package.parse(createRequire(import.meta.url)('chdb/package.json'));
  const files = [MIGRATIONS, VIEWS].flatMap((folder) => readSqlFolder(folder));
  const state = [version, ...files.map(({ name, checksum }) => `${name} ${checksum}`)].join('\n');
  return createHash('sha256').update(state).digest('hex').slice(0, 16);
}
