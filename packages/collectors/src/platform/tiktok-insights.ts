import { z } from 'zod';
import type { Message } from '../collector.ts';
import { SourceError } from '../fetch/source-error.ts';
import { askPlatform, type Question } from './ask.ts';
import type { Drift } from './drift.ts';
import { Passes, readInPasses } from './passes.ts';
import { platformSamples } from './platform-samples.ts';
import { stream } from './streams.ts';
import {
  ACCOUNT_FIELDS,
  BusinessAccount,
  BusinessVideos,
  INSIGHT_FIELDS,
  judgeTiktokBusiness,
  refreshTiktokBusiness,
} from './tiktok-business-answers.ts';
import type { Context } from './tiktok-settings.ts';
import { withToken } from './with-token.ts';

const DAY_MS = 86_400_000;
const EVERY_MS = 20 * 3_600_000;
/** The account's days are kept for 60; each comes one or two days late. */
const FIRST_DAYS = 59;
const LOOK_BACK_DAYS = 7;
const PAGE_SIZE = 20;
/** Figures of a post stand still from then on, so they would be stored as of a day on which nobody counted them. */
const FROZEN_AFTER_MS = 365 * DAY_MS;

/**
 * What TikTok tells the owner of an account by the Accounts API (API for Business), about daily: reach and watch time of each video,
 * and the account's own days. Only samples: the videos themselves are the Display API's. A figure that is empty is unknown, not zero.
 */
export function insightsStreams(context: Context, drift: Drift, account: string) {
  const { source, clock } = context;
  const ask = createAsk(context, drift);
  const frozen = (at: Date) => clock.now().getTime() - at.getTime() > FROZEN_AFTER_MS;

  const videos = stream({
    name: 'insights',
    v: 1,
    apart: true,
    state: Passes.extend({ readAt: z.iso.datetime().nullable().default(null) }),
    async *read({ readAt, ...state }) {
      if (readAt && state.pass === null && clock.now().getTime() - Date.parse(readAt) < EVERY_MS) return;
      const passes = readInPasses({
        state,
        clock,
        source,
        async page(cursor) {
          const query = { fields: JSON.stringify(INSIGHT_FIELDS), max_count: PAGE_SIZE, cursor: cursor ?? undefined };
          const { data, at } = await ask('/business/video/list/', { query, schema: BusinessVideos, what: 'insights' });
          const { videos: list, cursor: after, has_more } = data.data;
          if (has_more && after === undefined) {
            const message = 'A page of the list says that another follows, but names no cursor for it.';
            throw new SourceError(message, { source, code: 'schema-drift', retry: 'later' });
          }
          const last = list.at(-1);
          const on = has_more && !(last && frozen(last.create_time));
          return { posts: list.map((video) => ({ ...video, at })), next: on ? String(after) : null };
        },
        publishedAt: ({ create_time }) => create_time,
        async *records(list): AsyncGenerator<Message<Passes>, void, void> {
          for (const { item_id, at, create_time, ...video } of list) {
            if (frozen(create_time)) continue;
            yield* platformSamples(item_id, at, {
              reach: [video.reach, 'tiktok-reach-1'],
              favorites: [video.favorites, 'tiktok-favorites-1'],
              watch_seconds: [video.total_time_watched, 'tiktok-watch_seconds-1'],
              average_watch_seconds: [video.average_time_watched, 'tiktok-average_watch_seconds-1'],
              full_watch_share: [video.full_video_watched_rate, 'tiktok-full_watch_share-1'],
            });
          }
        },
      });
      for await (const message of passes) {
        if (!('state' in message)) yield message;
        else
          yield {
            state: { ...message.state, readAt: message.state.pass === null ? clock.now().toISOString() : readAt },
          };
      }
    },
  });

  const days = stream({
    name: 'insights-days',
    v: 1,
    apart: true,
    state: z.object({ readAt: z.iso.datetime().nullable().default(null) }),
    async *read({ readAt }) {
      const now = clock.now();
      if (readAt && now.getTime() - Date.parse(readAt) < EVERY_MS) return;
      const oldest = now.getTime() - FIRST_DAYS * DAY_MS;
      const from = readAt ? Math.max(oldest, Date.parse(readAt) - LOOK_BACK_DAYS * DAY_MS) : oldest;
      const query = {
        fields: JSON.stringify(ACCOUNT_FIELDS),
        start_date: utcDay(from),
        end_date: utcDay(now.getTime() - DAY_MS),
      };
      const { data, at } = await ask('/business/get/', { query, schema: BusinessAccount, what: 'insights-days' });
      for (const { date, ...day } of data.data.metrics) {
        const figures = {
          followers: day.followers_count,
          views: day.video_views,
          profile_views: day.profile_views,
          likes: day.likes,
          comments: day.comments,
          shares: day.shares,
        };
        for (const [metric, value = null] of Object.entries(figures)) {
          const definition = `tiktok-${metric}-1`;
          const nativeId = `account:${account}`;
          yield { sample: { nativeId, metric, metricPeriod: date, definition, value, observedAt: at } };
        }
      }
      yield { state: { readAt: now.toISOString() } };
    },
  });
  return [videos, days];
}

const utcDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);

function createAsk(context: Context, drift: Drift) {
  const { settings, source, fetch, secret, clock } = context;
  const { businessApi, businessId, businessClientId: clientId = '', insightsConnection = '' } = settings;
  const clientSecret = () => secret(settings.businessClientSecret);
  const url = `${businessApi}/tt_user/oauth2/refresh_token/`;
  const refresh = refreshTiktokBusiness({ fetch, source, clock, url, clientId, clientSecret });
  const tools = { fetch, source, drift, classify: judgeTiktokBusiness(source) };
  return <Schema extends z.ZodType>(path: string, { query, ...question }: Omit<Question<Schema>, 'url'>) =>
    withToken(context, insightsConnection, refresh, (token) =>
      askPlatform(tools, {
        ...question,
        url: `${businessApi}${path}`,
        query: { business_id: businessId, ...query },
        headers: { 'access-token': token },
      }),
    );
}
