import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Grant } from '../collector.ts';
import { Fixture, replyOf } from '../conformance/fixture.ts';
import { keysOf, rehearse } from '../conformance/rehearse.ts';
import type { FixtureReply, FixtureRequest } from '../fetch/fixture-dispatcher.ts';
import { readAgain } from '../platform/read-again.ts';
import type { Secrets } from '../run-secrets.ts';
import youtube from './youtube.ts';

const owner = Fixture.parse(
  JSON.parse(await readFile(new URL('../../fixtures/youtube/owner.json', import.meta.url), 'utf8')),
);
const honest = (request: FixtureRequest) => replyOf(owner, request);
const isReport = ({ url }: FixtureRequest) => url.pathname === '/v2/reports';
const json = (status: number, body: unknown): FixtureReply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const after = (days: number) => new Date(Date.parse(owner.now) + days * 86_400_000);

test('figures of a day carry the Pacific day, their form of content however it is written, and what a view means', async () => {
  const { records } = await rehearse(youtube, owner, { reply: honest });
  const sample = (metric: string, metricPeriod = '2026-11-19') =>
    records.samples.find((one) => one.metric === metric && one.metricPeriod === metricPeriod);
  expect(sample('views')).toMatchObject({
    value: 24_144,
    definition: 'youtube-views-2',
    nativeId: `account:${owner.settings.channel}`,
  });
  expect(sample('views_shorts')).toMatchObject({ value: 18_211, definition: 'youtube-views_shorts-2' });
  expect(sample('watch_minutes_videos')).toMatchObject({ value: 9120, definition: 'youtube-watch_minutes_videos-1' });
  expect(sample('engaged_views_live')?.value).toBe(640);
  // What YouTube leaves empty is unknown; what is of no form that is counted (stories) is left out.
  expect(sample('subscribers_lost', '2026-11-20')?.value).toBeNull();
  expect(records.samples.filter(({ metricPeriod }) => metricPeriod !== 'lifetime')).toHaveLength(45);
});

test('days before a change of YouTube’s carry the meaning of then', async () => {
  const old = (request: FixtureRequest): FixtureReply => {
    const reply = honest(request);
    return isReport(request) ? { ...reply, body: String(reply.body).replaceAll('2026-11-19', '2026-08-01') } : reply;
  };
  const { records } = await rehearse(youtube, owner, { reply: old });
  const definition = (metric: string) =>
    records.samples.find((one) => one.metric === metric && one.metricPeriod === '2026-08-01')?.definition;
  expect(definition('views')).toBe('youtube-views-1');
  expect(definition('views_videos')).toBe('youtube-views_videos-1');
  expect(definition('views_shorts')).toBe('youtube-views_shorts-2');
});

test('without the owner’s consent the stream is not listed, and nothing of Google’s but the Data API is asked', async () => {
  const { connection: _, ...settings } = owner.settings;
  const run = await rehearse(youtube, { ...owner, settings }, { reply: honest });
  expect(run.result.streams.map(({ stream }) => stream)).toEqual(['podcasts', 'videos', 'channel']);
  expect(run.requests.every(({ url }) => url.host === 'www.googleapis.com')).toBe(true);
});

test('days come late: an answer without rows is no zero, and each run reads ten days back from the last', async () => {
  const late = (request: FixtureRequest): FixtureReply =>
    isReport(request) ? json(200, { kind: 'x', columnHeaders: [] }) : honest(request);
  const first = await rehearse(youtube, owner, { reply: late });
  expect(first.result.error).toBeNull();
  expect(first.records.samples.some(({ metricPeriod }) => metricPeriod !== 'lifetime')).toBe(false);
  const spanOf = (run: typeof first) => {
    const query = run.requests.find(isReport)?.url.searchParams;
    return [query?.get('startDate'), query?.get('endDate')];
  };
  expect(spanOf(first)).toEqual(['2025-10-19', '2026-11-22']);
  const hourLater = await rehearse(youtube, owner, { reply: honest, state: first.state, now: after(1 / 24) });
  expect(hourLater.requests.some(isReport)).toBe(false);
  const later = await rehearse(youtube, owner, { reply: honest, state: first.state, now: after(3) });
  expect(spanOf(later)).toEqual(['2026-11-13', '2026-11-25']);
  expect([...keysOf(later.records)].filter((key) => key.includes('2026-11-19'))).toHaveLength(36);
});

test('a fixed reading asks for the days of the first reading, not for those since 1970', async () => {
  const first = await rehearse(youtube, owner, { reply: honest });
  const state = readAgain(first.state, after(-300), after(1));
  const { requests } = await rehearse(youtube, owner, { reply: honest, state, now: after(1) });
  expect(requests.find(isReport)?.url.searchParams.get('startDate')).toBe('2025-10-20');
});

