import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClassifier, shippedModels } from '@nhipbao/classifier';
import { createTransport, importFolder, type Log, loadKinds, saveImports } from '@nhipbao/collectors';
import { createExtractor, createFeedReader } from '@nhipbao/extraction';
import {
  createVault,
  JOBS,
  type JobContext,
  readRegistryFolder,
  readVaultKeys,
  runDueJobs,
  seedRegistry,
  type Vault,
  warehouseVaultStore,
} from '@nhipbao/jobs';
import type { Clock, Registry } from '@nhipbao/records';
import { endAbandonedLeases, migrate, openWarehouse } from '@nhipbao/warehouse';
import { openMigrated } from '@nhipbao/warehouse/testing';
import { demoRegistry } from '../demo/demo-registry.ts';
import { createWorld, type Replica, startReplica, type World, type WorldPlan } from '../replica/index.ts';
import { silentLog } from './silent-log.ts';
import { type TestClock, testClock } from './test-clock.ts';

/** A store of a test's own that goes away with it. */
const IN_MEMORY = 'chdb::memory:';

/** Loopback, no spacing: the pipeline as it runs, over sites that answer at once. */
export async function pipelineContext(
  location: string,
  clock: Clock,
  options: { log?: Log; imports?: string } = {},
): Promise<JobContext & { secrets: Vault; close(): Promise<void> }> {
  const warehouse = location === IN_MEMORY ? await openMigrated() : await openWarehouse(location);
  if (location !== IN_MEMORY) await migrate(warehouse);
  await endAbandonedLeases(warehouse);
  const transport = createTransport({
    userAgent: 'NhipBao/test (+mailto:test@example.vn)',
    allowPrivateHosts: ['127.0.0.1'],
    spacingMs: 0,
    clock,
    timeouts: { connectMs: 2000, headersMs: 1500, bodyMs: 1500, totalMs: 8000 },
    sleep: async () => {},
  });
  const extractor = createExtractor({ threads: 2 });
  const feeds = createFeedReader({ threads: 1 });
  return {
    warehouse,
    clock,
    log: options.log ?? silentLog,
    transport,
    extractor,
    classifier: createClassifier(shippedModels()),
    collectors: await loadKinds(),
    readFeed: feeds.read,
    secrets: createVault({
      store: warehouseVaultStore(warehouse),
      keys: readVaultKeys(Buffer.alloc(32, 1).toString('base64')),
      clock,
      by: 'test',
    }),
    readImport: importFolder(options.imports ?? tmpdir()),
    saveImport: options.imports ? saveImports(options.imports) : undefined,
    holder: `test:${process.pid}`,
    pagesPerRound: 500,
    pageConcurrency: 4,
    archiveAssets: false,
    signal: new AbortController().signal,
    async close() {
      await extractor.close();
      await feeds.close();
      await transport.close();
      await warehouse.close();
    },
  };
}

export const REGISTRY_FOLDER = fileURLToPath(new URL('../../infra/registry', import.meta.url));

export interface Pipeline {
  context: Awaited<ReturnType<typeof pipelineContext>>;
  replica: Replica;
  world: World;
  clock: TestClock;
  registry: Registry;
  /** Runs every job that is due at the clock's time. */
  round(): Promise<void>;
  /** Reads what is due and decides on it: the first job of a round, without what is computed from it. */
  collect(): Promise<void>;
  close(): Promise<void>;
}

/** A small invented world, its sites on loopback, and the pipeline over an engine in memory. */
export async function startPipeline(options: {
  plan: WorldPlan;
  now: string;
  location?: string;
  log?: Log;
  registry?: (registry: Registry, replica: Replica) => Registry;
}): Promise<Pipeline> {
  const clock = testClock(options.now);
  const world = createWorld(options.plan);
  const replica = await startReplica({ world, clock, crawlDelay: null });
  const imports = await mkdtemp(join(tmpdir(), 'nhipbao-imports-'));
  const context = await pipelineContext(options.location ?? IN_MEMORY, clock, {
    imports,
    ...(options.log && { log: options.log }),
  });
  const all = demoRegistry(await readRegistryFolder(REGISTRY_FOLDER), replica);
  const withoutImports = { ...all, sources: all.sources.filter((source) => source.collector !== 'file-import') };
  const registry = options.registry?.(withoutImports, replica) ?? withoutImports;
  await seedRegistry(context.warehouse, registry, context.collectors);
  return {
    context,
    replica,
    world,
    clock,
    registry,
    round: () => runDueJobs(context, JOBS),
    collect: () => runDueJobs(context, JOBS.slice(0, 1)),
    async close() {
      await context.close();
      await replica.close();
      await rm(imports, { recursive: true, force: true });
    },
  };
}
