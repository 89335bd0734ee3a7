import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Fixture, replyOf } from '../conformance/fixture.ts';
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
    if (resource === 'playlists') return json(200, { items: [] });
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

test('fifty videos cost two units, the channel itself and its podcasts one each a day', async () => {
  const run = await rehearse(youtube, fixture(), { reply: channelOf(50) });
  const asked = run.requests.map(({ url }) => url.pathname.split('/').at(-1));
  expect(asked).toEqual(['playlists', 'playlistItems', 'videos', 'channels']);
  expect(videosIn(keysOf(run.records))).toBe(50);
  expect(run.state).toMatchObject({ more: { quota: { day: '2026-11-23', used: 4 } } });

  const hourLater = await rehearse(youtube, fixture(), {
    reply: channelOf(50),
    state: run.state,
    now: new Date(NOW + 3_600_000),
  });
  expect(hourLater.requests.map(({ url }) => url.pathname.split('/').at(-1))).toEqual(['playlistItems', 'videos']);
  expect(hourLater.state).toMatchObject({ more: { quota: { used: 6 } } });
});

test('a question that YouTube calls wrong is no matter of the key', async () => {
  const message = 'Invalid value for parameter: maxResults';
  const wrong = json(400, { error: { code: 400, message, errors: [{ reason: 'badRequest' }] } });
  const run = await rehearse(youtube, fixture(), { reply: () => wrong });
  expect(run.result.error?.code).toBe('http-error');
});

test('129 videos, the quota cut in the middle and a kill after any message: nothing is lost or doubled', async () => {
  const reply = channelOf(129);
  const whole = await rehearse(youtube, fixture(), { reply });
  const keys = keysOf(whole.records);
  expect(videosIn(keys)).toBe(129);
  expect(whole.result).toMatchObject({ outcome: 'complete', counts: { publications: 129 } });

  const cut = (request: FixtureRequest, number: number) => (number >= 4 ? QUOTA_OVER : reply(request));
  const atTheCut = await rehearse(youtube, fixture(), { reply: cut });
  expect(videosIn(keysOf(atTheCut.records))).toBe(50);
  expect(atTheCut.result).toMatchObject({
    outcome: 'incomplete',
    // Midnight of the Pacific coast in winter.
    error: { code: 'quota-exhausted', retryAt: new Date('2026-11-24T08:00:00Z') },
    streams: [
      { stream: 'podcasts', complete: true },
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
});

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
});

test('the budget of a source is remembered over restarts, and said with the time to go on', async () => {
  const settings = { unitsPerDay: 11 };
  const first = await rehearse(youtube, fixture(settings), { reply: channelOf(400) });
  expect(first.requests).toHaveLength(11);
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
    reply: (request, number) => (number >= 5 ? QUOTA_OVER : channelOf(129)(request)),
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

const recorded = Fixture.parse(
  JSON.parse(await readFile(new URL('../../fixtures/youtube/channel.json', import.meta.url), 'utf8')),
);
const asRecorded = (request: FixtureRequest) => replyOf(recorded, request);
const publicationsOf = async (reply: (request: FixtureRequest) => FixtureReply) => {
  const { records } = await rehearse(youtube, recorded, { reply });
  return { records, byId: new Map(records.publications.map((one) => [one.nativeId, one])) };
};

test('a video says its kind, its own words and the addresses in them; one that is only announced is not published yet', async () => {
  const { byId } = await publicationsOf(asRecorded);
  expect(byId.get('dQw4w9WgXc1')).toMatchObject({
    kind: 'video',
    kindBasis: 'stated',
    text: 'Chi tiết: https://tayninhtv.vn/thoi-su',
    links: ['https://tayninhtv.vn/thoi-su'],
  });
  expect(byId.get('liveXXXXXX2')).toMatchObject({ kind: 'livestream', text: null, links: [] });
  expect(byId.get('ngangXXXXX4')).toMatchObject({ kind: 'short-video', kindBasis: 'heuristic' });
  expect(byId.get('cuNhatXXXX3')).toMatchObject({ kind: 'episode', kindBasis: 'stated' });
  expect(byId.has('sapPhatXXX5')).toBe(false);
  expect(byId.has('cuaKenhKhac')).toBe(false);
});

test('viewers of a broadcast are counted while it is on and unknown afterwards', async () => {
  const viewers = (records: { samples: { metric: string; value: number | null }[] }) =>
    records.samples.filter(({ metric }) => metric === 'concurrent_viewers').map(({ value }) => value);
  expect(viewers((await publicationsOf(asRecorded)).records)).toEqual([412]);
  const ended = (request: FixtureRequest): FixtureReply => {
    const reply = asRecorded(request);
    return { ...reply, body: String(reply.body).replace(',"concurrentViewers":"412"', '') };
  };
  expect(viewers((await publicationsOf(ended)).records)).toEqual([null]);
});

test('a video that joins a podcast later becomes an episode, and one that leaves it a video again', async () => {
  const parted = (request: FixtureRequest): FixtureReply => {
    const reply = asRecorded(request);
    return { ...reply, body: String(reply.body).replace('"podcastStatus":"enabled"', '"podcastStatus":"disabled"') };
  };
  const kinds = (run: Awaited<ReturnType<typeof rehearse>>) => [
    ...new Set(run.records.publications.filter(({ nativeId }) => nativeId === 'cuNhatXXXX3').map(({ kind }) => kind)),
  ];
  const before = await rehearse(youtube, recorded, { reply: parted });
  expect(kinds(before)).toEqual(['video']);
  const after = (days: number) => new Date(Date.parse(recorded.now) + days * 86_400_000);
  const joined = await rehearse(youtube, recorded, { reply: asRecorded, state: before.state, now: after(1) });
  expect(kinds(joined)).toEqual(['episode']);
  const left = await rehearse(youtube, recorded, { reply: parted, state: joined.state, now: after(2) });
  expect(kinds(left)).toEqual(['video']);
});
