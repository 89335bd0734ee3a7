import { z } from 'zod';
import { type CollectContext, defineCollector, type Message } from '../collector.ts';
import { SourceError } from '../fetch/source-error.ts';
import { createDrift, type Drift, unread } from '../platform/drift.ts';
import { GraphTime, Insights, nextCursor, Paging } from '../platform/facebook-answers.ts';
import { createGraph, type Graph } from '../platform/facebook-graph.ts';
import { Passes, readInPasses } from '../platform/passes.ts';
import { platformSamples } from '../platform/platform-samples.ts';
import { readStreams, StreamsState, stream } from '../platform/streams.ts';

const Settings = z.strictObject({
  /** Id of the professional account: digits. */
  account: z.string().regex(/^\d{5,25}$/, 'the id of an account is digits'),
  /** Name of the secret that holds the token of the page it is linked to. */
  token: z.string().default('facebook-page-token'),
  api: z.url({ protocol: /^https?$/ }).default('https://graph.facebook.com/v26.0'),
});
type Context = CollectContext<z.output<typeof Settings>, StreamsState>;

const Count = z.int().optional();
const Account = z.object({ id: unread, username: z.string(), followers_count: Count, media_count: Count });
const MEDIA_FIELDS = 'id,caption,media_type,media_product_type,permalink,timestamp,like_count,comments_count';
const Media = z.object({
  data: z.array(
    z.object({
      id: z.string().min(1),
      caption: z.string().optional(),
      media_type: unread,
      media_product_type: z.string().optional(),
      permalink: z.url({ protocol: /^https?$/ }),
      timestamp: GraphTime,
      like_count: Count,
      comments_count: Count,
    }),
  ),
  paging: Paging,
});
const Listed = z.object({
  data: z.array(
    z.object({ id: z.string().min(1), permalink: z.url(), timestamp: GraphTime, media_product_type: z.string() }),
  ),
  paging: Paging,
});

/** Metrics since April 2025: impressions and plays are gone. Those of reels fail on pictures, so they are a list of their own. */
const METRICS = ['views', 'reach', 'shares', 'saved', 'total_interactions'];
const REEL_METRICS = [...METRICS, 'ig_reels_avg_watch_time', 'ig_reels_video_view_total_time'];
const TITLE_CHARACTERS = 300;
const DAY_MS = 86_400_000;
const ACCOUNT_EVERY_MS = 20 * 3_600_000;
/** Numbers of a post hardly move after that; each costs a request. */
const MEDIA_DAYS = 90;

/** A professional Instagram account by the Graph API: its followers, its media with likes and comments, and their insights. */
export default defineCollector({
  kind: 'instagram',
  title: { vi: 'Tài khoản Instagram', en: 'Instagram account' },
  hosts: ({ api }) => [new URL(api).host],
  politeness: () => ({ robots: false, spacingMs: 250 }),
  settings: Settings,
  state: StreamsState,

  async *collect(context) {
    const { settings, state, source, signal } = context;
    const drift = createDrift(source, state.fields);
    const graph = graphOf(context, drift);
    yield* readStreams({
      account: settings.account,
      state,
      drift,
      signal,
      more: () => ({ metrics: graph.metrics() }),
      streams: [media(context, graph), account(context, graph), mediaInsights(context, graph)],
    });
  },

  async check(context) {
    const { data } = await graphOf(context, createDrift(context.source)).ask(
      '',
      { fields: 'username' },
      Account,
      'account',
    );
    return { ok: true, account: data.username };
  },
});

function graphOf(context: Context, drift: Drift): Graph {
  const { account: page, token, api } = context.settings;
  return createGraph({ ...context, settings: { page, token, api } }, drift);
}

/** The id that the address shows, which is another than the interface's: so a post entered by hand is the same post. */
const nativeIdOf = (address: string, id: string) => /\/(?:p|reel|tv)\/([\w-]+)/.exec(address)?.[1] ?? id;

