import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { measureUnits, readRegistryFolder } from '@nhipbao/jobs';
import { fold, startOfLocalDay } from '@nhipbao/records';
import * as warehousePackage from '@nhipbao/warehouse';
import { REGISTRY_FOLDER } from '../pipeline/harness.ts';
import { testClock } from '../pipeline/test-clock.ts';
import { scaleRows } from './pipeline-scale-rows.ts';

/**
 * What questions cost over a year of works: `tsx --conditions=@nhipbao/source tests/bench/pipeline-scale.ts 100000` (20,000 unless told
 * otherwise). Rows are made by the engine itself. Bars: pages of the interface 500 ms, indicators of a year of 100,000 works 2 s.
 */
const WORKS = Number(process.argv[2] ?? process.env.NHIPBAO_BENCH_WORKS ?? 20_000);
const UNTIL = '2026-10-31 12:00:00';
const now = new Date('2026-10-31T12:00:00Z');
const ROUNDS = 5;
const w = warehousePackage;

const folder = await mkdtemp(join(tmpdir(), 'nhipbao-scale-'));
const warehouse = await w.openWarehouse(`chdb:${join(folder, 'store')}`);
await w.migrate(warehouse);
const made = performance.now();
for (const statement of scaleRows(WORKS, UNTIL)) await warehouse.command(statement);
console.log(
  `${WORKS} works made in ${((performance.now() - made) / 1000).toFixed(0)} s; load ${loadavg()[0]?.toFixed(1)}`,
);

const day = (offset: number) => new Date(startOfLocalDay('2026-10-31').getTime() + offset * 86_400_000);
const some = await warehouse.query(w.worksPage, {
  ...{ unit: '', format: '', origin: '', every_item: false, words: [], patterns: [], before_id: '', limit: 200 },
  ...{ from: new Date(0), to: new Date('2200-01-01'), before_at: new Date('2026-08-01') },
});
const ids = some.map((row) => row.item_id).slice(0, 50);
const urls = some.map((row) => row.url);
const page = {
  every_item: false,
  unit: '',
  format: '',
  origin: '',
  from: new Date(0),
  to: new Date('2200-01-01'),
  words: [],
  patterns: [],
  before_at: new Date('2200-01-01'),
  before_id: '',
  limit: 51,
};
const year = { unit: 'newspaper', from: new Date('2025-10-31T17:00:00Z'), to: new Date('2026-10-31T17:00:00Z') };
const overview = () =>
  Promise.all([
    warehouse.query(w.worksBetween, { from: day(0), to: day(1) }),
    warehouse.query(w.worksByWeek, { from: day(-56), to: day(0), elapsed_s: 60_000 }),
    warehouse.query(w.unitFreshness, {}),
  ]);
const registry = await readRegistryFolder(REGISTRY_FOLDER);
const clock = testClock(now.toISOString());

