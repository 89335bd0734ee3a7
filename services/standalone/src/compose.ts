import { hostname } from 'node:os';
import { join } from 'node:path';
import { createTransport, dropImports, importFolder, type Log, loadKinds, saveImports } from '@nhipbao/collectors';
import { createExtractor, createFeedReader } from '@nhipbao/extraction';
import {
  type AccountTools,
  classifierInForce,
  type JobContext,
  readRegistryFolder,
  seedRegistry,
  seedRulebook,
} from '@nhipbao/jobs';
import type { Clock, Registry } from '@nhipbao/records';
import { endAbandonedLeases, migrate, openWarehouse } from '@nhipbao/warehouse';
import type { Config } from './config.ts';
import { vaultOf } from './vault-of.ts';

/** Everything the services work with, put together once. `close` ends it in the order that loses nothing. */
export interface Composition {
  context: Omit<JobContext, 'signal'>;
  /** What connecting accounts and entering secrets works with. */
  accounts: AccountTools;
  close(): Promise<void>;
}

export interface CompositionOptions {
  clock: Clock;
  log: Log;
  version: string;
  /** Seed of the registry instead of the folder's; used by the demo. */
  registry?: Registry;
}

/** Opens and migrates the warehouse, loads the registry's seed at first start, and makes transport, extractor and classifier. */
export async function compose(
  config: Config,
  { clock, log, version, registry }: CompositionOptions,
): Promise<Composition> {
  const seed = registry ?? (await readRegistryFolder(config.registryFolder));
  const collectors = await loadKinds({
    folder: config.collectorsFolder,
    onFault: ({ message }) => log.error({}, message),
  });
  const warehouse = await openWarehouse(config.warehouse);
  let classifier: JobContext['classifier'];
  try {
    await migrate(warehouse);
    await endAbandonedLeases(warehouse);
    await seedRulebook(warehouse, clock.now());
    const seeded = await seedRegistry(warehouse, seed, collectors);
    if (seeded > 0) log.info({ entries: seeded }, 'registry loaded from its seed');
    classifier = await classifierInForce(warehouse);
  } catch (error) {
    await warehouse.close();
    throw error;
  }
  const transport = createTransport({
    userAgent: `NhipBao/${version} (+${config.contact})`,
    allowPrivateHosts: config.allowHosts,
    spacingMs: config.spacingMs,
    clock,
  });
  const holder = `${hostname()}:${process.pid}`;
  const extractor = createExtractor();
  const feeds = createFeedReader();
  const vault = await vaultOf(config, { warehouse, clock, log, by: holder });
  return {
    context: {
      warehouse,
      clock,
      log,
      transport,
      extractor,
      classifier,
      collectors,
      readFeed: feeds.read,
      secrets: vault,
      readImport: importFolder(join(config.dataFolder, 'imports')),
      saveImport: saveImports(join(config.dataFolder, 'imports')),
      holder,
      pagesPerRound: 500,
      pageConcurrency: 4,
      archiveAssets: true,
    },
    accounts: {
      warehouse,
      vault,
      clock,
      transport,
      collectors,
      origins: config.platformOrigins,
      dropImport: dropImports(join(config.dataFolder, 'imports')),
    },
    async close() {
      await extractor.close();
      await feeds.close();
      await transport.close();
      await warehouse.close();
    },
  };
}
