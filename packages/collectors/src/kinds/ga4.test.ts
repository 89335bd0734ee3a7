import { expect, test } from 'vitest';
import { rehearse } from '../conformance/rehearse.ts';
import type { FixtureReply, FixtureRequest } from '../fetch/fixture-dispatcher.ts';
import { trafficSource } from '../platform/traffic-source.ts';
import { fixtureOf, jsonReply } from '../testing/fixture-of.ts';
import ga4 from './ga4.ts';

const { fixture, reply } = await fixtureOf('ga4', 'site');
const valueAt = (records: Awaited<ReturnType<typeof rehearse>>['records'], nativeId: string, metric: string) =>
  records.samples.find((sample) => sample.nativeId === nativeId && sample.metric === metric)?.value ?? null;
/** The replies with a piece of their text exchanged. */
const bent =
  (from: string, to: string) =>
  (request: FixtureRequest): FixtureReply => {
    const honest = reply(request);
    return { ...honest, body: String(honest.body).replaceAll(from, to) };
  };

test('a day of the site shows that Zalo and Facebook bring readers, whatever their links are called', async () => {
  const { records } = await rehearse(ga4, fixture, { reply });
  const site = 'site:312345678';
  expect(valueAt(records, site, 'sessions_from_zalo')).toBe(820);
  expect(valueAt(records, site, 'sessions_from_facebook')).toBe(301);
  expect(valueAt(records, site, 'sessions_from_search')).toBe(402);
  expect(valueAt(records, site, 'sessions')).toBe(1800);
  expect(valueAt(records, site, 'sessions_from_youtube')).toBeNull();
});

test('the ways to write one page add up, users of a page are not asked for, and no user is named', async () => {
  const { records, requests } = await rehearse(ga4, fixture, { reply });
  expect(valueAt(records, 'https://bao-thu.example/khai-mac-a190001.html', 'views')).toBe(823);
  const pages = requests.filter(({ body }) => body.includes('pagePath'));
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.every(({ body }) => !/users/i.test(body))).toBe(true);
  expect(requests.every(({ body }) => !/userId|clientId|"city|userAge|gender/i.test(body))).toBe(true);
});

test('figures that lost rows say so, and the row "(other)" is no page', async () => {
  const { records } = await rehearse(ga4, fixture, { reply });
  expect(records.issues.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'figures-not-whole: The figures "pages" of 2026-11-22 are not whole: rare rows are put together as "(other)".',
  ]);
  expect(records.samples.some(({ nativeId }) => nativeId.includes('other'))).toBe(false);
});

test('with less than a tenth of the allowance left the property is left alone until the day ends, over a restart too', async () => {
  const low = bent('"remaining":199995', '"remaining":19999');
  const first = await rehearse(ga4, fixture, { reply: low });
  expect(first.result.error).toMatchObject({
    code: 'quota-exhausted',
    retryAt: new Date('2026-11-24T08:00:00Z'),
  });
  expect(first.requests.filter(({ url }) => url.pathname.endsWith(':runReport'))).toHaveLength(1);

  const again = await rehearse(ga4, fixture, { reply, state: first.state });
  expect(again.requests.filter(({ url }) => url.pathname.endsWith(':runReport'))).toEqual([]);
  const tomorrow = await rehearse(ga4, fixture, { reply, state: first.state, now: new Date('2026-11-24T09:00:00Z') });
  expect(tomorrow.result.outcome).toBe('complete');
});

test('days of another time zone are said, because they are not those of the reports', async () => {
  const { records } = await rehearse(ga4, fixture, { reply: bent('Asia/Ho_Chi_Minh', 'America/New_York') });
  expect(records.issues.filter(({ code }) => code === 'other-time-zone')).toHaveLength(1);
});

test('the last four days are read again on the next day, and no day that still goes on', async () => {
  const first = await rehearse(ga4, fixture, { reply });
  const empty = (request: FixtureRequest) => {
    const { dimensions = [], metrics = [] } = request.body.startsWith('{') ? JSON.parse(request.body) : {};
    const honest = reply(request);
    return honest.status === 404 ? jsonReply({ dimensionHeaders: dimensions, metricHeaders: metrics }) : honest;
  };
  const next = await rehearse(ga4, fixture, {
    reply: empty,
    state: first.state,
    now: new Date('2026-11-25T01:00:00Z'),
  });
  const days = next.requests.flatMap(({ body }) => /"startDate":"([\d-]+)"/.exec(body)?.[1] ?? []);
  expect([...new Set(days)]).toEqual(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24']);
});

test('neither the key nor what was made of it is kept anywhere', async () => {
  const run = await rehearse(ga4, fixture, {
    reply: (request) =>
      request.url.pathname.endsWith(':runReport')
        ? {
            status: 400,
            headers: {},
            body: JSON.stringify({ error: { code: 400, message: request.headers.authorization } }),
          }
        : reply(request),
  });
  const left = JSON.stringify([run.archive, run.log, run.records, run.state, run.result]);
  expect(left).not.toContain('ya29.');
  expect(left).not.toMatch(/MII[A-Za-z]|eyJhbGci/);
});

test('a secret that is no service account says what to enter', async () => {
  const secrets = { secret: async () => '{"type":"authorized_user"}', grant: async () => undefined };
  const { result, requests } = await rehearse(ga4, fixture, { reply, secrets });
  expect(requests).toEqual([]);
  expect(result.error).toMatchObject({
    code: 'credential-invalid',
    message: expect.stringContaining('enter the whole file'),
  });
});

test.each([
  ['zalo', 'social', 'zalo'],
  ['oa.zalo.me', 'referral', 'zalo'],
  ['Zalo_OA', 'broadcast', 'zalo'],
  ['lm.facebook.com', 'referral', 'facebook'],
  ['fb', 'paid', 'facebook'],
  ['l.threads.com', 'referral', 'threads'],
  ['t.co', 'referral', 'x'],
  ['baomoi.com', 'referral', 'bao-moi'],
  ['google', 'organic', 'search'],
  ['coccoc', 'organic', 'search'],
  ['(direct)', '(none)', 'direct'],
  ['(not set)', '(not set)', 'unknown'],
  ['gonezalo.example', 'referral', 'other'],
  ['notfacebook.com', 'referral', 'other'],
])('readers of source %s and medium %s come from %s', (source, medium, origin) => {
  expect(trafficSource(source, medium)).toBe(origin);
});
