import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readRegistryFolder } from '@nhipbao/jobs';
import { addDays, localDayOf, systemClock } from '@nhipbao/records';
import { createLog, readConfig, startProduct } from '@nhipbao/standalone';
import { defineQuery } from '@nhipbao/warehouse';
import { z } from 'zod';
import { createWorld, postsBy, postsCsv, startReplica, UNITS, type WorldPlan } from '../replica/index.ts';
import { demoRegistry, importOf } from './demo-registry.ts';

const itemCount = defineQuery({
  name: 'item-count',
  params: z.object({}),
  row: z.object({ items: z.int() }),
  sql: 'SELECT toInt32(count()) AS items FROM current_items',
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
  /** Items that were collected. */
  works: number;
  close(): Promise<void>;
}

/** The whole product against the replica on loopback, in a folder of its own: collected, classified and measured before it answers. */
export async function startDemo({
  dataFolder,
  registryFolder,
  port,
  days,
  perDay,
  logLevel = 'warn',
}: DemoOptions): Promise<Demo> {
  const clock = systemClock;
  const today = localDayOf(clock.now());
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
  for (const unit of UNITS)
    await writeFile(
      join(dataFolder, 'imports', importOf(unit)),
      postsCsv(postsBy(world, unit, clock.now()), clock.now()),
    );
  const registry = demoRegistry(await readRegistryFolder(registryFolder), replica);
  const product = await startProduct(config, { clock, log: createLog(logLevel), demo: true, registry });
  const password = randomBytes(9).toString('base64url');
  const username = 'demo';
  const redeemed = await fetch(`${product.url}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      token: new URL(product.setupUrl ?? '').searchParams.get('token'),
      username,
      name: 'Người xem minh họa',
      password: `minh-hoa-${password}`,
    }),
  });
  if (!redeemed.ok) throw new Error(`the demo's account could not be made: ${await redeemed.text()}`);
  // A year at once, so that the first look shows all of it.
  product.composition.context.pagesPerRound = 10_000;
  await product.collector.tick();
  return {
    url: product.url,
    username,
    password: `minh-hoa-${password}`,
    works: (await product.composition.context.warehouse.reader.one(itemCount, {})).items,
    async close() {
      await product.close();
      await replica.close();
    },
  };
}
