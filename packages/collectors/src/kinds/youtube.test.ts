import { expect, test } from 'vitest';
import type { Fixture } from '../conformance/fixture.ts';
import { keysOf, rehearse } from '../conformance/rehearse.ts';
import type { FixtureReply, FixtureRequest } from '../fetch/fixture-dispatcher.ts';
import youtube from './youtube.ts';

const CHANNEL = 'UCkenhThu0000000000000aa';
const KEY = 'AIzaSyKhoaThuNghiem-0123456789';
const NOW = Date.parse('2026-11-24T01:00:00Z');
const QUOTA_OVER = json(403, {
  error: { code: 403, message: 'quota', errors: [{ reason: 'quotaExceeded', domain: 'youtube.quota', message: 'q' }] },
});

const fixture = (settings: Record<string, unknown> = {}): Fixture => ({
  title: 'kênh',
  settings: { channel: CHANNEL, ...settings },
  account: 'ttv-youtube',
  secrets: { 'youtube-api-key': KEY },
  tokens: {},
  imports: {},
  now: '2026-11-24T01:00:00Z',
  answers: [],
  errors: [],
  optional: [],
  expect: { sightings: 0, publications: 0, samples: 0 },
});

function json(status: number, body: unknown): FixtureReply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** A channel of that many videos, one a day, newest first; `without` were deleted. */
function channelOf(videos: number, without = new Set<string>()): (request: FixtureRequest) => FixtureReply {
  const all = Array.from({ length: videos }, (_, number) => ({
    id: `video${String(number).padStart(6, '0')}`,
    at: new Date(NOW - (number + 0.5) * 86_400_000).toISOString(),
  })).filter(({ id }) => !without.has(id));
  return ({ url }) => {
    const resource = url.pathname.split('/').at(-1);
    if (resource === 'channels') {
      return json(200, {
        items: [
          {
            id: CHANNEL,
            snippet: { title: 'Kênh thử' },
            statistics: { viewCount: '9', subscriberCount: '7', videoCount: '1' },
          },
        ],
      });
    }
    if (resource === 'playlistItems') {
      const from = Number(url.searchParams.get('pageToken') ?? 0);
      const page = all.slice(from, from + 50);
      return json(200, {
        ...(from + 50 < all.length && { nextPageToken: String(from + 50) }),
        items: page.map(({ id, at }) => ({ contentDetails: { videoId: id, videoPublishedAt: at } })),
      });
    }
    const wanted = new Set(url.searchParams.get('id')?.split(','));
    return json(200, {
      items: all
        .filter(({ id }) => wanted.has(id))
        .map(({ id, at }) => ({
          id,
          snippet: { title: `Tin ${id}`, publishedAt: at },
          statistics: { viewCount: '5' },
        })),
    });
  };
}

const videosIn = (keys: Set<string>) => [...keys].filter((key) => key.startsWith('publication ')).length;

test('fifty videos cost two units, and the channel itself one a day', async () => {
  const run = await rehearse(youtube, fixture(), { reply: channelOf(50) });
  const asked = run.requests.map(({ url }) => url.pathname.split('/').at(-1));
  expect(asked).toEqual(['playlistItems', 'videos', 'channels']);
  expect(run.state).toMatchObject({ more: { quota: { day: '2026-11-23', used: 3 } } });

  const hourLater = await rehearse(youtube, fixture(), {
    reply: channelOf(50),
    state: run.state,
    now: new Date(NOW + 3_600_000),
  });
  expect(hourLater.requests.map(({ url }) => url.pathname.split('/').at(-1))).toEqual(['playlistItems', 'videos']);
  expect(hourLater.state).toMatchObject({ more: { quota: { used: 5 } } });
});

