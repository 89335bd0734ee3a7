import type { Clock } from '@nhipbao/records';
import { z } from 'zod';
import type { PoliteFetch, RefreshGrant } from '../collector.ts';
import { SourceError } from '../fetch/source-error.ts';
import { askPlatform, type Classify } from './ask.ts';
import { createDrift, unread } from './drift.ts';

/**
 * Answers of the Accounts API (API for Business). Its documents stand behind a form; names and shapes are of public notes and code,
 * to be proved by the first live account.
 */
const answer = { code: z.literal(0), message: unread, request_id: unread };

/** A figure that TikTok leaves out, or gives as null or empty text, where it does not know it (a video idle for a week). */
const Figure = z
  .union([z.number().min(0), z.literal('').transform(() => undefined), z.null().transform(() => undefined)])
  .optional();

/** Fields of the account. Who follows it (ages, cities) is never asked for. */
export const ACCOUNT_FIELDS = ['followers_count', 'video_views', 'profile_views', 'likes', 'comments', 'shares'];
const Day = z.object({
  date: z.iso.date(),
  followers_count: Figure,
  video_views: Figure,
  profile_views: Figure,
  likes: Figure,
  comments: Figure,
  shares: Figure,
});
export const BusinessAccount = z.object({
  ...answer,
  data: z.object({
    display_name: unread,
    username: unread,
    is_business_account: unread,
    followers_count: Figure,
    metrics: z.array(Day),
  }),
});

export const INSIGHT_FIELDS = [
  'item_id',
  'create_time',
  'reach',
  'favorites',
  'total_time_watched',
  'average_time_watched',
  'full_video_watched_rate',
];
export const BusinessVideos = z.object({
  ...answer,
  data: z.object({
    videos: z.array(
      z.object({
        item_id: z.union([z.string().min(1), z.int().transform(String)]),
        /** Seconds, as text or a number. */
        create_time: z
          .union([z.int(), z.string().regex(/^\d+$/).transform(Number)])
          .transform((seconds) => new Date(seconds * 1000)),
        media_type: unread,
        caption: unread,
        share_url: unread,
        thumbnail_url: unread,
        embed_url: unread,
        video_duration: unread,
        video_views: unread,
        likes: unread,
        comments: unread,
        shares: unread,
        reach: Figure,
        favorites: Figure,
        total_time_watched: Figure,
        average_time_watched: Figure,
        full_video_watched_rate: Figure,
      }),
    ),
    cursor: z.int().optional(),
    has_more: z.boolean(),
  }),
});

const Failure = z.object({ code: z.int(), message: z.string().default('') });

/** What an error of the API for Business means; its HTTP status is 200 for most. */
export function judgeTiktokBusiness(source: string): Classify {
  return ({ body, status, url }) => {
    const failure = Failure.safeParse(body);
    if (!failure.success || failure.data.code === 0) return null;
    const { code, message } = failure.data;
    const say = (word: SourceError['code'], retry: SourceError['retry'], words: string) =>
      new SourceError(`${words} TikTok says: ${message} (${code})`, { source, code: word, retry, status, url });
    if (code === 40100) return say('rate-limited', 'later', 'TikTok asks for fewer questions a minute.');
    if (code >= 40102 && code <= 40110)
      return say('credential-invalid', 'never', 'The token of the account is refused; connect the account again.');
    if (code === 40001)
      return say('permission-missing', 'never', 'The consent does not cover the insights of this account.');
    if (code === 40002) return say('parameter-refused', 'later', 'A name in the question is refused.');
    return say('http-error', 'later', 'TikTok answered with an error.');
  };
}

const Refreshed = z.object({
  ...answer,
  data: z.object({
    access_token: z.string().min(1),
    expires_in: z.int(),
    refresh_token: z.string().min(1),
    refresh_token_expires_in: z.int().optional(),
    refresh_expires_in: z.int().optional(),
    scope: z.string().default(''),
    open_id: unread,
    token_type: unread,
  }),
});

/** Refreshes a grant of the API for Business: an access token lasts a day, the refresh token a year from its last use. */
export function refreshTiktokBusiness(options: {
  fetch: PoliteFetch;
  source: string;
  clock: Clock;
  url: string;
  clientId: string;
  clientSecret: () => Promise<string>;
}): RefreshGrant {
  const { fetch, source, clock, url, clientId, clientSecret } = options;
  return async ({ refreshToken }) => {
    const tools = { fetch, source, drift: createDrift(source), classify: judgeTiktokBusiness(source) };
    const json = {
      client_id: clientId,
      client_secret: await clientSecret(),
      grant_type: 'refresh_token',
      refresh_token: refreshToken ?? '',
    };
    const { data } = await askPlatform(tools, { url, what: 'business-refresh', schema: Refreshed, json });
    const { access_token, expires_in, refresh_token, refresh_token_expires_in, refresh_expires_in, scope } = data.data;
    const after = (seconds: number) => new Date(clock.now().getTime() + seconds * 1000);
    const refreshSeconds = refresh_token_expires_in ?? refresh_expires_in;
    return {
      accessToken: access_token,
      refreshToken: refresh_token,
      expiresAt: after(expires_in),
      refreshExpiresAt: refreshSeconds === undefined ? null : after(refreshSeconds),
      scopes: scope.split(',').filter((one) => one !== ''),
    };
  };
}
