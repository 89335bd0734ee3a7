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

const consented = Fixture.parse(
  JSON.parse(await readFile(new URL('../../fixtures/tiktok/insights.json', import.meta.url), 'utf8')),
);
const withInsights = (request: FixtureRequest) => replyOf(consented, request);
const isBusiness = ({ url }: FixtureRequest) => url.host === 'business-api.tiktok.com';

test('a video says that it is short by its length and shape, with its caption and the addresses in it', async () => {
  const captioned = (request: FixtureRequest): FixtureReply => {
    const reply = honest(request);
    const body = String(reply.body)
      .replace('"video_description":"… #tayninh"', '"video_description":"Xem https://bao.example/tin-1 #tayninh"')
      .replace('"duration":58', '"duration":640');
    return { ...reply, body };
  };
  const { records } = await rehearse(tiktok, fixture, { reply: captioned });
  const [long, short] = records.publications;
  expect(long).toMatchObject({
    kind: 'video',
    kindBasis: 'stated',
    text: 'Xem https://bao.example/tin-1 #tayninh',
    links: ['https://bao.example/tin-1'],
  });
  expect(short).toMatchObject({ kind: 'short-video', kindBasis: 'heuristic' });
});

test('insights: figures that TikTok leaves empty are unknown, and those of a video older than a year are not taken', async () => {
  const { records, requests } = await rehearse(tiktok, consented, { reply: withInsights });
  const figure = (nativeId: string, metric: string) =>
    records.samples.find((one) => one.nativeId === nativeId && one.metric === metric);
  expect(figure('7570000000000000001', 'reach')).toMatchObject({ value: 17_002, definition: 'tiktok-reach-1' });
  expect(figure('7570000000000000001', 'watch_seconds')?.value).toBe(240_110.5);
  expect(figure('7570000000000000002', 'reach')?.value).toBeNull();
  expect(figure('7570000000000000002', 'favorites')?.value).toBeNull();
  expect(figure('7100000000000000003', 'reach')).toBeUndefined();
  // The page that ends beyond a year is the last that is asked for.
  expect(requests.filter(({ url }) => url.pathname.endsWith('/business/video/list/'))).toHaveLength(2);
  expect(records.samples).toContainEqual(
    expect.objectContaining({ metric: 'profile_views', metricPeriod: '2026-11-21', value: null }),
  );
});

test('insights that are throttled or not permitted stop only themselves, and are read about daily', async () => {
  const refused =
    (code: number) =>
    (request: FixtureRequest): FixtureReply =>
      isBusiness(request)
        ? {
            status: 200,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ code, message: 'x', request_id: '1' }),
          }
        : withInsights(request);
  const codes = async (code: number) => {
    const { result } = await rehearse(tiktok, consented, { reply: refused(code) });
    return result.streams.map((one) => one.code);
  };
  expect(await codes(40_100)).toEqual([null, null, 'rate-limited', 'rate-limited']);
  expect(await codes(40_001)).toEqual([null, null, 'permission-missing', 'permission-missing']);
  expect(await codes(40_105)).toEqual([null, null, 'credential-invalid', 'credential-invalid']);

  const first = await rehearse(tiktok, consented, { reply: withInsights });
  const hourLater = new Date(Date.parse(consented.now) + 3_600_000);
  const again = await rehearse(tiktok, consented, { reply: withInsights, state: first.state, now: hourLater });
  expect(again.requests.some(isBusiness)).toBe(false);
});

test('without a second connection there are no insights and their host is never asked', async () => {
  const run = await rehearse(tiktok, fixture, { reply: honest });
  expect(run.result.streams.map(({ stream }) => stream)).toEqual(['videos', 'account']);
  expect(tiktok.hosts(tiktok.settings.parse(fixture.settings))).toEqual(['open.tiktokapis.com']);
});
