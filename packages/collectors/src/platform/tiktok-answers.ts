import type { Clock } from '@nhipbao/records';
import { z } from 'zod';
import type { PoliteFetch, RefreshGrant } from '../collector.ts';
import { SourceError } from '../fetch/source-error.ts';
import { askPlatform, type Classify } from './ask.ts';
import { createDrift, unread } from './drift.ts';

const Count = z.int().min(0);
/** With status 200 and a code other than `ok` the answer is an error. */
const answer = { error: z.object({ code: z.literal('ok'), message: unread, log_id: unread }) };

export const USER_FIELDS = 'open_id,display_name,follower_count,likes_count,video_count';
export const UserInfo = z.object({
  ...answer,
  data: z.object({
    user: z.object({
      open_id: z.string().min(1),
      display_name: z.string().optional(),
      username: unread,
      is_verified: unread,
      follower_count: Count.optional(),
      likes_count: Count.optional(),
      video_count: Count.optional(),
    }),
  }),
});

export const VIDEO_FIELDS =
  'id,create_time,title,video_description,duration,height,width,share_url,like_count,comment_count,share_count,view_count';
export const VideoList = z.object({
  ...answer,
  data: z.object({
    videos: z.array(
      z.object({
        /** Text in the documents; digits that exceed 2^53 were read as text as well. */
        id: z.union([z.string().min(1), z.int().transform(String)]),
        /** Seconds, while the cursor is milliseconds. */
        create_time: z.int().transform((seconds) => new Date(seconds * 1000)),
        title: z.string().optional(),
        video_description: z.string().optional(),
        /** Seconds. */
        duration: z.number().min(0).optional(),
        share_url: z.url({ protocol: /^https?$/ }),
        embed_link: unread,
        height: z.int().min(0).optional(),
        width: z.int().min(0).optional(),
        is_aigc: unread,
        like_count: Count.optional(),
        comment_count: Count.optional(),
        share_count: Count.optional(),
        view_count: Count.optional(),
      }),
    ),
    cursor: z.int().optional(),
    has_more: z.boolean(),
  }),
});

const Failure = z.object({ error: z.object({ code: z.string(), message: z.string().default('') }) });
/** The token address answers errors in a form of its own. */
const OauthFailure = z.object({ error: z.string(), error_description: z.string().default('') });

/** What an error of TikTok means. */
export function judgeTiktok(source: string): Classify {
  return ({ body, status, url }) => {
    const oauth = OauthFailure.safeParse(body);
    const failure = Failure.safeParse(body);
    const code = oauth.success ? oauth.data.error : failure.success ? failure.data.error.code : 'ok';
    const message = oauth.success ? oauth.data.error_description : failure.success ? failure.data.error.message : '';
    if (code === 'ok') return null;
    const say = (word: SourceError['code'], retry: SourceError['retry'], words: string) =>
      new SourceError(`${words} TikTok says: ${message} (${code})`, { source, code: word, retry, status, url });
    if (code === 'access_token_invalid' || code === 'invalid_grant' || code === 'access_token_has_been_revoked')
      return say('credential-invalid', 'never', 'The token of the account is refused; connect the account again.');
    if (/^(scope_|insufficient_scope|unauthorized_client)/.test(code))
      return say(
        'permission-missing',
        'never',
        'The consent does not cover this; connect the account with all scopes.',
      );
    if (code === 'rate_limit_exceeded') return say('rate-limited', 'later', 'TikTok asks for fewer questions.');
    if (code === 'invalid_params') return say('parameter-refused', 'later', 'A name in the question is refused.');
    return say('http-error', 'later', 'TikTok answered with an error.');
  };
}

const Refreshed = z.object({
  open_id: unread,
  scope: z.string().default(''),
  access_token: z.string().min(1),
  expires_in: z.int(),
  refresh_token: z.string().min(1),
  refresh_expires_in: z.int(),
  token_type: unread,
});

/** Refreshes a grant; since November 2026 the old refresh token dies when the new one is given. */
export function refreshTiktok(options: {
  fetch: PoliteFetch;
  source: string;
  clock: Clock;
  url: string;
  clientKey: string;
  clientSecret: () => Promise<string>;
}): RefreshGrant {
  const { fetch, source, clock, url, clientKey, clientSecret } = options;
  return async ({ refreshToken }) => {
    const tools = { fetch, source, drift: createDrift(source), classify: judgeTiktok(source) };
    const form = {
      client_key: clientKey,
      client_secret: await clientSecret(),
      grant_type: 'refresh_token',
      refresh_token: refreshToken ?? '',
    };
    const { data } = await askPlatform(tools, { url, what: 'refresh', schema: Refreshed, form });
    const after = (seconds: number) => new Date(clock.now().getTime() + seconds * 1000);
    return {
      accessToken: data.access_token,
      refreshToken: data.refresh_token,
      expiresAt: after(data.expires_in),
      refreshExpiresAt: after(data.refresh_expires_in),
      scopes: data.scope.split(',').filter((scope) => scope !== ''),
    };
  };
}
