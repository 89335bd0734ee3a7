import { expect, test } from 'vitest';
import { Passes, readInPasses } from './passes.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-11-24T01:00:00Z');

/** A list of posts, one a day, ten a page; the newest is of `now`. Answers how many pages a run at that time reads. */
function listAt() {
  let state: Passes = Passes.parse({});
  return async (now: number) => {
    const pages: (string | null)[] = [];
    const messages = readInPasses<Date>({
      state,
      clock: { now: () => new Date(now) },
      source: 'nguon',
      async page(token) {
        pages.push(token);
        const from = Number(token ?? 0);
        const posts = Array.from({ length: 10 }, (_, n) => new Date(now - (from + n) * DAY_MS));
        return { posts, next: from + 10 < 200 ? String(from + 10) : null };
      },
      publishedAt: (at) => at,
      async *records() {},
    });
    for await (const message of messages) if ('state' in message) state = message.state;
    return pages.length;
  };
}

test('everything is read once, then 48 hours each time, 30 days daily and 90 days weekly', async () => {
  const run = listAt();
  expect(await run(START)).toBe(20);
  expect(await run(START + 3_600_000)).toBe(1);
  expect(await run(START + DAY_MS)).toBe(4);
  expect(await run(START + DAY_MS + 3_600_000)).toBe(1);
  expect(await run(START + 8 * DAY_MS)).toBe(10);
});

test('what was published while nothing could be read is read afterwards, however long that was', async () => {
  const run = listAt();
  await run(START);
  expect(await run(START + 150 * DAY_MS)).toBe(16);
});

test('an empty first answer is not taken for the whole list: the next run reads everything', async () => {
  let state: Passes = Passes.parse({});
  let empty = true;
  const run = async (now: number) => {
    const pages: (string | null)[] = [];
    const messages = readInPasses<Date>({
      state,
      clock: { now: () => new Date(now) },
      source: 'nguon',
      async page(token) {
        pages.push(token);
        if (empty) return { posts: [], next: null };
        return {
          posts: [new Date(START - (token === null ? 200 : 400) * DAY_MS)],
          next: token === null ? 'hai' : null,
        };
      },
      publishedAt: (at) => at,
      async *records() {},
    });
    for await (const message of messages) if ('state' in message) state = message.state;
    return pages.length;
  };
  expect(await run(START)).toBe(1);
  empty = false;
  expect(await run(START + 3_600_000)).toBe(2);
  expect(await run(START + 2 * 3_600_000)).toBe(1);
});

test('pages that lead in a circle end the reading with words', async () => {
  const messages = readInPasses<Date>({
    state: Passes.parse({}),
    clock: { now: () => new Date(START) },
    source: 'nguon',
    page: async () => ({ posts: [new Date(START)], next: 'mot' }),
    publishedAt: (at) => at,
    async *records() {},
  });
  const drained = async () => {
    for await (const _ of messages);
  };
  await expect(drained()).rejects.toThrow(/in a circle/);
});
