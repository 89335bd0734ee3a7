import { createServer } from 'node:http';

/** The Data API of YouTube for channels of `videos` videos each, whose key has a quota a day that tests let begin anew. */
export interface ChannelServer {
  /** Address of the API of one key: what is spent there is nobody else's. */
  api(key: string): string;
  /** From now on every key has its whole day again, without an end. */
  nextDay(): void;
  close(): Promise<void>;
}

const PAGE = 50;

/** Starts it; `unitsOfTheDay` are answered for each key, then the quota is used up. */
export async function startChannels(options: {
  videos: number;
  unitsOfTheDay: number;
  newest: Date;
}): Promise<ChannelServer> {
  const { videos, newest } = options;
  let limit = options.unitsOfTheDay;
  const spent = new Map<string, number>();
  const all = Array.from({ length: videos }, (_, number) => number);
  const publishedAt = (number: number) => new Date(newest.getTime() - number * 86_400_000).toISOString();

  const answers: Record<string, (query: URLSearchParams) => object> = {
    playlists: () => ({ items: [] }),
    channels: (query) => ({
      items: [
        {
          id: query.get('id'),
          snippet: { title: 'Kênh' },
          statistics: { viewCount: '9', subscriberCount: '7', videoCount: '129' },
        },
      ],
    }),
    playlistItems: (query) => {
      const from = Number(query.get('pageToken') ?? 0);
      const channel = query.get('playlistId')?.slice(-4) ?? '';
      return {
        ...(from + PAGE < videos && { nextPageToken: String(from + PAGE) }),
        items: all.slice(from, from + PAGE).map((number) => ({
          contentDetails: { videoId: `${channel}-${number}`, videoPublishedAt: publishedAt(number) },
        })),
      };
    },
    videos: (query) => ({
      items: (query.get('id') ?? '').split(',').map((id) => {
        const number = Number(id.split('-').at(-1));
        return {
          id,
          snippet: {
            publishedAt: publishedAt(number),
            title: `Bản tin ${number}`,
            description: `https://bao.example/tin-${number}`,
          },
          contentDetails: { duration: 'PT5M' },
          statistics: { viewCount: String(1000 + number), likeCount: '3' },
        };
      }),
    }),
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://loopback');
    const [, key = '', resource = ''] = url.pathname.split('/');
    const used = (spent.get(key) ?? 0) + 1;
    spent.set(key, used);
    const answer = used > limit ? undefined : answers[resource]?.(url.searchParams);
    const over = { error: { code: 403, message: `quota of ${key}`, errors: [{ reason: 'quotaExceeded' }] } };
    response.writeHead(answer ? 200 : 403, { 'content-type': 'application/json' });
    // No two keys' answers are the same bytes: the archive keeps a body once, and each reading is to have as many writes.
    response.end(JSON.stringify(answer ? { ...answer, etag: key } : over));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the loopback server has no port');
  return {
    api: (key) => `http://127.0.0.1:${address.port}/${key}`,
    nextDay() {
      limit = Number.POSITIVE_INFINITY;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
