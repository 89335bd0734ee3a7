import { z } from 'zod';
import { SourceError } from '../fetch/source-error.ts';
import { platformSamples } from './platform-samples.ts';
import { stream } from './streams.ts';
import { Channels } from './youtube-answers.ts';
import type { Ask, Context } from './youtube-api.ts';
import { viewsDefinition } from './youtube-videos.ts';

/** A channel's own numbers are taken about daily. */
const EVERY_MS = 20 * 3_600_000;

/** The channel's subscribers, views and number of videos. */
export function channelStream({ settings, source, clock }: Context, ask: Ask) {
  return stream({
    name: 'channel',
    v: 1,
    state: z.object({ readAt: z.iso.datetime().nullable().default(null) }),
    async *read({ readAt }) {
      if (readAt && clock.now().getTime() - Date.parse(readAt) < EVERY_MS) return;
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
