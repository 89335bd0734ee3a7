import { Registry } from '@nhipbao/records';
import { writeFact, YOUTUBE_AMENDMENT } from '@nhipbao/warehouse';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { RouteContext } from '../route-context.ts';
import { openApi } from '../testing/open-api.ts';
import { storeStory } from '../testing/store-story.ts';
import { notCrossPostedAlerts } from './not-cross-posted.ts';

const HOUR = 3_600_000;
const registry = Registry.parse({
  agencies: [{ id: 'bao', name: 'Báo' }],
  units: [{ id: 'newspaper', name: 'Báo', shortName: 'Báo', kind: 'newspaper', agencies: [{ agency: 'bao' }] }],
  platforms: ['zalo', 'facebook'].map((id) => ({ id, name: id, scope: 'domestic', basis: 'do Sở quy định' })),
  accounts: [{ id: 'btn-zalo', unit: 'newspaper', platform: 'zalo', name: 'BTN', url: 'https://zalo.me/1' }],
  sources: [
    {
      id: 'zalo-source',
      unit: 'newspaper',
      collector: 'zalo-oa',
      account: 'btn-zalo',
      title: 'Zalo',
      schedule: { everyMinutes: 30 },
      settings: {},
      verified: 'never',
    },
  ],
});

test('a strong story that is on no Zalo account is named with its numbers, and only while Zalo is read', async () => {
  const api = await openApi();
  const now = api.context.clock.now();
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR);
  const { writer } = api.warehouse;
  await storeStory(api.warehouse, { id: 'strong', title: 'Khởi công cầu', observedAt: ago(11) });
  const posts = [
    ...Array.from({ length: 32 }, (_, n) => ({
      id: `old-${n}`,
      platform: 'facebook',
      at: ago(200 + n),
      views: 100 + n,
    })),
    ...Array.from({ length: 4 }, (_, n) => ({ id: `zalo-${n}`, platform: 'zalo', at: ago(100 + n), views: 5 })),
    { id: 'p-strong', platform: 'facebook', at: ago(10), views: 1900 },
  ];
  await writer.insert(
    'publications',
    posts.map(({ id, platform, at }) => ({
      publication_id: id,
      observed_at: at,
      source_id: 's',
      account_id: `btn-${platform}`,
      unit_id: 'newspaper',
      platform_id: platform,
      native_id: id,
      url: null,
      title: id,
      published_at: at,
      evidence_digest: '',
    })),
  );
  await writer.insert(
    'samples',
    posts.map(({ id, at, views }) => ({
      publication_id: id,
      metric: 'views',
      metric_period: 'lifetime',
      observed_at: new Date(at.getTime() + 10 * HOUR),
      definition: 'd-1',
      value: views,
      source_id: 's',
    })),
  );
  await writer.insert('publication_matches', [
    {
      publication_id: 'p-strong',
      decided_at: now,
      layer: 'title',
      decided_by: 'matcher-1',
      matcher_version: 1,
      content_key: '',
      status: 'matched',
      item_id: 'strong',
      score: 1,
      doubt: '',
      candidate_ids: ['strong'],
      candidate_layers: ['title'],
      candidate_scores: [1],
      format: null,
      origin: '',
      same_as: '',
      note: null,
    },
  ]);
  // This kind asks for nothing of the app but the registry.
  const context = { ...api.context, registry: async () => registry } as RouteContext;
  expect(await notCrossPostedAlerts(context)).toEqual([]);

  await writer.insert('runs', [
    {
      run_id: 'r1',
      source_id: 'zalo-source',
      epoch: 1,
      started_at: ago(1),
      ended_at: ago(1),
      outcome: 'complete',
      requests: 1,
      bytes: 1,
      sightings: 0,
      publications: 0,
      samples: 0,
      issues: 0,
      error_code: null,
      error_message: null,
    },
  ]);
  expect(await notCrossPostedAlerts(context)).toMatchObject([
    {
      id: 'not-cross-posted:strong',
      unit: 'newspaper',
      title: 'Bài mạnh chưa có trên Zalo: Khởi công cầu',
      detail: expect.stringContaining('1.900 lượt xem'),
      action: { href: '/noi-dung/strong' },
    },
  ]);
  // The same numbers of a YouTube channel: nothing is compared until the operator has accepted the amendment.
  expect((await notCrossPostedAlerts(context))[0]?.detail).toContain('Không xét số liệu YouTube');
  await api.warehouse.command(
    `ALTER TABLE publications UPDATE platform_id = 'youtube' WHERE platform_id = 'facebook' SETTINGS mutations_sync = 2`,
  );
  expect(await notCrossPostedAlerts(context)).toEqual([]);
  const compute = () => 'accepted';
  await writeFact(api.warehouse, { entity: YOUTUBE_AMENDMENT, schema: z.string(), by: 'user:lan', compute });
  const [compared] = await notCrossPostedAlerts(context);
  expect(compared).toMatchObject({ id: 'not-cross-posted:strong', detail: expect.stringContaining('Trên youtube') });
  expect(compared?.detail).not.toContain('Không xét');
  await api.close();
});
