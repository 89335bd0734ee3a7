import { z } from 'zod';
import { defineCollector, type Message } from '../collector.ts';
import { createDrift } from '../platform/drift.ts';
import {
  LIVE_FIELDS,
  LiveVideos,
  nextCursor,
  PAGE_FIELDS,
  Page,
  POST_FIELDS,
  Posts,
  VIDEO_FIELDS,
  Videos,
} from '../platform/facebook-answers.ts';
import { type Context, createGraph, type Graph, Settings } from '../platform/facebook-graph.ts';
import { accountInsights, postInsights } from '../platform/facebook-insights.ts';
import { Passes, readInPasses } from '../platform/passes.ts';
import { platformSamples } from '../platform/platform-samples.ts';
import { readStreams, StreamsState, stream } from '../platform/streams.ts';

const TITLE_CHARACTERS = 300;
const PAGE_SIZE = 25;
const PAGE_EVERY_MS = 20 * 3_600_000;

/**
 * A Facebook page by the Graph API with a page token: its posts, its reels and live videos (which the posts do not hold), their
 * numbers, and the page's own. Asks for counts without the people behind them. Metrics that Facebook retired are found and left out.
 */
export default defineCollector({
  kind: 'facebook',
  title: { vi: 'Trang Facebook', en: 'Facebook page' },
  hosts: ({ api }) => [new URL(api).host],
  politeness: () => ({ robots: false, spacingMs: 250 }),
  settings: Settings,
  state: StreamsState,

  async *collect(context) {
    const { settings, state, source, signal } = context;
    const drift = createDrift(source, state.fields);
    const graph = createGraph(context, drift);
    const insights = postInsights(context, graph);
    yield* readStreams({
      account: settings.page,
      state,
      drift,
      signal,
      more: () => ({ metrics: graph.metrics() }),
      streams: [
        posts(context, graph),
        reels(context, graph),
        live(context, graph),
        page(context, graph),
        accountInsights(context, graph),
        insights('post-insights', 'published_posts', 'insights'),
        insights('reel-insights', 'video_reels', 'video_insights'),
      ],
    });
  },

  async check(context) {
    const { data } = await createGraph(context, createDrift(context.source)).ask(
      '',
      { fields: PAGE_FIELDS },
      Page,
      'page',
    );
    return { ok: true, account: data.name };
  },
});

/** The platform's own number of a post: Graph writes PAGE_POST, addresses only POST. */
const nativeIdOf = (id: string) => id.split('_').at(-1) ?? id;

function titleOf(...texts: (string | undefined)[]): string | null {
  const line = texts.flatMap((text) => text?.split('\n') ?? []).find((one) => one.trim() !== '');
  return line?.trim().slice(0, TITLE_CHARACTERS) ?? null;
}

/** Addresses of videos come without their host. */
function addressOf(path: string | undefined, otherwise: string): string {
  return path !== undefined && URL.canParse(path, 'https://www.facebook.com')
    ? new URL(path, 'https://www.facebook.com').href
    : otherwise;
}

/** Where the attachments of a post lead to. */
const linksOf = (attachments: { unshimmed_url?: string | undefined }[] = []) =>
  attachments.flatMap(({ unshimmed_url: url }) => (url && /^https?:/.test(url) && URL.canParse(url) ? [url] : []));