const questions: Record<string, () => Promise<unknown>> = {
  'round: due-pages': () => warehouse.query(w.duePages, { unit: 'newspaper', now, limit: 500 }),
  'round: item-of-addresses, 150': () => warehouse.query(w.itemOfAddresses, { addresses: urls.slice(0, 150) }),
  'round: stories-between, 7 days': () => warehouse.query(w.storiesBetween, { from: day(-6), to: day(1) }),
  'round: stories-like, 50 pages of 50 weeks': () =>
    warehouse.query(w.storiesLike, {
      days: Array.from({ length: 250 }, (_, index) => 20_400 + 7 * Math.floor(index / 5) + (index % 5)),
      titles: some.slice(0, 50).flatMap((row) => (row.title === null ? [] : [fold(row.title)])),
      blocks: some.slice(0, 50).flatMap((row) => [0, 4, 8, 12].map((at) => `${at} ${row.item_id.slice(at, at + 4)}`)),
    }),
  'round: items-now, 50': () => warehouse.query(w.itemsNow, { ids }),
  'round: known-digests, 50': () =>
    warehouse.query(w.knownDigests, { digests: some.slice(0, 50).map((row) => row.archive_digest) }),
  'round: known-sightings, 200': () => warehouse.query(w.knownSightings, { source: 'newspaper-web', addresses: urls }),
  'round: archived-addresses, 50': () => warehouse.query(w.archivedAddresses, { urls: urls.slice(0, 50) }),
  'round: pending-classification': () => warehouse.query(w.pendingClassification, { model: 'bench-1', limit: 10_000 }),
  'round: article-texts, 200': () => warehouse.query(w.articleTexts, { ids: some.map((row) => row.item_id) }),
  'page: overview': overview,
  'page: works, first page': () => warehouse.query(w.worksPage, page),
  'page: works, deep page': () => warehouse.query(w.worksPage, { ...page, before_at: new Date('2026-01-15') }),
  'page: works of a unit and format': () => warehouse.query(w.worksPage, { ...page, unit: 'station', format: 'video' }),
  'page: works of a day': () => warehouse.query(w.worksPage, { ...page, from: day(-30), to: day(-29) }),
  'page: search, rare word': () => warehouse.query(w.worksPage, { ...page, words: ['rieng77'] }),
  'page: search, common words': () =>
    warehouse.query(w.worksPage, { ...page, words: ['tay', 'ninh'], patterns: ['tây ninh'] }),
  'page: one work': () => warehouse.query(w.workById, { id: ids[0] ?? '' }),
  'page: history of a work': () => warehouse.query(w.workHistory, { id: ids[0] ?? '' }),
  'page: decisions of a work': () => warehouse.query(w.workDecisions, { id: ids[0] ?? '' }),
  'page: addresses of a work': () => warehouse.query(w.workAddresses, { id: ids[0] ?? '' }),
  'page: sightings of a work': () => warehouse.query(w.workSightings, { addresses: urls.slice(0, 1) }),
  'page: archived page': () => warehouse.query(w.archivedRecord, { digest: some[0]?.archive_digest ?? '' }),
  'page: archived files of a page': () =>
    warehouse.query(w.archivedByUrl, { urls: urls.slice(0, 10), at: now, max_bytes: 300_000 }),
  'page: health, past of sources': () => warehouse.query(w.sourcePast, { since: day(-30) }),
  'page: health, pauses': () => warehouse.query(w.sourcePauses, { since: day(-30) }),
  'indicator 3: trend-evidence': () => warehouse.query(w.trendEvidence, year),
  'indicator 3: list-coverage': () => warehouse.query(w.listCoverage, year),
  'indicator 1: platform-evidence': () => warehouse.query(w.platformEvidence, year),
  'indicator 1: run-days': () => warehouse.query(w.runDays, { from: year.from, to: year.to }),
  'measure: both indicators, all units': () => measureUnits({ warehouse, clock, holder: 'bench' }, registry, ['2026']),
};

const only = process.argv[3];
const rows: Record<string, string | number>[] = [];
for (const [question, ask] of Object.entries(questions)) {
  if (only && !question.includes(only)) continue;
  const wall: number[] = [];
  const cpu: number[] = [];
  let answer: unknown;
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    const start = performance.now();
    answer = await ask();
    wall.push(performance.now() - start);
    const used = process.cpuUsage(before);
    cpu.push((used.user + used.system) / 1000);
  }
  const median = (times: number[]) => Math.round(times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN);
  loop.disable();
  rows.push({
    question,
    'wall ms': median(wall),
    'CPU ms': median(cpu),
    'loop held ms': Math.round(loop.max / 1e6),
    rows: Array.isArray(answer) ? answer.length : 1,
  });
}
console.table(rows);
console.log(`medians of ${ROUNDS}; load ${loadavg()[0]?.toFixed(1)}`);
await warehouse.close();
await rm(folder, { recursive: true, force: true });
