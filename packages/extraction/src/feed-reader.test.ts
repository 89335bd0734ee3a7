import { afterAll, expect, test } from 'vitest';
import { FeedError } from './feed-error.ts';
import { createFeedReader } from './feed-reader.ts';

const reader = createFeedReader({ timeoutMs: 20_000 });
afterAll(() => reader.close());

const bytes = (text: string) => new TextEncoder().encode(text);
const item = (title: string) =>
  `<item><title>${title}</title><link>https://p.example/1</link><pubDate>Thu, 14 Feb 2019 13:34:15 +0700</pubDate></item>`;
const feed = (items: string) => bytes(`<rss version="2.0"><channel><title>Tin mới</title>${items}</channel></rss>`);

test('a worker thread gives the same feed, dates and nulls included', async () => {
  const { title, entries } = await reader.read({ bytes: feed(item('Vụ mùa mới').repeat(2500)) });
  expect(title).toBe('Tin mới');
  expect(entries).toHaveLength(2500);
  expect(entries[2499]).toEqual({
    id: 'https://p.example/1',
    title: 'Vụ mùa mới',
    link: 'https://p.example/1',
    publishedAt: new Date('2019-02-14T06:34:15Z'),
    updatedAt: null,
    summary: null,
    mediaId: null,
    mediaFile: null,
    durationSeconds: null,
    views: null,
  });
});

test('what is no feed is refused with the same error as without a worker', async () => {
  const refused = await reader.read({ bytes: bytes('<html><body>404</body></html>') }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(FeedError);
  expect(refused).toMatchObject({ code: 'html' });
});

test('a feed that takes longer than its time has its thread ended, the one behind it is still read', async () => {
  const hasty = createFeedReader({ timeoutMs: 600 });
  const slow = hasty
    .read({ bytes: feed(item('x').repeat(400_000)), limits: { maxBytes: 1e9, maxEntries: 1e6 } })
    .catch((error: unknown) => error);
  const next = hasty.read({ bytes: feed(item('ngắn')) });
  expect(await slow).toMatchObject({ name: 'FeedError', code: 'timeout' });
  expect((await next).entries).toHaveLength(1);
  await hasty.close();
});
