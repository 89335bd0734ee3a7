import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from '@nhipbao/collectors';
import { createVault, JOBS, readRegistryFolder, runDueJobs, vaultKeyFile, warehouseVaultStore } from '@nhipbao/jobs';
import { addDays, localDayOf } from '@nhipbao/records';
import {
  type Config,
  createLog,
  openProduct,
  type ProductOptions,
  readConfig,
  startProduct,
} from '@nhipbao/standalone';
import { defineQuery } from '@nhipbao/warehouse';
import { z } from 'zod';
import { createWorld, postsBy, postsCsv, startReplica, UNITS, type WorldPlan } from '../replica/index.ts';
import { demoClock } from './demo-clock.ts';
import { demoChannels, demoRegistry, importOf, withPlatforms } from './demo-registry.ts';
import { tellPast } from './tell-past.ts';

const contents = defineQuery({
  name: 'contents',
  params: z.object({}),
  row: z.object({ works: z.int(), posts: z.int() }),
  sql: `
    SELECT (SELECT toInt32(count()) FROM current_items) AS works,
      (SELECT toInt32(count()) FROM current_publications) AS posts`,
});

/** The last days are busy, so that today and the week have something to say. */
const BUSY_DAYS = 8;

export interface DemoOptions {
  dataFolder: string;
  registryFolder: string;
  port: number;
  /** Days of invented news before today, and how much a day. */
  days: number;
  perDay: WorldPlan['perDay'];
  logLevel?: string;
}

export interface Demo {
  url: string;
  username: string;
  password: string;
  /** Items and posts that were collected. */
  works: number;
  posts: number;
  close(): Promise<void>;
}

/** The whole product against the replica on loopback, in a folder of its own: a year told, read, classified and measured before it answers. */
export async function startDemo({
  dataFolder,
  registryFolder,
  port,
  days,
  perDay,
  logLevel = 'warn',
}: DemoOptions): Promise<Demo> {
  const clock = demoClock();
  const now = clock.now();
  const today = localDayOf(now);
  const lately = { from: addDays(today, -BUSY_DAYS), perDay: { newspaper: 7, station: 3, magazine: 0.5 } };
  const world = createWorld({ seed: 2026, from: addDays(today, -days), to: today, perDay, lately });
  const replica = await startReplica({ world, clock, crawlDelay: null });
  const config = readConfig(
    {
      NHIPBAO_DATA: dataFolder,
      NHIPBAO_PORT: String(port),
      NHIPBAO_ALLOW_HOSTS: '127.0.0.1',
      NHIPBAO_SPACING_MS: '0',
      NHIPBAO_LOG_LEVEL: logLevel,
    },
    registryFolder,
  );
  await mkdir(join(dataFolder, 'imports'), { recursive: true });
  // What has no interface is handed in as a table.
  for (const unit of UNITS) {
    const posts = postsBy(world, unit, now).filter(({ platform }) => platform === 'vtvgo');
    await writeFile(join(dataFolder, 'imports', importOf(unit)), postsCsv(posts, now));
  }
  const sites = demoRegistry(await readRegistryFolder(registryFolder), replica);
  const registry = { ...withPlatforms(sites, replica), channels: demoChannels(today) };
  const options = { clock, log: createLog(logLevel), demo: true, registry };
  await prepare(config, options, { registry, replica, world, clock });

  const product = await startProduct(config, options);
  const password = `minh-hoa-${randomBytes(9).toString('base64url')}`;
  const username = 'demo';
  const redeemed = await fetch(`${product.url}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      token: new URL(product.setupUrl ?? '').searchParams.get('token'),
      username,
      name: 'Người xem minh họa',
      password,
    }),
  });
  if (!redeemed.ok) throw new Error(`the demo's account could not be made: ${await redeemed.text()}`);
  const { reader } = product.composition.context.warehouse;
  return {
    url: product.url,
    username,
    password,
    ...(await reader.one(contents, {})),
    async close() {
      await product.close();
      await replica.close();
    },
  };
}

/** Tells the past and reads everything once, in one go and without the pauses that are due to others' servers. */
async function prepare(
  config: Config,
  options: ProductOptions,
  invented: Parameters<typeof tellPast>[2],
): Promise<void> {
  const { api, composition } = await openProduct(config, options);
  const { clock, log } = options;
  const transport = createTransport({
    userAgent: 'NhipBao/minh-hoa (+mailto:minh-hoa@example.vn)',
    allowPrivateHosts: config.allowHosts,
    spacingMs: 0,
    clock,
    sleep: async () => {},
  });
  const vault = createVault({
    store: warehouseVaultStore(composition.context.warehouse),
    keys: vaultKeyFile(config.vaultKeyFile),
    clock,
    by: composition.context.holder,
  });
  const signal = new AbortController().signal;
  const context = { ...composition.context, transport, secrets: vault, pagesPerRound: 10_000, signal };
  try {
    await tellPast(context, vault, invented);
    await runDueJobs(context, JOBS);
  } finally {
    await transport.close();
    await api.close();
    await composition.close();
  }
  log.info({}, 'the invented year is in the store');
}