test('129 videos, the quota cut in the middle and a kill after any message: nothing is lost or doubled', async () => {
  const reply = channelOf(129);
  const whole = await rehearse(youtube, fixture(), { reply });
  const keys = keysOf(whole.records);
  expect(videosIn(keys)).toBe(129);
  expect(whole.result).toMatchObject({ outcome: 'complete', counts: { publications: 129 } });

  const cut = (request: FixtureRequest, number: number) => (number >= 3 ? QUOTA_OVER : reply(request));
  const atTheCut = await rehearse(youtube, fixture(), { reply: cut });
  expect(videosIn(keysOf(atTheCut.records))).toBe(50);
  expect(atTheCut.result).toMatchObject({
    outcome: 'incomplete',
    // Midnight of the Pacific coast in winter.
    error: { code: 'quota-exhausted', retryAt: new Date('2026-11-24T08:00:00Z') },
    streams: [
      { stream: 'videos', complete: false, resumeAt: new Date('2026-11-24T08:00:00Z') },
      { stream: 'channel', complete: false },
    ],
  });
  for (let killAfter = 0; killAfter < atTheCut.messages; killAfter += 1) {
    const killed = await rehearse(youtube, fixture(), { reply: cut, killAfter });
    const limited = await rehearse(youtube, fixture(), { reply: cut, state: killed.state });
    const last = await rehearse(youtube, fixture(), {
      reply,
      state: limited.state,
      now: new Date('2026-11-24T08:00:00Z'),
    });
    expect(last.result.error).toBeNull();
    const union = new Set([killed, limited, last].flatMap(({ records }) => [...keysOf(records)]));
    expect(union).toEqual(keys);
  }
}, 120_000);

test('killed after every message of a whole run of 129 videos, the rest arrives', async () => {
  const reply = channelOf(129);
  const whole = await rehearse(youtube, fixture(), { reply });
  const keys = keysOf(whole.records);
  // Every message in test:full; every third is enough to see it each day.
  for (let killAfter = 0; killAfter < whole.messages; killAfter += process.env.NHIPBAO_FULL === '1' ? 1 : 3) {
    const killed = await rehearse(youtube, fixture(), { reply, killAfter });
    const again = await rehearse(youtube, fixture(), { reply, state: killed.state });
    expect(new Set([...keysOf(killed.records), ...keysOf(again.records)])).toEqual(keys);
  }
}, 120_000);

test('the budget of a source is remembered over restarts, and said with the time to go on', async () => {
  const settings = { unitsPerDay: 10 };
  const first = await rehearse(youtube, fixture(settings), { reply: channelOf(400) });
  expect(first.requests).toHaveLength(10);
  expect(first.result).toMatchObject({ error: { code: 'quota-exhausted' }, outcome: 'incomplete' });
  const restarted = await rehearse(youtube, fixture(settings), { reply: channelOf(400), state: first.state });
  expect(restarted.requests).toHaveLength(0);

  const tomorrow = await rehearse(youtube, fixture(settings), {
    reply: channelOf(400),
    state: first.state,
    now: new Date('2026-11-24T08:00:00Z'),
  });
  const union = new Set([first, tomorrow].flatMap(({ records }) => [...keysOf(records)]));
  expect(videosIn(union)).toBe(400);
});

test('videos deleted while a long reading was interrupted do not hide others behind them', async () => {
  const cut = await rehearse(youtube, fixture(), {
    reply: (request, number) => (number >= 4 ? QUOTA_OVER : channelOf(129)(request)),
  });
  const gone = new Set(Array.from({ length: 20 }, (_, number) => `video${String(number + 10).padStart(6, '0')}`));
  const later = await rehearse(youtube, fixture(), {
    reply: channelOf(129, gone),
    state: cut.state,
    now: new Date('2026-11-24T08:00:00Z'),
  });
  expect(videosIn(new Set([...keysOf(cut.records), ...keysOf(later.records)]))).toBe(129);
});

test('views carry the definition of their day, and hidden likes are unknown, not zero', async () => {
  const { records } = await rehearse(youtube, fixture(), { reply: channelOf(1) });
  expect(records.samples).toContainEqual(
    expect.objectContaining({ metric: 'views', value: 5, definition: 'youtube-views-2' }),
  );
  expect(records.samples).toContainEqual(
    expect.objectContaining({ nativeId: 'video000000', metric: 'likes', value: null }),
  );
  const before = await rehearse(youtube, fixture(), { reply: channelOf(1), now: new Date('2026-08-01T00:00:00Z') });
  expect(before.records.samples).toContainEqual(expect.objectContaining({ definition: 'youtube-views-1' }));
});
