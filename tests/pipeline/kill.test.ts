import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRegistryFolder } from '@nhipbao/jobs';
import type { Registry } from '@nhipbao/records';
import { migrate, openWarehouse } from '@nhipbao/warehouse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoRegistry } from '../demo/demo-registry.ts';
import { createWorld, type Replica, startReplica } from '../replica/index.ts';
import { REGISTRY_FOLDER } from './harness.ts';
import { storedCounts, storedWorks } from './stored-works.ts';
import { storyAddresses } from './story-addresses.ts';
import { testClock } from './test-clock.ts';

const NOW = '2026-11-10T21:45:00+07:00';
const MOMENTS = process.env.NHIPBAO_FULL ? 20 : 3;
const CHILD = fileURLToPath(new URL('../dist/pipeline/collect-child.js', import.meta.url));

let replica: Replica;
let registry: Registry;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nhipbao-kill-'));
  const clock = testClock(NOW);
  replica = await startReplica({
    world: createWorld({ seed: 3, from: '2026-11-01', to: '2026-11-10', perDay: 8 }),
    clock,
    crawlDelay: null,
  });
  const all = demoRegistry(await readRegistryFolder(REGISTRY_FOLDER), replica);
  registry = { ...all, sources: all.sources.filter((source) => source.collector !== 'file-import') };
});
afterAll(async () => {
  await replica.close();
  await rm(folder, { recursive: true, force: true });
});

function startChild(now: string): {
  child: ChildProcess;
  collecting: Promise<void>;
  ended: Promise<'done' | 'killed'>;
} {
  const child = fork(CHILD, {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.send({ folder: join(folder, 'store'), now, registry });
  let done = false;
  const collecting = new Promise<void>((resolve) => {
    child.on('message', (message) => {
      if (message === 'collecting') resolve();
      if (message === 'done') done = true;
    });
  });
  const ended = new Promise<'done' | 'killed'>((resolve) =>
    child.once('exit', () => resolve(done ? 'done' : 'killed')),
  );
  return { child, collecting, ended };
}

test(`killed at ${MOMENTS} moments of collecting, the store loses and doubles nothing after a restart`, async () => {
  let now = new Date(NOW).getTime();
  let killed = 0;
  for (let moment = 0; moment < MOMENTS; moment++) {
    const { child, collecting, ended } = startChild(new Date(now).toISOString());
    await Promise.race([collecting, ended]);
    await new Promise((resolve) => setTimeout(resolve, 150 + ((moment * 2_654_435_761) % 2500)));
    child.kill('SIGKILL');
    if ((await ended) === 'killed') killed++;
    // Leases of a process that is gone run out before the next one starts.
    now += 2 * 3_600_000;
  }
  expect(killed).toBeGreaterThan(0);
  const last = startChild(new Date(now).toISOString());
  expect(await last.ended).toBe('done');

  const warehouse = await openWarehouse(`chdb:${join(folder, 'store')}`);
  await migrate(warehouse);
  try {
    const works = await warehouse.query(storedWorks, {});
    const { expected, nameOf } = storyAddresses(replica);
    expect(works.map((work) => nameOf(work.url)).toSorted()).toEqual(expected);
    for (const { what, rows, distinct } of await warehouse.query(storedCounts, {}))
      expect({ what, rows }).toEqual({ what, rows: distinct });
  } finally {
    await warehouse.close();
  }
}, 600_000);
