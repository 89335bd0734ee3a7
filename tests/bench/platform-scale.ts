import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { activityLines, defaultRulebook, platformActivity, runDaysOf } from '@nhipbao/indicators';
import { Account, measuringPeriod, Platform, Source } from '@nhipbao/records';
import { defineQuery, latestValues, migrate, openWarehouse, platformMonths, runDays } from '@nhipbao/warehouse';
import { z } from 'zod';

/**
 * What the platforms cost at 1,000 accounts and 1,000,000 samples (100,000 posts of a year, ten readings each, every seventh an absence):
 * `tsx --conditions=@nhipbao/source tests/bench/platform-scale.ts`. Bars: the monthly activity table of all units 300 ms, the newest values
 * of 10,000 publications 200 ms; each beside a plain scan of the same rows, which folds nothing and proves nothing.
 */
const ACCOUNTS = 1_000;
const SAMPLES = 1_000_000;
const POSTS = SAMPLES / 10;
const UNITS = 100;
const ROUNDS = 9;

const folder = await mkdtemp(join(tmpdir(), 'nhipbao-platforms-'));
const warehouse = await openWarehouse(`chdb:${join(folder, 'store')}`);
await migrate(warehouse);
const id = (row: string) => `substring(lower(hex(SHA256(concat('publication ', toString(${row}))))), 1, 32)`;
const at = (row: string) =>
  `toDateTime64('2026-10-31 12:00:00', 3, 'UTC') - toIntervalSecond(intDiv(${row} * 31449600, ${POSTS}))`;
await warehouse.command(`
  INSERT INTO publications (publication_id, observed_at, source_id, account_id, unit_id, platform_id, native_id, url, title, published_at, evidence_digest, kind, text, links)
  SELECT ${id('number')}, ${at('number')}, concat('source-', toString(number % ${ACCOUNTS})), concat('account-', toString(number % ${ACCOUNTS})),
    concat('unit-', toString(number % ${UNITS})), concat('platform-', toString(intDiv(number, ${UNITS}) % 10)), toString(number), 'https://bao.example/bai',
    'Khởi công đường ven sông', ${at('number')}, 'd', 'post', repeat('lời của bài đăng ', 30), [] FROM numbers(${POSTS})`);
const post = 'intDiv(number, 10)';
await warehouse.command(`
  INSERT INTO samples (publication_id, metric, metric_period, observed_at, definition, value, source_id, account_id, is_account, said, recorded_at)
  SELECT ${id(post)}, ['views', 'likes'][1 + number % 2], 'lifetime', ${at(post)} + toIntervalDay(number % 10), 'youtube-views-2',
    if(number % 7 = 0, NULL, number % 5000), concat('source-', toString(${post} % ${ACCOUNTS})), concat('account-', toString(${post} % ${ACCOUNTS})), false,
    if(number % 7 = 0, '', toString(number % 5000)), ${at(post)} + toIntervalDay(number % 10)
  FROM numbers(${SAMPLES})`);
await warehouse.command(`
  INSERT INTO runs (run_id, source_id, epoch, started_at, ended_at, outcome, requests, bytes, sightings, publications, samples, issues)
  SELECT toString(number), concat('source-', toString(number % ${ACCOUNTS})), 1, toDateTime64('2025-11-01 02:00:00', 3, 'UTC') + toIntervalDay(intDiv(number, ${ACCOUNTS})),
    toDateTime64('2025-11-01 02:01:00', 3, 'UTC'), if(number % 11 = 0, 'failed', 'complete'), 1, 1, 0, 0, 0, 0 FROM numbers(${ACCOUNTS * 365})`);

