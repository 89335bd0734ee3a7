import { notCrossPosted, type Warehouse } from '@nhipbao/warehouse';
import { openMigrated } from '@nhipbao/warehouse/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeArticle } from '../testing/store-article.ts';

let warehouse: Warehouse;
const now = new Date('2026-11-24T03:00:00Z');
const HOUR = 3_600_000;
const ago = (hours: number) => new Date(now.getTime() - hours * HOUR);

/** Forty posts of the last weeks that had 100 to 139 views at ten hours, and posts of today's stories of the same age. */
beforeAll(async () => {
  warehouse = await openMigrated();
  for (let n = 0; n < 40; n++) await post(`old-${n}`, 'facebook', ago(24 * 7 + n * 20), { views: 100 + n });
  for (let n = 0; n < 5; n++) await post(`zalo-${n}`, 'zalo', ago(24 * 5 + n), {});
  for (const id of ['strong', 'usual', 'on-zalo', 'maybe-on-zalo', 'other-age'])
    await storeArticle(warehouse, { id, at: ago(11), title: `Chuyện ${id}` });
  await post('p-strong', 'facebook', ago(10), { views: 900, item: 'strong' });
  await post('p-usual', 'facebook', ago(10), { views: 120, item: 'usual' });
  await post('p-on-zalo', 'facebook', ago(10), { views: 900, item: 'on-zalo' });
  await post('z-on-zalo', 'zalo', ago(9), { item: 'on-zalo' });
  await post('p-maybe', 'facebook', ago(10), { views: 900, item: 'maybe-on-zalo' });
  await post('z-maybe', 'zalo', ago(9), { candidate: 'maybe-on-zalo' });
  await post('p-other-age', 'facebook', ago(48), { views: 900, item: 'other-age', age: 48 });
});
afterAll(() => warehouse?.close());

async function post(
  id: string,
  platform: string,
  at: Date,
  of: { views?: number; item?: string; candidate?: string; age?: number },
) {
  await warehouse.writer.insert('publications', [
    {
      publication_id: id,
      observed_at: at,
      source_id: 's',
      account_id: `a-${platform}`,
      unit_id: 'newspaper',
      platform_id: platform,
      native_id: id,
      url: null,
      title: id,
      published_at: at,
      kind: 'post',
      text: null,
      links: [],
      evidence_digest: '',
    },
  ]);
  if (of.views !== undefined)
    await warehouse.writer.insert('samples', [
      {
        publication_id: id,
        metric: 'views',
        metric_period: 'lifetime',
        observed_at: new Date(at.getTime() + (of.age ?? 10) * HOUR),
        definition: 'd-1',
        value: of.views,
        source_id: 's',
      },
    ]);
  if (of.item === undefined && of.candidate === undefined) return;
  await warehouse.writer.insert('publication_matches', [
    {
      publication_id: id,
      decided_at: at,
      layer: of.item ? 'title' : '',
      decided_by: 'matcher-1',
      matcher_version: 1,
      content_key: '',
      status: of.item ? 'matched' : 'unknown',
      item_id: of.item ?? '',
      score: 1,
      doubt: of.item ? '' : 'weak-likeness',
      candidate_ids: [of.item ?? of.candidate ?? ''],
      candidate_layers: ['title'],
      candidate_scores: [0.7],
      format: null,
      origin: '',
      same_as: '',
      note: null,
    },
  ]);
}

const found = (units: string[], unmeasured: string[] = []) =>
  warehouse.query(notCrossPosted, { units, missing_on: ['zalo', 'zalo-video'], unmeasured, since: ago(72), now });

test('a story that outdoes nine of ten posts of its account at the same age and is on no Zalo account is named, with what is usual', async () => {
  expect(await found(['newspaper'])).toMatchObject([
    { item_id: 'strong', platform_id: 'facebook', metric: 'views', value: 900, usual: 137, peers: 43 },
  ]);
});

test('nothing is compared of a platform whose numbers may not be', async () => {
  expect(await found(['newspaper'], ['facebook'])).toEqual([]);
});

test('nothing is said of units whose Zalo is not read', async () => {
  expect(await found([])).toEqual([]);
});
