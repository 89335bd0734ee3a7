import { parseRobots } from '@nhipbao/collectors';
import { expect, test } from 'vitest';
import { robotsCases } from './bench/robots-corpus.ts';

const cases = await robotsCases();

test.skipIf(cases === undefined)('every case of RFC 9309 in the test suite of Google is answered as it asks', () => {
  const standard = (cases ?? []).filter(({ name }) => name.startsWith('ID_'));
  expect(standard).toHaveLength(72);
  for (const { name, robotstxt, agent, url, allowed } of standard) {
    expect([name, robotstxt, url, parseRobots(robotstxt).allowed(agent, url)]).toEqual([name, robotstxt, url, allowed]);
  }
});