test('a wrong secret of the OAuth client is a matter of settings: the owner’s consent is not given up for it', async () => {
  const ended: Grant = {
    accessToken: 'ya29.cu',
    refreshToken: '1//rt',
    expiresAt: null,
    refreshExpiresAt: null,
    scopes: [],
  };
  const secrets: Secrets = {
    secret: async (name) => owner.secrets[name],
    grant: async (_, refresh) => refresh(ended),
  };
  const refused = json(401, { error: 'invalid_client', error_description: 'Unauthorized' });
  const run = await rehearse(youtube, owner, {
    secrets,
    reply: (request) => (request.url.host === 'oauth2.googleapis.com' ? refused : honest(request)),
  });
  expect(run.result.streams.find(({ stream }) => stream === 'analytics')?.code).toBe('settings-invalid');
});

test('a spent quota of the owner’s figures does not keep the public numbers waiting', async () => {
  const spent = json(403, { error: { code: 403, message: 'spent', errors: [{ reason: 'quotaExceeded' }] } });
  const run = await rehearse(youtube, owner, { reply: (request) => (isReport(request) ? spent : honest(request)) });
  expect(run.result).toMatchObject({ outcome: 'incomplete', error: { code: 'quota-exhausted', retryAt: null } });
  expect(run.result.streams.find(({ stream }) => stream === 'analytics')?.resumeAt).toBeInstanceOf(Date);
});

test('a consent that was withdrawn stops its own stream only, and the quota of the key stops not the owner’s figures', async () => {
  const withdrawn = (request: FixtureRequest): FixtureReply =>
    isReport(request)
      ? json(401, { error: { code: 401, message: 'no', errors: [{ reason: 'authError' }] } })
      : honest(request);
  const run = await rehearse(youtube, owner, { reply: withdrawn });
  expect(run.result.outcome).toBe('incomplete');
  expect(run.result.streams.map(({ stream, code }) => [stream, code])).toEqual([
    ['podcasts', null],
    ['videos', null],
    ['channel', null],
    ['analytics', 'credential-invalid'],
  ]);
  const over = json(403, { error: { code: 403, message: 'q', errors: [{ reason: 'quotaExceeded' }] } });
  const cut = await rehearse(youtube, owner, { reply: (request) => (isReport(request) ? honest(request) : over) });
  expect(cut.result.streams.map(({ stream, complete }) => [stream, complete])).toEqual([
    ['podcasts', false],
    ['videos', false],
    ['channel', false],
    ['analytics', true],
  ]);
});

test('a consent is renewed at Google with the client’s secret, and the token of before is not asked with again', async () => {
  const granted = {
    accessToken: 'ya29.het-han',
    refreshToken: '1//lam-moi',
    expiresAt: null,
    refreshExpiresAt: null,
    scopes: [],
  };
  const asked: string[] = [];
  const reply = (request: FixtureRequest): FixtureReply => {
    if (request.url.host === 'oauth2.googleapis.com') {
      const form = new URLSearchParams(request.body);
      expect(Object.fromEntries(form)).toEqual({
        client_id: owner.settings.clientId,
        client_secret: owner.secrets['google-client-secret'],
        grant_type: 'refresh_token',
        refresh_token: '1//lam-moi',
      });
      return json(200, { access_token: 'ya29.moi', expires_in: 3599, scope: 'a b', token_type: 'Bearer' });
    }
    if (!isReport(request)) return honest(request);
    asked.push(request.headers.authorization ?? '');
    return request.headers.authorization === 'Bearer ya29.moi'
      ? honest(request)
      : json(401, { error: { code: 401, message: 'no', errors: [{ reason: 'authError' }] } });
  };
  let grant: Parameters<Parameters<NonNullable<Secrets['grant']>>[1]>[0] = granted;
  const secrets: Secrets = {
    secret: async (name) => owner.secrets[name],
    grant: async (_, refresh, rejected) => {
      if (rejected === grant.accessToken) grant = await refresh(grant);
      return grant;
    },
  };
  const run = await rehearse(youtube, owner, { reply, secrets });
  expect(run.result.error).toBeNull();
  expect(grant).toMatchObject({ accessToken: 'ya29.moi', refreshToken: '1//lam-moi', scopes: ['a', 'b'] });
  expect(asked).toEqual(['Bearer ya29.het-han', 'Bearer ya29.moi', 'Bearer ya29.moi']);
});
