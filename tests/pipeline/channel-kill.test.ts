import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collectSource } from '@nhipbao/jobs';
import type { Registry } from '@nhipbao/records';
import { defineQuery } from '@nhipbao/warehouse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type ChannelServer, startChannels } from './channel-on-loopback.ts';
import { openReading, type Progress } from './channel-reading.ts';

const CHILD = fileURLToPath(new URL('../dist/pipeline/channel-child.js', import.meta.url));
const VIDEOS = 129;
/** The list of podcasts, then two pages of videos of which the second's details are beyond the quota. */
const UNITS = 4;
const DAY_1 = '2026-11-24T01:00:00Z';
/** Midnight of the Pacific coast has passed. */
const DAY_2 = '2026-11-24T08:30:00Z';

let folder: string;
let server: ChannelServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nhipbao-channel-'));
  server = await startChannels({ videos: VIDEOS, unitsOfTheDay: UNITS, newest: new Date('2026-11-23T12:00:00Z') });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const channelOf = (number: number) => `UC${String(number).padStart(22, '0')}`;
/** One channel for every moment of death, all in one store. */
function registryOf(channels: number): Registry {
  const numbers = Array.from({ length: channels }, (_, number) => number);
  return {
    agencies: [],
    units: [],
    platforms: [],
    channels: [],
    accounts: numbers.map((number) => ({
      id: `kenh-${number}`,
      unit: 'station',
      platform: 'youtube',
      name: `Kênh ${number}`,
      url: `https://www.youtube.com/channel/${channelOf(number)}`,
    })),
    sources: numbers.map((number) => ({
      id: `nguon-${number}`,
      unit: 'station',
      collector: 'youtube',
      title: `Kênh ${number}`,
      account: `kenh-${number}`,
      schedule: { everyMinutes: 60 },
      settings: { channel: channelOf(number), api: server.api(String(number)) },
      verified: 'never',
      enabled: true,
    })),
  };
}

type Death = { messages: number } | { writes: number };

/** Runs one child over some sources, each up to its moment; answers the signal that ended it. */
function readAndDie(registry: Registry, readings: readonly { source: string; dies: Death }[]): Promise<string | null> {
  const child = fork(CHILD, {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.send({ folder: join(folder, 'store'), now: DAY_1, registry, readings });
  return new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
}

/** How many messages and writes there are in a reading that nobody kills. */
async function momentsOf(registry: Registry): Promise<Progress> {
  let whole: Progress = { messages: 0, writes: 0 };
  const { contextOf, close } = await openReading('chdb::memory:', DAY_1);
  const context = contextOf((progress) => {
    whole = { ...progress };
  });
  try {
    for (const source of registry.sources) {
      const run = await collectSource(context, registry, source);
      expect(run).toMatchObject({ outcome: 'incomplete', error: { code: 'quota-exhausted' } });
    }
    return whole;
  } finally {
    await close();
  }
}

const stored = defineQuery({
  name: 'stored-channels',
  params: z.object({}),
  row: z.object({
    account_id: z.string(),
    rows: z.int(),
    videos: z.int(),
    links: z.int(),
    views: z.int(),
    known: z.int(),
  }),
  sql: `
    SELECT account_id, toInt32(count()) AS rows, toInt32(uniqExact(p.native_id)) AS videos,
      toInt32(uniqExact(arrayJoin(p.links))) AS links,
      toInt32(uniqExactIf(p.publication_id, s.value = 1000 + toUInt32(splitByChar('-', p.native_id)[-1]))) AS views,
      toInt32(uniqExact(s.publication_id)) AS known
    FROM publications AS p
    LEFT JOIN (SELECT publication_id, value FROM latest_samples WHERE metric = 'views') AS s ON s.publication_id = p.publication_id
    GROUP BY account_id
    ORDER BY account_id`,
});

test('a channel of 129 videos whose quota ends in the middle, killed at any moment, is whole on the next day', async () => {
  const { messages, writes } = await momentsOf(registryOf(1));
  expect(messages).toBeGreaterThan(50);
  expect(writes).toBeGreaterThan(5);
  const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
  // One alone, killed the moment it is there; and others that stand still at theirs when the process is killed: every moment there is
  // where the whole is asked for.
  const alone: Death[] = [{ messages: messages - 1 }];
  const together: Death[] =
    process.env.NHIPBAO_FULL === '1'
      ? [...upTo(messages).map((at) => ({ messages: at })), ...upTo(writes).map((at) => ({ writes: at }))]
      : [{ messages: 1 }, { messages: Math.ceil(messages / 2) }, { writes: Math.ceil(writes / 2) }, { writes }];
  // The first channel told of its moments; its quota is spent.
  const registry = registryOf(1 + alone.length + together.length);
  const readings = [...alone, ...together].map((dies, index) => ({ source: `nguon-${index + 1}`, dies }));
  await (await openReading(`chdb:${join(folder, 'store')}`, DAY_1)).close();
  for (const group of [readings.slice(0, alone.length), readings.slice(alone.length)])
    expect(await readAndDie(registry, group)).toBe('SIGKILL');

  const { warehouse, contextOf, clock, close } = await openReading(`chdb:${join(folder, 'store')}`, DAY_1);
  try {
    const read = async () => {
      for (const source of registry.sources) await collectSource(contextOf(), registry, source);
    };
    // On the same day what is left of the quota is used; on the next one there is enough.
    await read();
    clock.set(new Date(DAY_2));
    server.nextDay();
    await read();
    const rows = await warehouse.query(stored, {});
    expect(rows).toHaveLength(registry.sources.length);
    for (const row of rows)
      expect(row).toMatchObject({ rows: VIDEOS, videos: VIDEOS, links: VIDEOS, views: VIDEOS, known: VIDEOS });
  } finally {
    await close();
  }
}, 10_800_000);
