import { z } from 'zod';
import { type CollectContext, defineCollector, type Message } from '../collector.ts';
import { SourceError } from '../fetch/source-error.ts';
import { askPlatform } from '../platform/ask.ts';
import { createDrift, type Drift } from '../platform/drift.ts';
import { Passes, readInPasses } from '../platform/passes.ts';
import { platformSamples } from '../platform/platform-samples.ts';
import { createQuota, type Quota } from '../platform/quota.ts';
import { readStreams, StreamsState, stream } from '../platform/streams.ts';
import { Channels, judgeYoutube, Uploads, Videos } from '../platform/youtube-answers.ts';

const Settings = z.strictObject({
  /** Id of the channel, as its address shows it: UC and 22 characters. */
  channel: z.string().regex(/^UC[\w-]{22}$/, 'the id of a channel is UC and 22 characters'),
  /** Name of the secret that holds the key of the Data API. */
  key: z.string().default('youtube-api-key'),
  /** Units that this source may spend of the key's 10,000 a day. */
  unitsPerDay: z.int().min(10).default(1000),
  api: z.url({ protocol: /^https?$/ }).default('https://www.googleapis.com/youtube/v3'),
});
type Settings = z.output<typeof Settings>;
type Context = CollectContext<Settings, StreamsState>;

/** The day on which YouTube's daily quota begins anew is one of the Pacific coast. */
const QUOTA_ZONE = 'America/Los_Angeles';
/** A channel's own numbers are taken about daily. */
const CHANNEL_EVERY_MS = 20 * 3_600_000;
/** Since 27 August 2026 a view is counted at the start of playback in every format; growth must not be computed across it. */
const VIEWS_AT_START = Date.parse('2026-08-27T00:00:00Z');
const viewsDefinition = (at: Date) => (at.getTime() < VIEWS_AT_START ? 'youtube-views-1' : 'youtube-views-2');

/**
 * A YouTube channel by the Data API with a key: its followers and its videos with their numbers. The list of uploads and the
 * details of its videos cost one unit each for 50 videos; nothing is searched. What only the owner may see (watch time, shares)
 * needs the Analytics API and consent.
 */
export default defineCollector({
  kind: 'youtube',
  title: { vi: 'Kênh YouTube', en: 'YouTube channel' },
  hosts: ({ api }) => [new URL(api).host],
  politeness: () => ({ robots: false, spacingMs: 100 }),
  settings: Settings,
  state: StreamsState,

  async *collect(context) {
    const { settings, state, source, clock, signal } = context;
    const drift = createDrift(source, state.fields);
    const quota = createQuota({
      perDay: settings.unitsPerDay,
      zone: QUOTA_ZONE,
      stored: state.more.quota,
      clock,
      source,
    });
    const ask = asker(context, drift, quota);
    yield* readStreams({
      account: settings.channel,
      state,
      drift,
      signal,
      more: () => ({ quota: quota.used() }),
      streams: [videosStream(context, ask), channelStream(context, ask)],
    });
  },

  async check(context) {
    const { source, clock, settings } = context;
    const quota = createQuota({ perDay: 10, zone: QUOTA_ZONE, stored: undefined, clock, source });
    const ask = asker(context, createDrift(source), quota);
    const { data } = await ask('channels', { part: 'snippet,statistics', id: settings.channel }, Channels);
    const [channel] = data.items;
    if (!channel) return { ok: false, fault: 'settings', reason: `YouTube knows no channel ${settings.channel}.` };
    return { ok: true, account: channel.snippet.title };
  },
});

type Ask = ReturnType<typeof asker>;

/** Asks the Data API; every question costs one unit. */
function asker({ settings, source, fetch, secret }: Context, drift: Drift, quota: Quota) {
  const classify = judgeYoutube({ source, quota });
  return async <Schema extends z.ZodType>(
    resource: 'channels' | 'playlistItems' | 'videos',
    query: Record<string, string | number | undefined>,
    schema: Schema,
  ) => {
    const key = await secret(settings.key);
    quota.spend(1);
    const url = `${settings.api}/${resource}`;
    return askPlatform({ fetch, source, drift, classify }, { url, query: { ...query, key }, what: resource, schema });
  };
}

function videosStream({ settings, source, clock, log }: Context, ask: Ask) {
  const uploads = `UU${settings.channel.slice(2)}`;
  return stream({
    name: 'videos',
    v: 1,
    state: Passes,
    read: (state) =>
      readInPasses({
        state,
        clock,
        source,
        async page(pageToken) {
          const query = {
            part: 'contentDetails',
            playlistId: uploads,
            maxResults: 50,
            pageToken: pageToken ?? undefined,
          };
          const { data } = await ask('playlistItems', query, Uploads);
          return { posts: data.items.map((item) => item.contentDetails), next: data.nextPageToken ?? null };
        },
        publishedAt: ({ videoPublishedAt }) => (videoPublishedAt ? new Date(videoPublishedAt) : null),
        async *records(posts): AsyncGenerator<Message<Passes>, void, void> {
          if (posts.length === 0) return;
          const id = posts.map(({ videoId }) => videoId).join(',');
          const { data, at } = await ask(
            'videos',
            { part: 'snippet,contentDetails,statistics,status,liveStreamingDetails', id, maxResults: 50 },
            Videos,
          );
          if (data.items.length < posts.length) {
            log.info(
              { source, missing: posts.length - data.items.length },
              'videos that are private or deleted were left out',
            );
          }
          for (const { id: nativeId, snippet, statistics } of data.items) {
            const url = `https://www.youtube.com/watch?v=${nativeId}`;
            yield { publication: { nativeId, url, title: snippet.title, publishedAt: new Date(snippet.publishedAt) } };
            yield* platformSamples(nativeId, at, {
              views: [statistics.viewCount, viewsDefinition(at)],
              likes: [statistics.likeCount, 'youtube-likes-1'],
              comments: [statistics.commentCount, 'youtube-comments-1'],
            });
          }
        },
      }),
  });
}

function channelStream({ settings, source, clock }: Context, ask: Ask) {
  return stream({
    name: 'channel',
    v: 1,
    state: z.object({ readAt: z.iso.datetime().nullable().default(null) }),
    async *read({ readAt }) {
      if (readAt && clock.now().getTime() - Date.parse(readAt) < CHANNEL_EVERY_MS) return;
      const { data, at } = await ask('channels', { part: 'snippet,statistics', id: settings.channel }, Channels);
      const [channel] = data.items;
      if (!channel) {
        const message = `YouTube knows no channel ${settings.channel}. Mend the id in the settings.`;
        throw new SourceError(message, { source, code: 'gone', retry: 'later' });
      }
      const { statistics } = channel;
      yield* platformSamples(`account:${settings.channel}`, at, {
        followers: [statistics.hiddenSubscriberCount ? undefined : statistics.subscriberCount, 'youtube-subscribers-1'],
        views: [statistics.viewCount, viewsDefinition(at)],
        posts: [statistics.videoCount, 'youtube-videos-1'],
      });
      yield { state: { readAt: at.toISOString() } };
    },
  });
}
