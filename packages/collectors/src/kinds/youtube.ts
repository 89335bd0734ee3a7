import { defineCollector } from '../collector.ts';
import { createDrift } from '../platform/drift.ts';
import { rememberedMetrics } from '../platform/living-metrics.ts';
import { readStreams, StreamsState } from '../platform/streams.ts';
import { analyticsStream } from '../platform/youtube-analytics.ts';
import { Channels } from '../platform/youtube-answers.ts';
import { createAsk, quotaOf, Settings } from '../platform/youtube-api.ts';
import { channelStream } from '../platform/youtube-channel.ts';
import { podcastsStream } from '../platform/youtube-podcasts.ts';
import { videosStream } from '../platform/youtube-videos.ts';

/**
 * A YouTube channel by the Data API with a key: its followers, its videos, broadcasts and podcast episodes with their numbers. The
 * list of uploads and the details of its videos cost one unit each for 50 videos; nothing is searched. What only the owner may see
 * (watch time, shares, views by form) comes from the Analytics API where the settings name the owner's consent.
 */
export default defineCollector({
  kind: 'youtube',
  title: { vi: 'Kênh YouTube', en: 'YouTube channel' },
  hosts: ({ api, analyticsApi, oauth, connection }) =>
    [api, ...(connection ? [analyticsApi, oauth] : [])].map((address) => new URL(address).host),
  politeness: () => ({ robots: false, spacingMs: 100 }),
  settings: Settings,
  state: StreamsState,

  async *collect(context) {
    const { settings, state, source, clock, signal } = context;
    const drift = createDrift(source, state.fields);
    const quota = quotaOf(context, state.more.quota);
    const living = rememberedMetrics(state.more.metrics, clock);
    const ask = createAsk(context, drift, quota);
    const episodes = new Set<string>();
    yield* readStreams({
      account: settings.channel,
      state,
      drift,
      signal,
      more: () => ({ quota: quota.used(), metrics: living.found() }),
      streams: [
        podcastsStream(context, ask, episodes),
        videosStream(context, ask, episodes),
        channelStream(context, ask),
        ...(settings.connection ? [analyticsStream(context, drift, living)] : []),
      ],
    });
  },

  async check(context) {
    const { source, settings } = context;
    const ask = createAsk(context, createDrift(source), quotaOf(context, undefined));
    const { data } = await ask('channels', { part: 'snippet,statistics', id: settings.channel }, Channels);
    const [channel] = data.items;
    if (!channel) return { ok: false, fault: 'settings', reason: `YouTube knows no channel ${settings.channel}.` };
    return { ok: true, account: channel.snippet.title };
  },
});
