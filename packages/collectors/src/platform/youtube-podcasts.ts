import { z } from 'zod';
import { SourceError } from '../fetch/source-error.ts';
import { linksInText } from './links-in-text.ts';
import { stream } from './streams.ts';
import { Episodes, Playlists } from './youtube-answers.ts';
import type { Ask, Context } from './youtube-api.ts';

const EVERY_MS = 20 * 3_600_000;
/** More than a channel's podcasts have; the state must stay small. */
const MOST_EPISODES = 5000;

/**
 * The podcasts of the channel, about daily: an episode is a video of its own in a playlist that its owner marked as a podcast.
 * `episodes` is filled with their ids, so that the stream of videos, which is read after this one, calls them the same.
 */
export function podcastsStream({ settings, source, clock }: Context, ask: Ask, episodes: Set<string>) {
  const { channel } = settings;

  async function* pages<Page extends { nextPageToken?: string | undefined }>(
    read: (pageToken: string | undefined) => Promise<Page>,
  ): AsyncGenerator<Page, void, void> {
    let pageToken: string | undefined;
    const seen = new Set<string>();
    do {
      const page = await read(pageToken);
      yield page;
      pageToken = page.nextPageToken;
      if (pageToken !== undefined && seen.has(pageToken)) {
        const message = 'The pages of the list lead in a circle; reading was stopped.';
        throw new SourceError(message, { source, code: 'content-unusable', retry: 'later' });
      }
      if (pageToken !== undefined) seen.add(pageToken);
    } while (pageToken !== undefined);
  }

  const podcasts = async () => {
    const ids: string[] = [];
    const question = { part: 'status', channelId: channel, maxResults: 50 };
    for await (const page of pages(
      async (pageToken) => (await ask('playlists', { ...question, pageToken }, Playlists)).data,
    ))
      ids.push(
        ...page.items.filter(({ status }) => status.podcastStatus?.toLowerCase() === 'enabled').map(({ id }) => id),
      );
    return ids;
  };

  return stream({
    name: 'podcasts',
    v: 1,
    state: z.object({ readAt: z.iso.datetime().nullable().default(null), episodes: z.array(z.string()).default([]) }),
    async *read({ readAt, episodes: before }) {
      for (const id of before) episodes.add(id);
      if (readAt && clock.now().getTime() - Date.parse(readAt) < EVERY_MS) return;
      const now = new Set<string>();
      for (const playlistId of await podcasts()) {
        const question = { part: 'snippet,contentDetails', playlistId, maxResults: 50 };
        const read = async (pageToken: string | undefined) =>
          (await ask('playlistItems', { ...question, pageToken }, Episodes, 'episodes')).data;
        for await (const page of pages(read)) {
          for (const { snippet, contentDetails } of page.items) {
            const { videoId, videoPublishedAt } = contentDetails;
            if (snippet.videoOwnerChannelId !== channel || videoPublishedAt === undefined || now.has(videoId)) continue;
            if (now.size >= MOST_EPISODES) continue;
            now.add(videoId);
            if (episodes.has(videoId)) continue;
            yield {
              publication: {
                nativeId: videoId,
                url: `https://www.youtube.com/watch?v=${videoId}`,
                title: snippet.title,
                publishedAt: new Date(videoPublishedAt),
                kind: 'episode',
                text: snippet.description || null,
                links: linksInText(snippet.description),
              },
            };
          }
        }
      }
      episodes.clear();
      for (const id of now) episodes.add(id);
      yield { state: { readAt: clock.now().toISOString(), episodes: [...now] } };
    },
  });
}
