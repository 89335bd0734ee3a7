import { expect, test } from 'vitest';
import { parseDuration } from './feed-media.ts';
import { readFeed } from './feed-read.ts';

test.each([
  ['1500', 1500],
  ['25:00', 1500],
  ['1:02:03', 3723],
  ['00:00:00', null],
  ['0', null],
  ['', null],
  ['1h 2m', null],
  ['-5', null],
])('an episode of "%s" lasts %s seconds', (written, seconds) => {
  expect(parseDuration(written)).toBe(seconds);
});

test('an episode of a podcast has its sound file and its length', async () => {
  const text = `<rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Chuyện quê</title>
    <item><title>Tập 1</title><guid isPermaLink="false">tap-1</guid><itunes:duration>25:00</itunes:duration>
      <enclosure url="/tap-1.mp3" length="12345678" type="Audio/MPEG"/></item>
    <item><title>Tập 2</title><guid isPermaLink="false">tap-2</guid><enclosure url="https://b.vn/2.mp3" length="0"></item>
    <item><title>Tin</title><link>https://b.vn/tin</link></item></channel></rss>`;
  const { entries } = await readFeed({ text, url: 'https://a.vn/rss' });

  expect(entries.map(({ title, mediaFile, durationSeconds }) => [title, mediaFile, durationSeconds])).toEqual([
    ['Tập 1', { url: 'https://a.vn/tap-1.mp3', type: 'audio/mpeg', bytes: 12_345_678 }, 1500],
    ['Tập 2', { url: 'https://b.vn/2.mp3', type: null, bytes: null }, null],
    ['Tin', null, null],
  ]);
});

test('the sound file of an Atom entry is not taken for its page', async () => {
  const text = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Tập 1</title><id>1</id>
    <link rel="enclosure" href="https://a.vn/1.mp3" type="audio/mpeg"/><link href="https://a.vn/1"/></entry></feed>`;
  const { entries } = await readFeed({ text });

  expect(entries[0]).toMatchObject({ link: 'https://a.vn/1', mediaFile: { url: 'https://a.vn/1.mp3' } });
});
