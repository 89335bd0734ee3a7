import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Grant } from '../collector.ts';
import { Fixture, replyOf } from '../conformance/fixture.ts';
import { keysOf, rehearse } from '../conformance/rehearse.ts';
import type { FixtureReply, FixtureRequest } from '../fetch/fixture-dispatcher.ts';
import type { Secrets } from '../run-secrets.ts';
import zalo from './zalo-oa.ts';

const fixture = Fixture.parse(
  JSON.parse(await readFile(new URL('../../fixtures/zalo-oa/account.json', import.meta.url), 'utf8')),
);
const json = (body: unknown): FixtureReply => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** A vault with one grant, refreshed when the platform rejects it. */
function vaultWith(first: Grant): Secrets & { grants: Grant[] } {
  const grants = [first];
  return {
    grants,
    secret: async (name) => fixture.secrets[name],
    async grant(_, refresh, rejected) {
      const current = grants.at(-1);
      if (current && current.accessToken === rejected) grants.push(await refresh(current));
      return grants.at(-1);
    },
  };
}
const OLD = {
  accessToken: 'act-cu-da-het-han',
  refreshToken: 'rft-dung-mot-lan',
  expiresAt: null,
  refreshExpiresAt: null,
  scopes: [],
};

/** Zalo, that knows only the token it gave last. */
function zaloWith(valid: string, refreshed: unknown) {
  return (request: FixtureRequest): FixtureReply => {
    if (request.url.host === 'oauth.zaloapp.com') return json(refreshed);
    return request.headers.access_token === valid
      ? replyOf(fixture, request)
      : json({ error: -216, message: 'invalid' });
  };
}

test('a token that Zalo refuses is refreshed once, by form and secret key, and nothing of it is kept', async () => {
  const secrets = vaultWith(OLD);
  const given = { access_token: 'act-moi-toanh', refresh_token: 'rft-moi-toanh', expires_in: '90000' };
  const run = await rehearse(zalo, fixture, { reply: zaloWith('act-moi-toanh', given), secrets });

  expect(run.result).toMatchObject({ outcome: 'complete', error: null });
  const refreshes = run.requests.filter(({ url }) => url.host === 'oauth.zaloapp.com');
  expect(refreshes).toHaveLength(1);
  expect(refreshes[0]).toMatchObject({ method: 'POST', headers: { secret_key: fixture.secrets['zalo-app-secret'] } });
  expect(Object.fromEntries(new URLSearchParams(refreshes[0]?.body))).toEqual({
    app_id: '123456',
    grant_type: 'refresh_token',
    refresh_token: 'rft-dung-mot-lan',
  });
  expect(secrets.grants.at(-1)?.expiresAt?.toISOString()).toMatch(/^2026-11-25T02:0/);
  const left = JSON.stringify([run.archive, run.log, run.records, run.state, run.result]);
  expect(left).not.toMatch(/act-cu|act-moi|rft-dung|rft-moi|zalo-app-Khoa/);
});

test('a refresh that Zalo refuses with status 200 is a lost connection, not an empty account', async () => {
  const refused = { error: -14014, error_name: 'invalid', error_description: 'Invalid refresh token' };
  const run = await rehearse(zalo, fixture, { reply: zaloWith('khac', refused), secrets: vaultWith(OLD) });

  expect(run.result).toMatchObject({ outcome: 'failed', error: { code: 'credential-invalid' } });
  expect(keysOf(run.records).size).toBe(0);
  expect(run.result.streams.map(({ complete }) => complete)).toEqual([false, false, false]);
});

test('a wrong secret of the app is a matter of settings: the only refresh token there is is not given up for it', async () => {
  const refused = { error: -14004, error_name: 'invalid', error_description: 'Invalid app id or secret key' };
  const run = await rehearse(zalo, fixture, { reply: zaloWith('khac', refused), secrets: vaultWith(OLD) });
  expect(run.result).toMatchObject({ outcome: 'failed', error: { code: 'settings-invalid' } });
});

test('an account that was never connected says so before anything is asked', async () => {
  const secrets: Secrets = { secret: async () => undefined, grant: async () => undefined };
  const run = await rehearse(zalo, fixture, { reply: () => json({}), secrets });
  expect(run.requests).toEqual([]);
  expect(run.result.error).toMatchObject({
    code: 'credential-missing',
    message: expect.stringContaining('Connect it'),
  });
});

test('a list under an older name is read and reported; times in seconds and in milliseconds are told apart', async () => {
  const renamed = (request: FixtureRequest): FixtureReply => {
    const reply = replyOf(fixture, request);
    return { ...reply, body: String(reply.body).replace('"medias"', '"articles"') };
  };
  const run = await rehearse(zalo, fixture, { reply: renamed });
  expect(run.records.publications).toHaveLength(13);
  const told = ({ records }: typeof run) => records.issues.filter(({ code }) => code === 'list-renamed').length;
  expect(told(run)).toBe(1);
  const later = await rehearse(zalo, fixture, {
    reply: renamed,
    state: run.state,
    now: new Date(Date.parse(fixture.now) + 3_600_000),
  });
  expect(told(later)).toBe(0);
  const dates = run.records.publications.map(({ publishedAt }) => publishedAt?.getUTCFullYear());
  expect(new Set(dates)).toEqual(new Set([2026]));
  expect(run.records.publications.map(({ nativeId }) => nativeId)).toContain('7570000000000000001');
});
