import { Account, measuringPeriod, Platform, RegisteredChannel, ReportingUnit, Source } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';
import { openMigrated } from '@nhipbao/warehouse/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultRulebook } from '../rulebook.ts';
import digitalPlatforms from './digital-platforms.ts';

let warehouse: Warehouse;
beforeEach(async () => {
  warehouse = await openMigrated();
});
afterEach(() => warehouse.close());

const unit = ReportingUnit.parse({
  id: 'newspaper',
  name: 'Báo',
  shortName: 'Báo',
  kind: 'newspaper',
  agencies: [{ agency: 'bao' }],
});
const platforms = [
  { id: 'zalo', name: 'Zalo OA', scope: 'domestic' },
  { id: 'youtube', name: 'YouTube', scope: 'cross-border' },
  { id: 'vtvgo', name: 'VTVgo', scope: 'domestic' },
  { id: 'bao-moi', name: 'Báo Mới', scope: 'aggregator' },
].map((platform) => Platform.parse({ ...platform, basis: 'do Sở quy định' }));
const account = (platform: string, more = {}) =>
  Account.parse({
    id: `bao-${platform}`,
    unit: 'newspaper',
    platform,
    name: `Báo trên ${platform}`,
    url: `https://${platform}.example/bao`,
    ...more,
  });
const source = (platform: string, collector = 'youtube') =>
  Source.parse({
    id: `nguon-${platform}`,
    unit: 'newspaper',
    collector,
    title: platform,
    account: `bao-${platform}`,
    schedule: { everyMinutes: 60 },
    settings: {},
  });
const period = measuringPeriod('2026');

/** Posts of one account, some a month. */
async function post(platform: string, counts: Record<string, number>) {
  const rows = Object.entries(counts).flatMap(([month, count]) =>
    Array.from({ length: count }, (_, n) => ({
      publication_id: `${platform}-${month}-${n}`,
      observed_at: new Date(`${month}-20T02:00:00Z`),
      source_id: `nguon-${platform}`,
      account_id: `bao-${platform}`,
      unit_id: 'newspaper',
      platform_id: platform,
      native_id: `${month}-${n}`,
      url: null,
      title: null,
      published_at: new Date(`${month}-15T02:00:00Z`),
      evidence_digest: 'd',
    })),
  );
  if (rows.length > 0) await warehouse.writer.insert('publications', rows);
}

/** A run a day of every month; `outcome` of all of them. */
async function read(platform: string, months: readonly string[], outcome = 'complete') {
  const rows = months.flatMap((month) =>
    Array.from({ length: 28 }, (_, day) => ({
      run_id: `${platform}-${month}-${day}`,
      source_id: `nguon-${platform}`,
      epoch: 1,
      started_at: new Date(`${month}-${String(day + 1).padStart(2, '0')}T02:00:00Z`),
      ended_at: new Date(`${month}-${String(day + 1).padStart(2, '0')}T02:01:00Z`),
      outcome,
      requests: 1,
      bytes: 1,
      sightings: 0,
      publications: 0,
      samples: 0,
      issues: 0,
      error_code: null,
      error_message: null,
    })),
  );
  await warehouse.writer.insert('runs', rows);
}

const measure = (given: { accounts?: Account[]; sources?: Source[]; channels?: RegisteredChannel[]; now?: string }) =>
  digitalPlatforms.measure({
    query: warehouse.reader.query,
    rulebook: defaultRulebook(),
    unit,
    period,
    platforms,
    accounts: [],
    sources: [],
    channels: [],
    ...given,
    declarations: new Map(),
    installedAt: null,
    now: new Date(given.now ?? '2026-11-24T00:00:00Z'),
  });
const states = (measured: Awaited<ReturnType<typeof measure>>, platform: string) =>
  Object.fromEntries(measured.breakdown.filter((row) => row.group === platform).map((row) => [row.month, row.state]));
const each = (months: readonly string[], count: number) => Object.fromEntries(months.map((month) => [month, count]));

test('nine active months on YouTube meet it on digital platforms; the domestic line is printed beside it', async () => {
  await post('youtube', each(period.months.slice(0, 9), 4));
  await post('zalo', each(period.months.slice(0, 2), 5));
  const measured = await measure({
    accounts: [account('youtube'), account('zalo')],
    sources: [source('youtube'), source('zalo', 'zalo-oa')],
  });
  expect(measured).toMatchObject({ value: 9, numerator: 9, denominator: 12, verdict: 'met' });
  expect(measured.explanation).toBe(
    'Trên nền tảng số: YouTube có 9 tháng hoạt động (cần 9). Trên nền tảng trong nước: Zalo OA có 2 tháng hoạt động (cần 9), cần minh chứng 7 tháng trong các tháng 01/2026–10/2026.',
  );
});

