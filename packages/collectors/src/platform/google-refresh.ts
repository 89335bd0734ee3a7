import type { Clock } from '@nhipbao/records';
import { z } from 'zod';
import type { PoliteFetch, RefreshGrant } from '../collector.ts';
import { SourceError } from '../fetch/source-error.ts';
import { askPlatform, type Classify } from './ask.ts';
import { createDrift, unread } from './drift.ts';

const Refreshed = z.object({
  access_token: z.string().min(1),
  expires_in: z.int(),
  scope: z.string().default(''),
  token_type: unread,
  id_token: unread,
  refresh_token: z.string().min(1).optional(),
  refresh_token_expires_in: z.int().optional(),
});

/** Refreshes a grant of Google (OAuth 2.0): the refresh token stays the same and has no end, where the answer names none. */
export function refreshGoogle(options: {
  fetch: PoliteFetch;
  source: string;
  clock: Clock;
  url: string;
  clientId: string;
  clientSecret: () => Promise<string>;
}): RefreshGrant {
  const { fetch, source, clock, url, clientId, clientSecret } = options;
  return async ({ refreshToken, refreshExpiresAt, scopes }) => {
    const tools = { fetch, source, drift: createDrift(source), classify: judgeGoogleOauth(source) };
    const form = {
      client_id: clientId,
      client_secret: await clientSecret(),
      grant_type: 'refresh_token',
      refresh_token: refreshToken ?? '',
    };
    const { data } = await askPlatform(tools, { url, what: 'refresh', schema: Refreshed, form });
    const after = (seconds: number) => new Date(clock.now().getTime() + seconds * 1000);
    return {
      accessToken: data.access_token,
      refreshToken: data.refresh_token ?? refreshToken,
      expiresAt: after(data.expires_in),
      refreshExpiresAt: data.refresh_token_expires_in ? after(data.refresh_token_expires_in) : refreshExpiresAt,
      scopes: data.scope === '' ? scopes : data.scope.split(' '),
    };
  };
}

const OauthFailure = z.object({ error: z.string(), error_description: z.string().default('') });

/** What an error of Google's token address means. */
function judgeGoogleOauth(source: string): Classify {
  return ({ body, status, url }) => {
    const failure = OauthFailure.safeParse(body);
    if (!failure.success) return null;
    const { error, error_description } = failure.data;
    const say = (code: SourceError['code'], retry: SourceError['retry'], words: string) =>
      new SourceError(`${words} Google says: ${error_description} (${error})`, { source, code, retry, status, url });
    if (error === 'invalid_grant')
      return say('credential-invalid', 'never', 'The consent was withdrawn or has ended; connect the account again.');
    if (error === 'invalid_client' || error === 'unauthorized_client')
      // Not the grant's fault: it stays, and works again once the client's secret is mended.
      return say('settings-invalid', 'never', 'The OAuth client is refused; mend its id and secret.');
    return say('http-error', 'later', 'Google did not renew the token.');
  };
}