function posts({ clock, source }: Context, graph: Graph) {
  return stream({
    name: 'posts',
    v: 1,
    state: Passes,
    read: (state) =>
      readInPasses({
        state,
        clock,
        source,
        async page(after) {
          const query = { fields: POST_FIELDS, limit: PAGE_SIZE, after: after ?? undefined };
          const { data, at } = await graph.ask('/published_posts', query, Posts, 'posts');
          return { posts: data.data.map((post) => ({ ...post, at })), next: nextCursor(data.paging, source) };
        },
        publishedAt: ({ created_time }) => created_time,
        async *records(list): AsyncGenerator<Message<Passes>, void, void> {
          for (const {
            id,
            at,
            created_time,
            message,
            permalink_url,
            attachments,
            shares,
            reactions,
            comments,
          } of list) {
            const nativeId = nativeIdOf(id);
            const url = permalink_url ?? `https://www.facebook.com/${id}`;
            const words = { title: titleOf(message), text: message ?? null, links: linksOf(attachments?.data) };
            yield { publication: { nativeId, url, ...words, publishedAt: created_time } };
            yield* platformSamples(nativeId, at, {
              reactions: [reactions?.summary?.total_count, 'facebook-reactions-1'],
              comments: [comments?.summary?.total_count, 'facebook-comments-1'],
              // Graph leaves shares out at zero; the counts above it leaves out when it does not know.
              shares: [shares?.count ?? 0, 'facebook-shares-1'],
            });
          }
        },
      }),
  });
}

function reels({ clock, source }: Context, graph: Graph) {
  return stream({
    name: 'reels',
    v: 1,
    state: Passes,
    read: (state) =>
      readInPasses({
        state,
        clock,
        source,
        async page(after) {
          const query = { fields: VIDEO_FIELDS, limit: PAGE_SIZE, after: after ?? undefined };
          const { data } = await graph.ask('/video_reels', query, Videos, 'reels');
          return { posts: data.data, next: nextCursor(data.paging, source) };
        },
        publishedAt: ({ created_time }) => created_time,
        async *records(list): AsyncGenerator<Message<Passes>, void, void> {
          for (const { id, created_time, title, description, permalink_url } of list) {
            const url = addressOf(permalink_url, `https://www.facebook.com/reel/${id}`);
            const words = { title: titleOf(title, description), text: description ?? title ?? null };
            yield { publication: { nativeId: id, url, ...words, publishedAt: created_time, kind: 'short-video' } };
          }
        },
      }),
  });
}

function live({ clock, source }: Context, graph: Graph) {
  return stream({
    name: 'live',
    v: 1,
    state: Passes,
    read: (state) =>
      readInPasses({
        state,
        clock,
        source,
        async page(after) {
          const query = { fields: LIVE_FIELDS, limit: PAGE_SIZE, after: after ?? undefined };
          const { data, at } = await graph.ask('/live_videos', query, LiveVideos, 'live');
          return { posts: data.data.map((video) => ({ ...video, at })), next: nextCursor(data.paging, source) };
        },
        publishedAt: ({ broadcast_start_time, creation_time }) => broadcast_start_time ?? creation_time ?? null,
        async *records(list): AsyncGenerator<Message<Passes>, void, void> {
          for (const { id, at, video, title, permalink_url, ...one } of list) {
            const nativeId = video?.id ?? id;
            const publishedAt = one.broadcast_start_time ?? one.creation_time ?? null;
            const url = addressOf(permalink_url, `https://www.facebook.com/watch/live/?v=${nativeId}`);
            const words = { title: titleOf(title), text: title ?? null };
            yield { publication: { nativeId, url, ...words, publishedAt, kind: 'livestream' } };
            yield* platformSamples(nativeId, at, {
              'live-views': [one.live_views, 'facebook-live-views-1'],
              'total-views': [one.total_views, 'facebook-total-views-1'],
            });
          }
        },
      }),
  });
}

function page({ settings, clock }: Context, graph: Graph) {
  return stream({
    name: 'page',
    v: 1,
    state: z.object({ readAt: z.iso.datetime().nullable().default(null) }),
    async *read({ readAt }) {
      if (readAt && clock.now().getTime() - Date.parse(readAt) < PAGE_EVERY_MS) return;
      const { data, at } = await graph.ask('', { fields: PAGE_FIELDS }, Page, 'page');
      yield* platformSamples(`account:${settings.page}`, at, {
        followers: [data.followers_count, 'facebook-followers-1'],
        fans: [data.fan_count, 'facebook-fans-1'],
      });
      yield { state: { readAt: at.toISOString() } };
    },
  });
}