test('a token that broke leaves gaps and asks for evidence; the same months read and silent are not met', async () => {
  const given = { accounts: [account('zalo')], sources: [source('zalo', 'zalo-oa')] };
  await post('zalo', each(period.months.slice(0, 8), 6));
  await read('zalo', period.months.slice(0, 8));
  await read('zalo', period.months.slice(8), 'failed');
  const broken = await measure(given);
  expect(broken).toMatchObject({ value: 8, upper: 12, verdict: 'needs-evidence' });
  expect(states(broken, 'zalo')).toMatchObject({ '2026-07': 'gap', '2026-10': 'gap' });
  expect(broken.explanation).toContain('cần minh chứng 1 tháng trong các tháng 07/2026–10/2026');

  await read('zalo', period.months.slice(8));
  expect(await measure(given)).toMatchObject({ value: 8, verdict: 'not-met' });
});

test('a month that has not ended never makes it not met', async () => {
  await post('zalo', each(period.months.slice(0, 8), 6));
  await read('zalo', period.months);
  const given = { accounts: [account('zalo')], sources: [source('zalo', 'zalo-oa')] };
  expect(await measure({ ...given, now: '2026-10-31T10:00:00Z' })).toMatchObject({ verdict: 'needs-evidence' });
  expect(await measure({ ...given, now: '2026-10-31T17:00:00Z' })).toMatchObject({ verdict: 'not-met' });
});

test('an account counts from the month it was opened in; before that there was none, which is proven', async () => {
  await read('zalo', period.months);
  const measured = await measure({
    accounts: [account('zalo', { validFrom: '2026-09-15' })],
    sources: [source('zalo', 'zalo-oa')],
  });
  expect(states(measured, 'zalo')).toMatchObject({ '2026-08': 'none', '2026-09': 'none' });
  const unread = await measure({ accounts: [account('zalo', { validFrom: '2026-09-15' })] });
  expect(states(unread, 'zalo')).toMatchObject({ '2026-08': 'none', '2026-09': 'unproven', '2026-10': 'unproven' });
});

test('aggregators, attested accounts and retransmitted channels are shown and do not count', async () => {
  for (const platform of ['bao-moi', 'zalo', 'vtvgo']) await post(platform, each(period.months, 10));
  const measured = await measure({
    accounts: [
      account('bao-moi'),
      account('zalo', { evidence: 'attestation' }),
      account('vtvgo', { presence: 'linear' }),
    ],
    sources: [source('bao-moi', 'rss'), source('vtvgo')],
  });
  expect(measured).toMatchObject({ value: 0, verdict: 'needs-evidence' });
  expect(states(measured, 'bao-moi')['2026-05']).toBe('shown');
  expect(states(measured, 'vtvgo')['2026-05']).toBe('linear');
  expect(states(measured, 'zalo')['2026-05']).toBe('unproven');
  expect(measured.evidence.some((leaf) => leaf.counted)).toBe(false);
  expect(new Set(measured.evidence.map((leaf) => leaf.reason)).size).toBe(3);
  expect(measured.notes.join(' ')).toContain(
    'Chỉ được xác nhận, chưa có nguồn đọc, không tính bài đăng: Báo trên zalo.',
  );
});

test('a registered channel that nobody collects is unproven, never absent; an unregistered account is said', async () => {
  const entry = RegisteredChannel.parse({
    id: 'bao-zalo',
    unit: 'newspaper',
    platform: 'zalo',
    name: 'Báo trên Zalo',
    address: 'https://zalo.me/123',
    openedOn: '2026-03-02',
  });
  await post('youtube', each(period.months, 1));
  const measured = await measure({ accounts: [account('youtube')], sources: [source('youtube')], channels: [entry] });
  expect(states(measured, 'zalo')).toMatchObject({ '2026-02': 'none', '2026-03': 'unproven' });
  expect(measured.notes).toContain('Có trong danh bạ kênh nhưng chưa được thu thập: Báo trên Zalo.');
  expect(measured.notes).toContain('Chưa có trong danh bạ kênh đã thông báo: Báo trên youtube.');
  expect(measured.evidence[0]?.reason).toBe('tài khoản chưa có trong danh bạ kênh');
});

test('a file that was handed in proves its posts, and no silence', async () => {
  await post('zalo', each(period.months.slice(0, 3), 4));
  await read('zalo', period.months, 'unchanged');
  const measured = await measure({ accounts: [account('zalo')], sources: [source('zalo', 'file-import')] });
  expect(states(measured, 'zalo')).toMatchObject({ '2025-11': 'active', '2026-10': 'unproven' });
});
