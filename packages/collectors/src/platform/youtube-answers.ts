import { z } from 'zod';
import { SourceError } from '../fetch/source-error.ts';
import type { Classify } from './ask.ts';
import { unread } from './drift.ts';
import type { Quota } from './quota.ts';

/** Every count of the Data API is text of digits. */
const Count = z.string().regex(/^\d+$/).transform(Number);
/** A side of the player in pixels: text of digits in the documents. */
const Side = z.union([Count, z.int().min(0)]);
const At = z.iso.datetime({ offset: true });
const list = { kind: unread, etag: unread };

/** `channels?part=snippet,statistics`: no match is an answer without `items`. */
export const Channels = z.object({
  ...list,
  pageInfo: unread,
  items: z
    .array(
      z.object({
        ...list,
        id: z.string(),
        snippet: z.object({
          title: z.string(),
          description: unread,
          customUrl: unread,
          publishedAt: unread,
          thumbnails: unread,
          localized: unread,
          defaultLanguage: unread,
          country: unread,
        }),
        contentDetails: unread,
        status: unread,
        statistics: z.object({
          viewCount: Count.optional(),
          subscriberCount: Count.optional(),
          hiddenSubscriberCount: z.boolean().optional(),
          videoCount: Count.optional(),
          commentCount: unread,
        }),
      }),
    )
    .default([]),
});

/** `playlists?part=status`: which of the channel's playlists its owner marked as a podcast (values as the documents name them, from memory). */
export const Playlists = z.object({
  ...list,
  nextPageToken: z.string().optional(),
  prevPageToken: unread,
  pageInfo: unread,
  items: z.array(
    z.object({
      ...list,
      id: z.string().min(1),
      snippet: unread,
      contentDetails: unread,
      status: z.object({ privacyStatus: unread, podcastStatus: z.string().optional() }),
    }),
  ),
});

/** `playlistItems?part=snippet,contentDetails`: private and deleted videos stand in it without a day and an owner. */
export const Episodes = z.object({
  ...list,
  nextPageToken: z.string().optional(),
  prevPageToken: unread,
  pageInfo: unread,
  items: z.array(
    z.object({
      ...list,
      id: unread,
      snippet: z.object({
        title: z.string(),
        description: z.string(),
        videoOwnerChannelId: z.string().optional(),
        videoOwnerChannelTitle: unread,
        channelId: unread,
        channelTitle: unread,
        playlistId: unread,
        position: unread,
        publishedAt: unread,
        resourceId: unread,
        thumbnails: unread,
      }),
      contentDetails: z.object({
        videoId: z.string().min(1),
        videoPublishedAt: At.optional(),
        note: unread,
        startAt: unread,
        endAt: unread,
      }),
    }),
  ),
});

/** `playlistItems?part=contentDetails`: a page of the list of uploads. */
export const Uploads = z.object({
  ...list,
  nextPageToken: z.string().optional(),
  prevPageToken: unread,
  pageInfo: unread,
  items: z.array(
    z.object({
      ...list,
      id: unread,
      contentDetails: z.object({
        videoId: z.string().min(1),
        videoPublishedAt: At.optional(),
        note: unread,
        startAt: unread,
        endAt: unread,
      }),
    }),
  ),
});

/** `videos`: private and deleted ones are silently missing. Likes and comments are absent where they are hidden or closed. */
export const Videos = z.object({
  ...list,
  pageInfo: unread,
  nextPageToken: unread,
  prevPageToken: unread,
  items: z.array(
    z.object({
      ...list,
      id: z.string().min(1),
      snippet: z.object({
        publishedAt: At,
        channelId: unread,
        title: z.string(),
        description: z.string().default(''),
        thumbnails: unread,
        channelTitle: unread,
        tags: z.array(z.string()).default([]),
        categoryId: unread,
        /** `upcoming` before and `live` during a broadcast. */
        liveBroadcastContent: z.string().optional(),
        defaultLanguage: unread,
        localized: unread,
        defaultAudioLanguage: unread,
      }),
      contentDetails: z
        .object({
          duration: z.string().optional(),
          dimension: unread,
          definition: unread,
          caption: unread,
          licensedContent: unread,
          regionRestriction: unread,
          contentRating: unread,
          projection: unread,
          hasCustomThumbnail: unread,
        })
        .optional(),
      status: unread,
      player: z.object({ embedHtml: unread, embedWidth: Side.optional(), embedHeight: Side.optional() }).optional(),
      liveStreamingDetails: z
        .object({
          /** Only while it is on, and where the owner shows it. */
          concurrentViewers: Count.optional(),
          actualStartTime: unread,
          actualEndTime: unread,
          scheduledStartTime: unread,
          scheduledEndTime: unread,
          activeLiveChatId: unread,
        })
        .optional(),
      statistics: z.object({
        viewCount: Count.optional(),
        likeCount: Count.optional(),
        commentCount: Count.optional(),
        favoriteCount: unread,
        dislikeCount: unread,
      }),
    }),
  ),
});

const Failure = z.object({
  error: z.object({
    code: z.number().optional(),
    message: z.string().default(''),
    errors: z.array(z.object({ reason: z.string().default('') })).default([]),
  }),
});

const KEYS = new Set(['keyInvalid', 'keyExpired', 'authError', 'API_KEY_INVALID']);
const CLOSED = new Set([
  'accessNotConfigured',
  'forbidden',
  'insufficientPermissions',
  'ipRefererBlocked',
  'SERVICE_DISABLED',
]);
const GONE = new Set(['playlistNotFound', 'channelNotFound', 'channelClosed', 'channelSuspended']);

/** What an error of the Data API means: 403 has many meanings, so the reason decides. */
export function judgeYoutube(options: { source: string; quota: Quota }): Classify {
  const { source, quota } = options;
  return ({ status, body, url }) => {
    const failure = Failure.safeParse(body);
    if (!failure.success) return null;
    const { message, errors } = failure.data.error;
    const reason = errors[0]?.reason ?? '';
    const say = (code: SourceError['code'], retry: SourceError['retry'], words: string) =>
      new SourceError(`${words} YouTube says: ${message} (${reason || status})`, { source, code, retry, status, url });
    if (reason === 'quotaExceeded' || reason === 'dailyLimitExceeded') return quota.exhausted();
    if (reason === 'rateLimitExceeded' || reason === 'userRateLimitExceeded')
      return say('rate-limited', 'later', 'YouTube asks for fewer questions a minute.');
    if (reason === 'invalidPageToken')
      return say('cursor-expired', 'later', 'The place in the list is no longer known.');
    if (KEYS.has(reason) || /api key/i.test(message))
      return say('credential-invalid', 'never', 'The key of the YouTube Data API is refused; enter a valid one.');
    if (CLOSED.has(reason))
      return say(
        'permission-missing',
        'never',
        'The key may not use the YouTube Data API; switch it on for its project.',
      );
    if (GONE.has(reason)) return say('gone', 'later', 'The channel or its list of uploads does not exist.');
    return say('http-error', 'later', 'YouTube answered with an error.');
  };
}
