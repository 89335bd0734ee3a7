import { loadKinds } from '@nhipbao/collectors';
import { leafDigest, listEvidence } from '@nhipbao/indicators';
import {
  archivedInfo,
  claim,
  erasedResponse,
  evidenceOf,
  knownPublications,
  rowsOfSources,
  type Warehouse,
  writeFact,
  YOUTUBE_AMENDMENT,
  youtubeAllowed,
} from '@nhipbao/warehouse';
import { openMigrated } from '@nhipbao/warehouse/testing';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { eraseExpired } from './erase-expired.ts';

let warehouse: Warehouse;
const NOW = new Date('2026-11-24T03:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const SOURCES = { yt: 'youtube', zalo: 'zalo-oa', feed: 'rss', tep: 'file-import' };
const SETTINGS: Record<string, object> = {
  yt: { channel: `UC${'a'.repeat(22)}` },
  zalo: { oa: '123456789', connection: 'z', appId: '1' },
  feed: { url: 'https://bao.example/rss' },
  tep: { file: 'bang.csv' },
};

beforeEach(async () => {
  await warehouse?.close();
  warehouse = await openMigrated();
  for (const [id, collector] of Object.entries(SOURCES)) {
    const payload = {
      id,
      unit: 'newspaper',
      collector,
      title: id,
      schedule: { everyMinutes: 60 },
      settings: SETTINGS[id],
    };
    await claim(warehouse, { entity: `registry:source:${id}`, expected: 0, payload, by: 'test' });
    await warehouse.writer.insert(
      'archive',
      [10, 40].map((days) => ({
        digest: `${id}-${days}`,
        source_id: id,
        fetched_at: daysAgo(days),
        url: 'https://x.example/',
        status: 200,
        content_type: 'application/json',
        bytes: 2,
        warc_record: '{}',
      })),
    );
    await warehouse.writer.insert(
      'publications',
      [45, 40].map((days) => ({
        publication_id: `${id}-${days}`,
        observed_at: daysAgo(days),
        source_id: id,
        account_id: id,
        unit_id: 'newspaper',
        platform_id: id,
        native_id: `${id}-${days}`,
        url: `https://x.example/${id}-${days}`,
        title: `Tít ${id}-${days}`,
        published_at: daysAgo(days),
        text: `Lời ${id}-${days}`,
        links: ['https://bao.example/1'],
        evidence_digest: `${id}-${days}`,
      })),
    );
    await warehouse.writer.insert(
      'samples',
      [10, 40].map((days) => ({
        // Of the first post the numbers were read again ten days ago, and its words with them.
        publication_id: `${id}-45`,
        metric: 'views',
        metric_period: 'lifetime',
        observed_at: daysAgo(days),
        definition: 'd',
        value: days,
        source_id: id,
      })),
    );
  }
});
afterAll(() => warehouse?.close());

const erase = async () => eraseExpired({ warehouse, clock: { now: () => NOW }, collectors: await loadKinds() });
const isKept = async (digest: string) => (await warehouse.reader.find(archivedInfo, { digest })) !== undefined;
const samplesOf = async (source: string) =>
  (await warehouse.reader.one(rowsOfSources, { sources: [source], before: NOW })).samples;

test('raw responses of platforms go after 30 days and say so; pages, feeds and files that people handed in stay', async () => {
  expect(await erase()).toMatchObject({ responses: 2 });
  expect([await isKept('yt-40'), await isKept('zalo-40'), await isKept('yt-10')]).toEqual([false, false, true]);
  expect([await isKept('feed-40'), await isKept('tep-40')]).toEqual([true, true]);
  expect(await warehouse.reader.find(erasedResponse, { digest: 'zalo-40' })).toMatchObject({ reason: 'age' });
  expect(await warehouse.reader.find(erasedResponse, { digest: 'feed-40' })).toBeUndefined();
  expect(await erase()).toEqual({ responses: 0, samples: 0, texts: 0 });
});

test('without the amendment YouTube samples go after 30 days, and those of other platforms stay', async () => {
  expect(await youtubeAllowed(warehouse)).toBe(false);
  expect(await erase()).toMatchObject({ samples: 1 });
  expect([await samplesOf('yt'), await samplesOf('zalo')]).toEqual([1, 2]);
});

const wordsOf = async (id: string) =>
  (await warehouse.query(knownPublications, { ids: [id] })).map(({ url, title, text, links, published_at }) => ({
    address: url,
    at: published_at,
    words: [title, text, ...links].filter((one) => one !== null),
  }));

test('without the amendment a video that was not read for 30 days keeps its address and time and loses its words, in evidence too', async () => {
  const leaf = { kind: 'publication', recordId: 'yt-40', url: 'https://x.example/yt-40' } as const;
  const about = { month: '2026-10', counted: true, reason: '', format: null, platform: 'youtube', datedAt: NOW };
  const listed = await listEvidence([{ ...leaf, ...about, title: 'Tít yt-40', archiveDigest: 'yt-40' }]);
  const { digest } = listed;
  const rows = await listed.rows();
  await warehouse.writer.insert('evidence', rows);

  expect(await erase()).toMatchObject({ texts: 1 });
  expect(await wordsOf('yt-40')).toEqual([{ address: 'https://x.example/yt-40', at: daysAgo(40), words: [] }]);
  expect((await wordsOf('yt-45'))[0]?.words).toHaveLength(3);
  expect((await wordsOf('zalo-40'))[0]?.words).toHaveLength(3);
  const [kept] = await warehouse.query(evidenceOf, { digest });
  expect(kept).toMatchObject({ title: null, url: 'https://x.example/yt-40', leaf_digest: rows[0]?.leaf_digest });
  expect(kept?.leaf_digest).toBe(leafDigest({ ...leaf, ...about, title: null, archiveDigest: 'yt-40' }));
  expect(await erase()).toEqual({ responses: 0, samples: 0, texts: 0 });
});

test('what a YouTube source brought is swept though somebody took it out of the registry or gave it another kind', async () => {
  await claim(warehouse, { entity: 'registry:source:yt', expected: 1, payload: null, by: 'test' });
  expect(await erase()).toMatchObject({ responses: 2, samples: 1, texts: 1 });
  expect(await isKept('yt-40')).toBe(false);
});

test('with the amendment accepted the history of YouTube is kept', async () => {
  const compute = () => 'accepted';
  await writeFact(warehouse, { entity: YOUTUBE_AMENDMENT, schema: z.string(), by: 'user:lan', compute });
  expect(await youtubeAllowed(warehouse)).toBe(true);
  expect(await erase()).toMatchObject({ samples: 0, texts: 0 });
  expect(await samplesOf('yt')).toBe(2);
  expect((await wordsOf('yt-40'))[0]?.words).toHaveLength(3);
});
