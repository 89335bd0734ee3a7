import { definitionAt, type PublicationKind } from '@nhipbao/records';
import type { z } from 'zod';
import type { Message } from '../collector.ts';
import { linksInText } from './links-in-text.ts';
import { Passes, readInPasses } from './passes.ts';
import { platformSamples } from './platform-samples.ts';
import { stream } from './streams.ts';
import { Uploads, Videos } from './youtube-answers.ts';
import type { Ask, Context } from './youtube-api.ts';
import { videoKind } from './youtube-video-kind.ts';

/** What a view means at an instant. */
export const viewsDefinition = (at: Date, kind?: PublicationKind) =>
  definitionAt({ platform: 'youtube', metric: 'views', kind }, at) ?? 'youtube-views-1';

/** `player` gives the picture's shape once a size is asked for. */
const PARTS = { part: 'snippet,contentDetails,statistics,status,liveStreamingDetails,player', maxHeight: 720 };

/**
 * The channel's videos with their numbers: two units for 50, one for the page of the list and one for its details. `episodes` are
 * the ids that stand in a podcast of the channel.
 */
export function videosStream({ settings, source, clock, log }: Context, ask: Ask, episodes: ReadonlySet<string>) {
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
          const { data, at } = await ask('videos', { ...PARTS, id, maxResults: 50 }, Videos);
          if (data.items.length < posts.length) {
            const missing = posts.length - data.items.length;
            log.info({ source, missing }, 'videos that are private or deleted were left out');
          }
          for (const video of data.items) yield* messagesOf(video, at, episodes.has(video.id));
        },
      }),
  });
}

function* messagesOf(
  { id: nativeId, snippet, statistics, contentDetails, player, liveStreamingDetails }: Video,
  at: Date,
  episode: boolean,
): Generator<Message<Passes>, void, void> {
  // Announced, not yet published: it comes when the broadcast has begun.
  if (snippet.liveBroadcastContent === 'upcoming') return;
  const { title, description, tags } = snippet;
  const kind = videoKind({
    title,
    description,
    tags,
    duration: contentDetails?.duration,
    width: player?.embedWidth,
    height: player?.embedHeight,
    live: liveStreamingDetails !== undefined,
    episode,
  });
  yield {
    publication: {
      nativeId,
      url: `https://www.youtube.com/watch?v=${nativeId}`,
      title,
      publishedAt: new Date(snippet.publishedAt),
      ...kind,
      text: description || null,
      links: linksInText(description),
    },
  };
  yield* platformSamples(nativeId, at, {
    views: [statistics.viewCount, viewsDefinition(at, kind.kind)],
    likes: [statistics.likeCount, 'youtube-likes-1'],
    comments: [statistics.commentCount, 'youtube-comments-1'],
    // Gone once the broadcast has ended: unknown from then on, not zero.
    ...(liveStreamingDetails && {
      concurrent_viewers: [liveStreamingDetails.concurrentViewers, 'youtube-concurrent_viewers-1'],
    }),
  });
}

type Video = z.output<typeof Videos>['items'][number];
