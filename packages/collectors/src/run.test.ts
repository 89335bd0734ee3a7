import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineCollector, type Message } from './collector.ts';
import web from './kinds/web.ts';
import type { RunSink } from './run.ts';
import { loopbackSite } from './testing/loopback.ts';
import { runOnce } from './testing/run-once.ts';

type Numbered = Message<{ after: number }>;

/** Lists stories numbered from its state on, in two steps of two. */
const numbered = (messages: (after: number) => AsyncGenerator<Numbered, void, void>) =>
  defineCollector({
    kind: 'numbered',
    title: { vi: 'Đếm', en: 'Numbered' },
    hosts: () => ['127.0.0.1'],
    settings: z.object({}),
    state: z.object({ after: z.int().default(0) }),
    collect: ({ state }) => messages(state.after),
  });

const story = (number: number) => ({ sighting: { url: `https://baotayninh.vn/tin-a${number}.html` } });

const fourStories = numbered(async function* (after) {
  for (const last of [2, 4].filter((number) => number > after)) {
    yield story(last - 1);
    yield story(last);
    yield { state: { after: last } };
  }
});

const site = () => loopbackSite((_request, response) => response.end());

test('a run killed between records and state stores every record once when it is run again', async () => {
  for (const dies of [1, 2, 3, 4]) {
    const stored = new Set<string>();
    let state: unknown;
    let calls = 0;
    const dying = (): RunSink => ({
      archive: async () => {},
      write: async ({ sightings }) => {
        calls += 1;
        if (calls === dies) throw new Error('killed');
        for (const { url } of sightings) stored.add(url);
      },
      saveState: async (value) => {
        calls += 1;
        if (calls === dies) throw new Error('killed');
        state = value;
      },
    });

    const first = await runOnce(fourStories, await site(), {}, { state, sink: dying() });
    expect(first.result).toMatchObject({ error: { code: 'storage-failed' } });
    const second = await runOnce(fourStories, await site(), {}, { state, sink: dying() });

    expect(second.result.outcome).toBe('complete');
    expect([...stored].sort()).toEqual([1, 2, 3, 4].map((number) => `https://baotayninh.vn/tin-a${number}.html`));
    expect(state).toEqual({ after: 4 });
  }
});

test('raw answers are stored before the records read from them, and state comes last', async () => {
  const order: string[] = [];
  const one = await loopbackSite((_request, response) => response.end('tin'));
  const reading = defineCollector({
    ...fourStories,
    async *collect({ fetch }) {
      await fetch(`${one.origin}/`);
      yield story(1);
      yield { state: { after: 1 } };
    },
  });

  await runOnce(
    reading,
    one,
    {},
    {
      sink: {
        archive: async (exchanges) => void order.push(`archive ${exchanges.length}`),
        write: async () => void order.push('write'),
        saveState: async () => void order.push('state'),
      },
    },
  );

  expect(order).toEqual(['archive 2', 'write', 'state']);
});

test('a record that makes no sense becomes an issue with its content, and the rest is kept', async () => {
  const collector = numbered(async function* () {
    yield { sighting: { url: 'not an address', title: 'Tin lạ' } };
    yield {
      sample: {
        nativeId: 'v1',
        metric: 'views',
        metricPeriod: 'lifetime',
        definition: 'd',
        value: Number.NaN,
        observedAt: new Date(),
      },
    };
    yield story(1);
  });

  const { records, result } = await runOnce(collector, await site(), {});

  expect(result).toMatchObject({ outcome: 'complete', counts: { sightings: 1, samples: 0, issues: 2 } });
  expect(records.issues[0]).toMatchObject({ code: 'invalid-record', detail: expect.stringContaining('Tin lạ') });
});

test('a story dated 1970 or next year is kept without its date, and the date is reported', async () => {
  const collector = numbered(async function* () {
    for (const publishedAt of ['1970-01-01T00:00:00Z', '2027-11-24T00:00:00Z', '2026-11-24T00:30:00Z']) {
      yield { sighting: { ...story(1).sighting, publishedAt: new Date(publishedAt) } };
    }
  });

  const { records } = await runOnce(collector, await site(), {});

  expect(records.sightings.map(({ publishedAt }) => publishedAt?.toISOString() ?? null)).toEqual([
    null,
    null,
    '2026-11-24T00:30:00.000Z',
  ]);
  expect(records.issues.map(({ code }) => code)).toEqual(['implausible-date', 'implausible-date']);
});

test('one source that hangs is stopped at its time, keeps what it gave, and says so', async () => {
  const collector = numbered(async function* () {
    yield story(1);
    await new Promise(() => {});
  });

  const { records, result } = await runOnce(collector, await site(), {}, { limits: { runMs: 100 } });

  expect(result).toMatchObject({ outcome: 'incomplete', error: { code: 'time-out' } });
  expect(records.sightings).toHaveLength(1);
});

test('a collector that breaks ends its own run only', async () => {
  const collector = numbered(async function* () {
    yield story(1);
    throw new TypeError('x is not a function');
  });

  const { result } = await runOnce(collector, await site(), {});

  expect(result).toMatchObject({
    outcome: 'incomplete',
    error: { code: 'collector-failed', message: expect.stringContaining('x is not a function') },
  });
});

test('a state that can no longer be read is reported and the source is read from the beginning', async () => {
  const { records, state } = await runOnce(fourStories, await site(), {}, { state: { after: 'two' } });

  expect(records.issues).toMatchObject([{ code: 'state-unreadable' }]);
  expect(records.sightings).toHaveLength(4);
  expect(state).toEqual({ after: 4 });
});

test('a long list is stored in batches while it is read', async () => {
  const batches: number[] = [];
  const collector = numbered(async function* () {
    for (let number = 1; number <= 2500; number += 1) yield story(number);
  });

  const { result } = await runOnce(
    collector,
    await site(),
    {},
    {
      sink: {
        archive: async () => {},
        saveState: async () => {},
        write: async ({ sightings }) => void batches.push(sightings.length),
      },
    },
  );

  expect(batches).toEqual([1000, 1000, 500]);
  expect(result.counts.sightings).toBe(2500);
});

test('stopping the program stops a run without calling it a failure', async () => {
  const stop = new AbortController();
  const collector = numbered(async function* () {
    stop.abort();
    await new Promise(() => {});
  });

  const { result } = await runOnce(collector, await site(), {}, { signal: stop.signal });

  expect(result).toMatchObject({ outcome: 'incomplete', error: { code: 'aborted' } });
});

test('settings that are wrong are named before anything is asked', async () => {
  const one = await site();

  const { result } = await runOnce(web, one, { url: 'khong-phai-dia-chi' });

  expect(result).toMatchObject({
    outcome: 'failed',
    error: { code: 'settings-invalid', message: expect.stringContaining('url') },
  });
  expect(one.asked).toEqual([]);
});
