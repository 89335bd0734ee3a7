import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Fixture, replyOf } from '../conformance/fixture.ts';
import { rehearse } from '../conformance/rehearse.ts';
import type { FixtureReply, FixtureRequest } from '../fetch/fixture-dispatcher.ts';
import tiktok from './tiktok.ts';

const fixture = Fixture.parse(
  JSON.parse(await readFile(new URL('../../fixtures/tiktok/account.json', import.meta.url), 'utf8')),
);
const honest = (request: FixtureRequest) => replyOf(fixture, request);

test('a connection given to another account is read from that account’s beginning', async () => {
  const first = await rehearse(tiktok, fixture, { reply: honest });
  const videoPages = (run: typeof first) => run.requests.filter(({ url }) => url.pathname === '/v2/video/list/').length;
  expect(videoPages(first)).toBe(2);
  const hourLater = new Date(Date.parse(fixture.now) + 3_600_000);
  expect(videoPages(await rehearse(tiktok, fixture, { reply: honest, state: first.state, now: hourLater }))).toBe(1);

  const other = (request: FixtureRequest): FixtureReply => {
    const reply = honest(request);
    return { ...reply, body: String(reply.body).replace('"open_id":"x"', '"open_id":"y"') };
  };
  const moved = await rehearse(tiktok, fixture, { reply: other, state: first.state, now: hourLater });
  expect(videoPages(moved)).toBe(2);
});

test('ids stay digit for digit, also where they come as numbers, and addresses lose their campaign', async () => {
  const asNumbers = (request: FixtureRequest): FixtureReply => {
    const reply = honest(request);
    return { ...reply, body: String(reply.body).replace(/"id":"(\d+)"/g, '"id":$1') };
  };
  const run = await rehearse(tiktok, fixture, { reply: asNumbers });
  expect(run.records.publications[0]).toMatchObject({
    nativeId: '7570000000000000001',
    url: 'https://www.tiktok.com/@baothu/video/7570000000000000001',
  });
});
