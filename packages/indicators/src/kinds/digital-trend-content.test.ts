import { measuringPeriod, ReportingUnit } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';
import { openMigrated } from '@nhipbao/warehouse/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultRulebook } from '../rulebook.ts';
import trend from './digital-trend-content.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openMigrated();
});
afterAll(() => warehouse.close());

const unit = ReportingUnit.parse({
  id: 'newspaper',
  name: 'Báo',
  shortName: 'Báo',
  kind: 'newspaper',
  agencies: [{ agency: 'bao' }],
});
const at = new Date('2026-03-10T02:00:00Z');

const version = (id: string) => ({
  item_id: id,
  observed_at: at,
  source_digest: `s-${id}`,
  extractor_version: 1,
  unit_id: 'newspaper',
  source_id: 'web',
  url: `https://bao.example/${id}`,
  archive_digest: `d-${id}`,
  title: id,
  lead: null,
  authors: [],
  section: null,
  published_at: at,
  updated_at: null,
  source_line: null,
  tags: [],
  syllables: 100,
  simhash: '',
  article: '{}',
  search_text: id,
});

const decision = (id: string, format: string | null, more = {}) => ({
  item_id: id,
  decided_at: at,
  layer: 'rule',
  decided_by: 'nhipbao',
  model_version: 'm1',
  source_digest: `s-${id}`,
  format,
  secondary: [],
  topic: null,
  probability: 0.9,
  reasons: '[]',
  origin: 'own',
  has_audio_version: false,
  broadcast_origin: false,
  ai_label: false,
  advertising: false,
  note: null,
  ...more,
});

test('only decided own works in a trend format are counted; what is no work is in neither part, with its reason', async () => {
  const decisions = [
    decision('video', 'video'),
    decision('tin', 'text-news'),
    decision('doubtful', 'video', { layer: 'abstained', probability: 0.4 }),
    decision('broadcast', 'video', { broadcast_origin: true }),
    decision('reused', 'video', { origin: 'republished' }),
    decision('advert', 'video', { advertising: true }),
    decision('print', 'e-paper'),
  ];
  await warehouse.writer.insert('item_versions', [
    ...decisions.map((row) => version(row.item_id)),
    version('undecided'),
  ]);
  await warehouse.writer.insert('classifications', decisions);

  const measured = await trend.measure({
    query: warehouse.reader.query,
    rulebook: defaultRulebook(),
    unit,
    period: measuringPeriod('2026'),
    sources: [],
    accounts: [],
    platforms: [],
    channels: [],
    declarations: new Map(),
    installedAt: null,
    now: new Date('2026-11-24T00:00:00Z'),
  });

  expect(measured).toMatchObject({ numerator: 1, denominator: 5, value: 0.2, verdict: 'needs-audit' });
  expect(measured.upper).toBeCloseTo(3 / 5);
  expect(measured.evidence.filter((leaf) => leaf.counted).map((leaf) => leaf.recordId)).toEqual(['video']);
  const reasons = Object.fromEntries(measured.evidence.map((leaf) => [leaf.recordId, leaf.reason]));
  expect(reasons).toMatchObject({
    doubtful: 'chưa phân loại được',
    undecided: 'chưa phân loại được',
    broadcast: 'chương trình phát sóng đăng lại nguyên vẹn',
    reused: 'tin dẫn lại',
    advert: 'quảng cáo',
    print: 'số báo in PDF, không phải tác phẩm',
  });
  const march = measured.breakdown.find((month) => month.month === '2026-03');
  expect(march).toMatchObject({ count: 1, total: 5, state: 'has-trend' });
});

test('a native post is a work only where an editor confirmed it, a copy of it is none, and those that nobody knows are printed', async () => {
  const post = (id: string, platform: string) => ({
    publication_id: id,
    observed_at: at,
    source_id: 's',
    account_id: platform,
    unit_id: 'station',
    platform_id: platform,
    native_id: id,
    url: null,
    title: id,
    published_at: at,
    evidence_digest: `e-${id}`,
  });
  const word = (id: string, more = {}) => ({
    publication_id: id,
    decided_at: at,
    layer: 'editor',
    decided_by: 'user:lan',
    matcher_version: 0,
    content_key: '',
    status: 'native-only',
    item_id: '',
    score: null,
    doubt: '',
    candidate_ids: [],
    candidate_layers: [],
    candidate_scores: [],
    format: 'short-video',
    origin: 'own',
    same_as: '',
    note: null,
    ...more,
  });
  await warehouse.writer.insert('publications', [
    post('clip', 'tiktok'),
    post('clip-again', 'facebook'),
    post('taken', 'facebook'),
    post('nobody-knows', 'facebook'),
    post('nor-this', 'zalo'),
  ]);
  await warehouse.writer.insert('publication_matches', [
    word('clip'),
    word('clip-again', { same_as: 'clip' }),
    word('taken', { origin: 'republished' }),
    word('nor-this', { status: 'unknown', format: null, origin: '' }),
  ]);
  const measured = await trend.measure({
    query: warehouse.reader.query,
    rulebook: defaultRulebook(),
    unit: { ...unit, id: 'station' },
    period: measuringPeriod('2026'),
    sources: [],
    accounts: [],
    platforms: [],
    channels: [],
    declarations: new Map(),
    installedAt: null,
    now: new Date('2026-11-24T00:00:00Z'),
  });
  expect(measured).toMatchObject({ numerator: 1, denominator: 1 });
  expect(measured.evidence).toMatchObject([
    { kind: 'publication', recordId: 'clip', platform: 'tiktok', counted: true, archiveDigest: 'e-clip' },
  ]);
  expect(measured.notes).toContain('2 bài đăng riêng trên nền tảng chưa xác nhận, không tính.');
});
