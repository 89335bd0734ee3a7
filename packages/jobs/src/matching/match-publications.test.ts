import { canonicalAddress } from '@nhipbao/records';
import { defineQuery, eraseWords, pendingClassification, type Warehouse } from '@nhipbao/warehouse';
import { openMigrated } from '@nhipbao/warehouse/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { storeArticle } from '../testing/store-article.ts';
import { matchPublications } from './match-publications.ts';

let warehouse: Warehouse;
let now = new Date('2026-11-24T03:00:00Z');
const context = () => ({ warehouse, clock: { now: () => now }, holder: 'test', signal: new AbortController().signal });
beforeAll(async () => {
  warehouse = await openMigrated();
  await storeItem('bridge', 'Khởi công cầu vượt tại xã Tân Hưng, tổng vốn 120 tỷ đồng');
  await storeItem('craft', 'Giữ nghề làm bánh', { embeds: ['https://www.youtube.com/embed/dQw4w9WgXcQ'] });
  await storeItem('other', 'Khởi công cầu vượt tại xã Tân Hưng, tổng vốn 120 tỷ đồng', { unit: 'station' });
  await storePost('by-link', {
    links: ['https://l.facebook.com/l.php?u=https%3A%2F%2Fbao.example%2Fthoi-su%2Fbridge.html%3Ffbclid%3D1'],
  });
  await storePost('by-title', { text: '🔥 Khởi công cầu vượt tại xã Tân Hưng, tổng vốn 120 tỷ đồng #TayNinh' });
  await storePost('by-video', { platform: 'youtube', nativeId: 'dQw4w9WgXcQ', title: 'Giữ nghề' });
  await storePost('native', { text: 'Chúc bà con buổi sáng tốt lành' });
  await storePost('ahead', { text: 'Trao 50 suất học bổng cho học sinh nghèo vượt khó tại xã Phước Minh' });
});
afterAll(() => warehouse?.close());

const storeItem = async (id: string, title: string, more: { unit?: string; embeds?: string[]; at?: Date } = {}) => {
  const at = more.at ?? new Date('2026-11-24T01:00:00Z');
  await storeArticle(warehouse, { id, at, title, ...more });
  const address = canonicalAddress(`https://bao.example/thoi-su/${id}.html`);
  await warehouse.writer.insert('item_addresses', [
    { address, item_id: id, unit_id: more.unit ?? 'newspaper', reason: 'read', at },
  ]);
};

const storePost = (
  id: string,
  post: { platform?: string; nativeId?: string; title?: string; text?: string; links?: string[] },
) =>
  warehouse.writer.insert('publications', [
    {
      publication_id: id,
      observed_at: now,
      source_id: 's',
      account_id: 'a',
      unit_id: 'newspaper',
      platform_id: post.platform ?? 'facebook',
      native_id: post.nativeId ?? id,
      url: null,
      title: post.title ?? null,
      published_at: new Date('2026-11-24T02:00:00Z'),
      kind: 'post',
      text: post.text ?? null,
      links: post.links ?? [],
      evidence_digest: '',
    },
  ]);

const standing = defineQuery({
  name: 'test-standing',
  params: z.object({}),
  row: z.object({
    publication_id: z.string(),
    status: z.string(),
    item_id: z.string().nullable(),
    layer: z.string(),
    waits: z.boolean(),
  }),
  sql: 'SELECT publication_id, status, item_id, layer, waits FROM current_matches ORDER BY publication_id',
});

test('posts find the unit’s own items by link, by shown video and by title; what nothing speaks for stays unknown, never native', async () => {
  expect(await matchPublications(context(), 'newspaper')).toEqual({ posts: 5, changed: 5, matched: 3 });
  expect(await warehouse.query(standing, {})).toEqual([
    { publication_id: 'ahead', status: 'unknown', item_id: null, layer: '', waits: true },
    { publication_id: 'by-link', status: 'matched', item_id: 'bridge', layer: 'url', waits: false },
    { publication_id: 'by-title', status: 'matched', item_id: 'bridge', layer: 'title', waits: false },
    { publication_id: 'by-video', status: 'matched', item_id: 'craft', layer: 'embed', waits: false },
    { publication_id: 'native', status: 'unknown', item_id: null, layer: '', waits: true },
  ]);
});

