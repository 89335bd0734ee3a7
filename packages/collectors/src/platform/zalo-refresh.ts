import type { Clock } from '@nhipbao/records';
import { z } from 'zod';
import type { PoliteFetch, RefreshGrant } from '../collector.ts';
import { askPlatform } from './ask.ts';
import { createDrift, unread } from './drift.ts';
import { judgeZalo } from './zalo-answers.ts';

const Refreshed = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  /** Text in public code, a number by common sense. */
  expires_in: z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]),
  refresh_token_expires_in: unread,
});
/** Zalo names no end of a refresh token; integrators say three months. */
const REFRESH_DAYS = 90;

/** Refreshes a grant of an Official Account (OAuth v4). The refresh token works once: the answer's takes its place. */
export function refreshZalo(options: {
  fetch: PoliteFetch;
  source: string;
  clock: Clock;
  url: string;
  appId: string;
  appSecret: () => Promise<string>;
}): RefreshGrant {
  const { fetch, source, clock, url, appId, appSecret } = options;
  return async ({ refreshToken, scopes }) => {
    const tools = { fetch, source, drift: createDrift(source), classify: judgeZalo(source) };
    const { data } = await askPlatform(tools, {
      url,
      what: 'refresh',
      schema: Refreshed,
      headers: { secret_key: await appSecret() },
      form: { app_id: appId, grant_type: 'refresh_token', refresh_token: refreshToken ?? '' },
    });
    const now = clock.now().getTime();
    return {
      accessToken: data.access_token,
      refreshToken: data.refresh_token,
      expiresAt: new Date(now + data.expires_in * 1000),
      refreshExpiresAt: new Date(now + REFRESH_DAYS * 86_400_000),
      scopes,
    };
  };
}