const slot = Array.from({ length: ACCOUNTS }, (_, n) => ({
  n,
  unit: `unit-${n % UNITS}`,
  platform: `platform-${Math.floor(n / UNITS) % 10}`,
}));
const accounts = slot.map(({ n, unit, platform }) =>
  Account.parse({ id: `account-${n}`, unit, platform, name: `Kênh ${n}`, url: `https://kenh-${n}.example/` }),
);
const sources = slot.map(({ n, unit }) =>
  Source.parse({
    ...{ id: `source-${n}`, unit, account: `account-${n}`, collector: 'youtube', title: `Kênh ${n}` },
    ...{ schedule: { everyMinutes: 60 }, settings: {} },
  }),
);
const platforms = Array.from({ length: 10 }, (_, n) =>
  Platform.parse({
    id: `platform-${n}`,
    name: `Nền tảng ${n}`,
    scope: n < 5 ? 'domestic' : 'cross-border',
    basis: 'bench',
  }),
);
const period = measuringPeriod('2026');
const span = { from: period.from, to: period.to };
const rulebook = defaultRulebook();

/** The whole table as the page gets it: asked, and states and lines of 100 units computed. */
async function activityTable(): Promise<number> {
  const [published, runs] = await Promise.all([
    warehouse.query(platformMonths, { unit: '', ...span }),
    warehouse.query(runDays, span),
  ]);
  const days = runDaysOf(runs);
  let cells = 0;
  for (let unit = 0; unit < UNITS; unit += 1) {
    const now = new Date('2026-11-24T00:00:00Z');
    const facts = {
      unit: `unit-${unit}`,
      months: period.months,
      platforms,
      accounts,
      sources,
      channels: [],
      published,
      days,
      rulebook,
      now,
    };
    const activity = platformActivity(facts);
    activityLines(activity, 9);
    cells += activity.length * period.months.length;
  }
  return cells;
}

const Count = z.object({ rows: z.int() });
const scan = (name: string, sql: string) => defineQuery({ name, params: z.object({}), row: Count, sql });
const scanPosts = scan(
  'scan-posts',
  `SELECT toInt32(count()) AS rows FROM (SELECT unit_id, platform_id, account_id, toYYYYMM(published_at) AS month, count() FROM publications GROUP BY ALL)`,
);
const scanSamples = scan(
  'scan-samples',
  `SELECT toInt32(count()) AS rows FROM (SELECT publication_id, metric, max(observed_at), any(value) FROM samples GROUP BY ALL)`,
);
const distinct = (rows: { publication_ids: string[] }[]) => new Set(rows.flatMap((row) => row.publication_ids)).size;
const all = { unit: '', platform: '', account: '' };
const questions: Record<string, () => Promise<number>> = {
  'activity table: asked and computed': activityTable,
  'of it: posts by month': async () => (await warehouse.query(platformMonths, { unit: '', ...span })).length,
  'of it: days of runs': async () => (await warehouse.query(runDays, span)).length,
  'plain scan of the posts': async () => (await warehouse.reader.one(scanPosts, {})).rows,
  'newest values of the 10,000 newest posts': async () =>
    distinct(
      await warehouse.query(latestValues, { ...all, ...span, from: new Date('2026-09-20T17:00:00Z'), limit: 10_000 }),
    ),
  'newest values of 10,000 posts of all months': async () =>
    distinct(await warehouse.query(latestValues, { ...all, ...span, platform: 'platform-3', limit: 10_000 })),
  'plain scan of the samples': async () => (await warehouse.reader.one(scanSamples, {})).rows,
};
const rows: Record<string, string | number>[] = [];
for (const [question, ask] of Object.entries(questions)) {
  const wall: number[] = [];
  const cpu: number[] = [];
  let answered = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    const start = performance.now();
    answered = await ask();
    wall.push(performance.now() - start);
    const used = process.cpuUsage(before);
    cpu.push((used.user + used.system) / 1000);
  }
  const inOrder = (times: number[]) => times.toSorted((a, b) => a - b).map(Math.round);
  const [fastest] = inOrder(wall);
  const median = (times: number[]) => inOrder(times)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
  rows.push({
    question,
    'wall ms': median(wall),
    'fastest ms': fastest ?? Number.NaN,
    'CPU ms': median(cpu),
    rows: answered,
  });
}
console.table(rows);
console.log(`medians of ${ROUNDS}; load ${loadavg()[0]?.toFixed(1)}`);
await warehouse.close();
await rm(folder, { recursive: true, force: true });