test('a second run writes nothing; a story that comes after its post is found then', async () => {
  expect(await matchPublications(context(), 'newspaper')).toMatchObject({ changed: 0 });
  now = new Date('2026-11-24T09:00:00Z');
  await storeItem('grants', 'Trao 50 suất học bổng cho học sinh nghèo vượt khó tại xã Phước Minh', { at: now });
  expect(await matchPublications(context(), 'newspaper')).toMatchObject({ changed: 1, matched: 1 });
  expect(await warehouse.query(standing, {})).toContainEqual({
    publication_id: 'ahead',
    status: 'matched',
    item_id: 'grants',
    layer: 'title',
    waits: false,
  });
});

test('a post whose words changed is judged anew, and what was said before is kept', async () => {
  now = new Date('2026-11-26T09:00:00Z');
  await storePost('native', { text: 'Giữ nghề: https://bao.example/thoi-su/craft.html' });
  await matchPublications(context(), 'newspaper');
  const rows = await warehouse.query(standing, {});
  expect(rows.find((row) => row.publication_id === 'native')).toMatchObject({ status: 'matched', item_id: 'craft' });
  expect(await warehouse.query(said, { id: 'native' })).toEqual([{ status: 'unknown' }, { status: 'matched' }]);
});

const said = defineQuery({
  name: 'test-said',
  params: z.object({ id: z.string() }),
  row: z.object({ status: z.string() }),
  sql: 'SELECT status FROM match_decisions WHERE publication_id = {id:String} ORDER BY decided_at',
});

test('an editor’s word holds whatever the matcher says, until it is taken back', async () => {
  const word = (status: string, item: string, at: string) =>
    warehouse.writer.insert('publication_matches', [
      {
        publication_id: 'by-title',
        decided_at: new Date(at),
        layer: 'editor',
        decided_by: 'user:lan',
        matcher_version: 0,
        content_key: '',
        status,
        item_id: item,
        score: null,
        doubt: '',
        candidate_ids: [],
        candidate_layers: [],
        candidate_scores: [],
        format: status === 'native-only' ? 'video' : null,
        origin: status === 'native-only' ? 'own' : '',
        same_as: '',
        note: null,
      },
    ]);
  const stands = async () => (await warehouse.query(standing, {})).find((row) => row.publication_id === 'by-title');
  await word('native-only', '', '2026-11-26T10:00:00Z');
  expect(await stands()).toMatchObject({ status: 'native-only', item_id: null, layer: 'editor', waits: false });
  expect(await matchPublications(context(), 'newspaper', { again: true })).toMatchObject({ posts: 4 });
  expect(await stands()).toMatchObject({ status: 'native-only', layer: 'editor' });
  await word('parted', 'bridge', '2026-11-26T11:00:00Z');
  expect(await stands()).toMatchObject({ status: 'unknown', item_id: null, layer: 'editor', waits: true });
  await word('unknown', '', '2026-11-26T12:00:00Z');
  expect(await stands()).toMatchObject({ status: 'unknown', layer: 'editor', waits: false });
  await word('withdrawn', '', '2026-11-26T13:00:00Z');
  expect(await stands()).toMatchObject({ status: 'matched', item_id: 'bridge', layer: 'title', waits: false });
});

test('a post whose words may be kept no longer keeps the story it was found to carry', async () => {
  await eraseWords(warehouse, ['by-link', 'by-title'], ['s']);
  now = new Date('2026-11-27T09:00:00Z');
  await storeItem('later', 'Thêm một tin cùng ngày', { at: new Date('2026-11-24T05:00:00Z') });
  await matchPublications(context(), 'newspaper', { again: true });
  const rows = await warehouse.query(standing, {});
  expect(rows.find((row) => row.publication_id === 'by-link')).toMatchObject({ item_id: 'bridge', layer: 'url' });
  expect(rows.find((row) => row.publication_id === 'by-title')).toMatchObject({ item_id: 'bridge', layer: 'title' });
});

test('the machine classifies pages only: no post, matched or not, is ever given to it', async () => {
  const pending = await warehouse.query(pendingClassification, { model: 'any', limit: 100 });
  const pages = ['bridge', 'craft', 'grants', 'later', 'other'];
  expect(pending.map((row) => row.item_id).toSorted()).toEqual(pages);
});
