import { expect, test } from 'vitest';
import type { Grant } from '../collector.ts';
import { rehearse } from '../conformance/rehearse.ts';
import type { Secrets } from '../run-secrets.ts';
import { fixtureOf, jsonReply } from '../testing/fixture-of.ts';
import threads from './threads.ts';

const { fixture, reply } = await fixtureOf('threads', 'account');

test('posts carry their words, their kind and the story they link to; what was passed on of others is left out', async () => {
  const { records } = await rehearse(threads, fixture, { reply });
  expect(records.publications.map(({ nativeId, kind, links }) => [nativeId.at(-1), kind, links])).toEqual([
    ['1', 'video', []],
    ['2', 'post', ['https://bao-thu.example/khai-mac-a1.html']],
    ['4', 'post', []],
  ]);
  expect(records.publications[0]).toMatchObject({
    title: 'Hội xuân Núi Bà Đen, ngày 1',
    text: 'Hội xuân Núi Bà Đen, ngày 1\n#tayninh',
    publishedAt: new Date('2026-11-22T05:12:33Z'),
  });
});

test('an empty set of insights gives no number, and a day without views is 0 of that Pacific day', async () => {
  const { records } = await rehearse(threads, fixture, { reply });
  expect(records.samples.filter(({ nativeId }) => nativeId.endsWith('4'))).toEqual([]);
  const account = records.samples.filter(({ nativeId }) => nativeId.startsWith('account:'));
  expect(account.map(({ metric, metricPeriod, value }) => [metric, metricPeriod, value])).toEqual([
    ['followers', 'lifetime', 5120],
    ['views', '2026-11-21', 210],
    ['views', '2026-11-22', 0],
  ]);
});

test('days before Threads counted are not asked for', async () => {
  const now = new Date('2024-05-01T00:00:00Z');
  const { requests } = await rehearse(threads, fixture, { reply, now });
  const views = requests.find(({ url }) => url.searchParams.get('metric') === 'views');
  expect(views?.url.searchParams.get('since')).toBe('1712991600');
});

test('after a long pause the days since are asked for, and the day of 23 hours is that day', async () => {
  const readAt = '2026-02-01T00:00:00.000Z';
  const state = { streams: { 'account@THREADS_ACCOUNT': { v: 1, state: { readAt } } } };
  const run = await rehearse(threads, fixture, {
    state: JSON.parse(JSON.stringify(state).replace('THREADS_ACCOUNT', String(fixture.settings.account))),
    now: new Date('2026-03-10T00:00:00Z'),
    reply: (request) =>
      request.url.searchParams.get('metric') === 'views'
        ? jsonReply({
            data: [
              {
                name: 'views',
                period: 'day',
                values: [
                  { value: 7, end_time: '2026-03-08T08:00:00+0000' },
                  { value: 8, end_time: '2026-03-09T07:00:00+0000' },
                ],
                id: 'v',
              },
            ],
          })
        : reply(request),
  });
  const views = run.requests.find(({ url }) => url.searchParams.get('metric') === 'views');
  expect(Number(views?.url.searchParams.get('since'))).toBeLessThanOrEqual(Date.parse(readAt) / 1000);
  const days = run.records.samples.filter(({ metricPeriod }) => metricPeriod !== 'lifetime');
  expect(days.map(({ metricPeriod, value }) => [metricPeriod, value])).toEqual([
    ['2026-03-07', 7],
    ['2026-03-08', 8],
  ]);
});

test('a metric that the app may not ask for leaves the others standing', async () => {
  const { result, records } = await rehearse(threads, fixture, {
    reply: (request) =>
      request.url.searchParams.get('metric')?.includes('shares')
        ? jsonReply({ error: { message: 'invalid metric', code: 100 } }, 400)
        : reply(request),
  });
  expect(result.outcome).toBe('complete');
  const metrics = records.samples.filter(({ nativeId }) => nativeId.endsWith('1')).map(({ metric }) => metric);
  expect(metrics).toContain('views');
});

test('a token is refreshed with itself, ten days before its end, and nothing of it is kept', async () => {
  const old = 'THAA-cu-het-han';
  let current: Grant = { accessToken: old, refreshToken: old, expiresAt: null, refreshExpiresAt: null, scopes: [] };
  const secrets: Secrets = {
    secret: async () => undefined,
    async grant(_, refresh, rejected) {
      if (current.accessToken === rejected) current = await refresh(current);
      return current;
    },
  };
  const run = await rehearse(threads, fixture, {
    secrets,
    reply(request) {
      const given = request.url.searchParams.get('access_token');
      if (request.url.pathname === '/refresh_access_token')
        return jsonReply({ access_token: 'THAA-moi-toanh', token_type: 'bearer', expires_in: 5_184_000 });
      return given === 'THAA-moi-toanh' ? reply(request) : jsonReply({ error: { message: 'expired', code: 190 } }, 400);
    },
  });

  expect(run.result).toMatchObject({ outcome: 'complete', error: null });
  const [refresh] = run.requests.filter(({ url }) => url.pathname === '/refresh_access_token');
  expect(Object.fromEntries(refresh?.url.searchParams ?? [])).toEqual({
    grant_type: 'th_refresh_token',
    access_token: 'THAA-cu-het-han',
  });
  expect(current.refreshExpiresAt?.toISOString().slice(0, 10)).toBe('2027-01-23');
  expect(current.expiresAt?.toISOString().slice(0, 10)).toBe('2027-01-13');
  expect(JSON.stringify([run.archive, run.log, run.records, run.state, run.result])).not.toMatch(/THAA-(cu|moi)/);
});
