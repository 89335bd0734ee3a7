import { expect, test } from 'vitest';
import { cached, cachedBy } from './cached.ts';

let now = 0;
const clock = { now: () => new Date(now) };

test('calls within the time share one answer, also while it is still loading', async () => {
  let loads = 0;
  const read = cached(clock, 1000, async () => ++loads);
  expect(await Promise.all([read(), read()])).toEqual([1, 1]);
  now += 999;
  expect(await read()).toBe(1);
  now += 1;
  expect(await read()).toBe(2);
});

test('a failure is not kept', async () => {
  let loads = 0;
  const read = cached(clock, 1000, async () => {
    loads += 1;
    if (loads === 1) throw new Error('once');
    return loads;
  });
  await expect(read()).rejects.toThrow('once');
  expect(await read()).toBe(2);
});

test('each key has an answer of its own', async () => {
  const read = cachedBy(clock, 1000, async (key) => key.toUpperCase());
  expect([await read('a'), await read('b'), await read('a')]).toEqual(['A', 'B', 'A']);
});
