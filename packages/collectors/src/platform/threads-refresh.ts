import type { Clock } from '@nhipbao/records';
import type { PoliteFetch, RefreshGrant } from '../collector.ts';
import { askPlatform } from './ask.ts';
import { createDrift } from './drift.ts';
import { judgeGraph } from './facebook-answers.ts';
import { Refreshed } from './threads-answers.ts';

/** Of its 60 days; the rest is time to mend whatever keeps it from being refreshed. */
const EARLY_MS = 10 * 86_400_000;

/**
 * Refreshes a long-lived token of Threads. A new one is asked for with the old one, and only while that lives: so the token stands as
 * its own refresh token, and its grant ends ten days before it does (`refreshExpiresAt` is its true end).
 */
export function refreshThreads(options: {
  fetch: PoliteFetch;
  source: string;
  clock: Clock;
  /** Address of the API, version included; refreshing has none. */
  api: string;
}): RefreshGrant {
  const { fetch, source, clock, api } = options;
  return async ({ accessToken, refreshToken, scopes }) => {
    const classify = judgeGraph({ source, clock, platform: 'Threads' });
    const { data } = await askPlatform(
      { fetch, source, drift: createDrift(source), classify },
      {
        url: `${new URL(api).origin}/refresh_access_token`,
        query: { grant_type: 'th_refresh_token', access_token: refreshToken ?? accessToken },
        what: 'refresh',
        schema: Refreshed,
      },
    );
    const endsAt = clock.now().getTime() + data.expires_in * 1000;
    return {
      accessToken: data.access_token,
      refreshToken: data.access_token,
      expiresAt: new Date(endsAt - EARLY_MS),
      refreshExpiresAt: new Date(endsAt),
      scopes,
    };
  };
}