function media({ clock, source }: Context, graph: Graph) {
  return stream({
    name: 'media',
    v: 1,
    state: Passes,
    read: (state) =>
      readInPasses({
        state,
        clock,
        source,
        async page(after) {
          const query = { fields: MEDIA_FIELDS, limit: 25, after: after ?? undefined };
          const { data, at } = await graph.ask('/media', query, Media, 'media');
          return { posts: data.data.map((one) => ({ ...one, at })), next: nextCursor(data.paging, source) };
        },
        publishedAt: ({ timestamp }) => timestamp,
        async *records(list): AsyncGenerator<Message<Passes>, void, void> {
          for (const { id, at, caption, permalink: url, timestamp, like_count, comments_count, ...one } of list) {
            const title = caption?.split('\n')[0]?.trim().slice(0, TITLE_CHARACTERS) || null;
            const nativeId = nativeIdOf(url, id);
            const kind = one.media_product_type === 'REELS' ? ('short-video' as const) : ('post' as const);
            yield { publication: { nativeId, url, title, publishedAt: timestamp, kind, text: caption ?? null } };
            yield* platformSamples(nativeId, at, {
              likes: [like_count, 'instagram-likes-1'],
              comments: [comments_count, 'instagram-comments-1'],
            });
          }
        },
      }),
  });
}

function account({ settings, clock }: Context, graph: Graph) {
  return stream({
    name: 'account',
    v: 1,
    state: z.object({ readAt: z.iso.datetime().nullable().default(null) }),
    async *read({ readAt }) {
      if (readAt && clock.now().getTime() - Date.parse(readAt) < ACCOUNT_EVERY_MS) return;
      const fields = 'username,followers_count,media_count';
      const { data, at } = await graph.ask('', { fields }, Account, 'account');
      yield* platformSamples(`account:${settings.account}`, at, {
        followers: [data.followers_count, 'instagram-followers-1'],
        posts: [data.media_count, 'instagram-media-1'],
      });
      yield { state: { readAt: at.toISOString() } };
    },
  });
}

/** What a post has been seen and saved; an answer without numbers means that they are not known, and gives none. */
function mediaInsights({ clock, source }: Context, graph: Graph) {
  return stream({
    name: 'insights',
    v: 1,
    state: Passes,
    read: (state) =>
      readInPasses({
        state,
        clock,
        source,
        async page(after) {
          const query = { fields: 'id,permalink,timestamp,media_product_type', limit: 25, after: after ?? undefined };
          const { data } = await graph.ask('/media', query, Listed, 'insights-list');
          return { posts: data.data, next: nextCursor(data.paging, source) };
        },
        publishedAt: ({ timestamp }) => timestamp,
        async *records(list): AsyncGenerator<Message<Passes>, void, void> {
          for (const { id, permalink, timestamp, media_product_type: product } of list) {
            if (clock.now().getTime() - timestamp.getTime() > MEDIA_DAYS * DAY_MS) continue;
            const reel = product === 'REELS';
            const answer = await graph
              .askMetrics(reel ? 'reel' : 'media', reel ? REEL_METRICS : METRICS, (metric) =>
                graph.ask('/insights', { metric }, Insights, 'insights', id),
              )
              .catch(nullIfGone);
            const nativeId = nativeIdOf(permalink, id);
            for (const { name: metric, values } of answer?.data.data ?? []) {
              const value = values.at(-1)?.value ?? null;
              if (!answer || (typeof value === 'object' && value !== null)) continue;
              const definition = `instagram-${metric}-1`;
              yield {
                sample: { nativeId, metric, metricPeriod: 'lifetime', definition, value, observedAt: answer.at },
              };
            }
          }
        },
      }),
  });
}

function nullIfGone(error: unknown): null {
  if (error instanceof SourceError && error.code === 'gone') return null;
  throw error;
}
