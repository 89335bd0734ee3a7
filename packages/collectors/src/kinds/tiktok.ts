import { z } from 'zod';
import { defineCollector, type Message } from '../collector.ts';
import { SourceError } from '../fetch/source-error.ts';
import { askPlatform, type Question } from '../platform/ask.ts';
import { createDrift, type Drift } from '../platform/drift.ts';
import { linksInText } from '../platform/links-in-text.ts';
import { Passes, readInPasses } from '../platform/passes.ts';
import { platformSamples } from '../platform/platform-samples.ts';
import { isShortVideo } from '../platform/short-video.ts';
import { readStreams, StreamsState, stream } from '../platform/streams.ts';
import {
  judgeTiktok,
  refreshTiktok,
  USER_FIELDS,
  UserInfo,
  VIDEO_FIELDS,
  VideoList,
} from '../platform/tiktok-answers.ts';
import { insightsStreams } from '../platform/tiktok-insights.ts';
import { type Context, Settings } from '../platform/tiktok-settings.ts';
import { withToken } from '../platform/with-token.ts';

/** The most that one page may hold. */
const PAGE_SIZE = 20;
const ACCOUNT_EVERY_MS = 20 * 3_600_000;

/**
 * A TikTok account by the Display API, with its owner's consent: followers, and its public videos with their counts. Reach and watch
 * time come from the API for Business, where the settings name that consent too.
 */
export default defineCollector({
  kind: 'tiktok',
  title: { vi: 'Tài khoản TikTok', en: 'TikTok account' },
  hosts: ({ api, businessApi, insightsConnection }) =>
    [api, ...(insightsConnection ? [businessApi] : [])].map((address) => new URL(address).host),
  politeness: () => ({ robots: false, spacingMs: 200 }),
  settings: Settings,
  state: StreamsState,

  async *collect(context) {
    const { settings, state, source, signal } = context;
    const drift = createDrift(source, state.fields);
    const ask = asker(context, drift);
    // The connection may have been given to another account since: what was read is remembered by the account's own id.
    const { data } = await ask('/user/info/', { query: { fields: 'open_id' }, schema: UserInfo, what: 'account' });
    const { open_id } = data.data.user;
    const insights = settings.insightsConnection ? insightsStreams(context, drift, open_id) : [];
    const streams = [videos(context, ask), user(context, ask, open_id), ...insights];
    yield* readStreams({ account: open_id, state, drift, signal, streams });
  },

  async check(context) {
    const ask = asker(context, createDrift(context.source));
    const { data } = await ask('/user/info/', { query: { fields: USER_FIELDS }, schema: UserInfo, what: 'account' });
    const { display_name, open_id } = data.data.user;
    return { ok: true, account: display_name ?? open_id };
  },
});

type Ask = ReturnType<typeof asker>;

function asker(context: Context, drift: Drift) {
  const { settings, source, fetch, secret, clock } = context;
  const { api, clientKey, connection } = settings;
  const clientSecret = () => secret(settings.clientSecret);
  const refresh = refreshTiktok({ fetch, source, clock, url: `${api}/oauth/token/`, clientKey, clientSecret });
  const tools = { fetch, source, drift, classify: judgeTiktok(source) };
  return <Schema extends z.ZodType>(path: string, question: Omit<Question<Schema>, 'url'>) =>
    withToken(context, connection, refresh, (token) =>
      askPlatform(tools, { ...question, url: `${api}${path}`, headers: { authorization: `Bearer ${token}` } }),
    );
}

function videos({ source, clock }: Context, ask: Ask) {
  return stream({
    name: 'videos',
    v: 1,
    state: Passes,
    read: (state) =>
      readInPasses({
        state,
        clock,
        source,
        async page(cursor) {
          const { data, at } = await ask('/video/list/', {
            query: { fields: VIDEO_FIELDS },
            json: { max_count: PAGE_SIZE, ...(cursor && { cursor: Number(cursor) }) },
            repeatable: true,
            schema: VideoList,
            what: 'videos',
          });
          const { videos: list, cursor: after, has_more } = data.data;
          if (has_more && after === undefined) {
            const message = 'A page of the list says that another follows, but names no cursor for it.';
            throw new SourceError(message, { source, code: 'schema-drift', retry: 'later' });
          }
          return { posts: list.map((video) => ({ ...video, at })), next: has_more ? String(after) : null };
        },
        publishedAt: ({ create_time }) => create_time,
        async *records(list): AsyncGenerator<Message<Passes>, void, void> {
          for (const { id: nativeId, at, create_time: publishedAt, share_url, ...video } of list) {
            const { origin, pathname } = new URL(share_url);
            const title = video.title || video.video_description || null;
            const text = video.video_description || video.title || null;
            yield {
              publication: {
                nativeId,
                url: `${origin}${pathname}`,
                title,
                publishedAt,
                // Upright is TikTok's own shape; that a video is short is told by its length.
                ...(isShortVideo({ seconds: video.duration, width: video.width, height: video.height }, true)
                  ? { kind: 'short-video', kindBasis: 'heuristic' }
                  : { kind: 'video' }),
                text,
                links: linksInText(text ?? ''),
              },
            };
            yield* platformSamples(nativeId, at, {
              views: [video.view_count, 'tiktok-views-1'],
              likes: [video.like_count, 'tiktok-likes-1'],
              comments: [video.comment_count, 'tiktok-comments-1'],
              shares: [video.share_count, 'tiktok-shares-1'],
            });
          }
        },
      }),
  });
}

function user({ clock }: Context, ask: Ask, account: string) {
  return stream({
    name: 'account',
    v: 1,
    state: z.object({ readAt: z.iso.datetime().nullable().default(null) }),
    async *read({ readAt }) {
      if (readAt && clock.now().getTime() - Date.parse(readAt) < ACCOUNT_EVERY_MS) return;
      const { data, at } = await ask('/user/info/', {
        query: { fields: USER_FIELDS },
        schema: UserInfo,
        what: 'account',
      });
      const { follower_count, likes_count, video_count } = data.data.user;
      yield* platformSamples(`account:${account}`, at, {
        followers: [follower_count, 'tiktok-followers-1'],
        likes: [likes_count, 'tiktok-likes-1'],
        posts: [video_count, 'tiktok-videos-1'],
      });
      yield { state: { readAt: at.toISOString() } };
    },
  });
}
