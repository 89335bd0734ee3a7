import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf, INDICATORS, measureOrDeclared } from '@nhipbao/indicators';
import { drawAudit, findRepeats, measureUnits, periodFacts, unitContexts } from '@nhipbao/jobs';
import { measuringPeriod, Registry } from '@nhipbao/records';
import {
  defineQuery,
  migrate,
  openWarehouse,
  qualityCorrections,
  qualityFields,
  qualityLinks,
  trendEvidence,
} from '@nhipbao/warehouse';
import { z } from 'zod';
import { scaleRows } from './pipeline-scale-rows.ts';

/**
 * What measuring costs over a year of 100,000 items: `tsx --conditions=@nhipbao/source tests/bench/indicators.ts`. Bars on 2 cores: all
 * indicators of all units in under 2 s, an audit's sample drawn in under 1 s, two runs byte for byte the same in JSON and CSV. Beside them
 * scans of the same rows that decide nothing. With a load above the number of cores the CPU says more than the wall time.
 */
const WORKS = Number(process.argv[2] ?? 100_000);
const ROUNDS = 5;
const folder = await mkdtemp(join(tmpdir(), 'nhipbao-indicators-'));
const warehouse = await openWarehouse(`chdb:${join(folder, 'store')}`);
await migrate(warehouse);
// Measuring reads no text: short ones fill the store in a tenth of the time.
for (const statement of scaleRows(WORKS, '2026-10-31 12:00:00', 20)) await warehouse.command(statement);

const kinds = ['newspaper', 'station', 'magazine'];
const platforms = ['zalo', 'facebook', 'tiktok'];
const source = (unit: string, kind: string, account?: string) => ({
  ...{ id: `${unit}-${kind}`, unit, collector: kind, title: kind, schedule: { everyMinutes: 60 }, settings: {} },
  ...(account === undefined ? {} : { account }),
});
const registry = Registry.parse({
  agencies: [{ id: 'agency', name: 'Cơ quan' }],
  units: kinds.map((id) => ({ id, name: id, shortName: id, kind: id, agencies: [{ agency: 'agency' }] })),
  platforms: platforms.map((id) => ({ id, name: id, scope: 'domestic', basis: 'bench' })),
  accounts: kinds.flatMap((unit) =>
    platforms.map((platform) => ({
      ...{ id: `${unit}-${platform}`, unit, platform, name: platform, url: `https://${platform}.example/${unit}` },
    })),
  ),
  sources: kinds.flatMap((unit) => [
    ...['rss', 'web', 'sitemap'].map((kind) => source(unit, kind)),
    ...platforms.map((platform) => source(unit, `posts-${platform}`, `${unit}-${platform}`)),
  ]),
});
const period = measuringPeriod('2026');
const clock = { now: () => new Date('2026-11-05T03:00:00Z') };

/** Every value of every unit without storing it, as canonical JSON and its evidence as CSV, by digest. */
async function bytesOfARun(): Promise<{ json: string; csv: string }> {
  const said: unknown[] = [];
  const lines: string[] = [];
  for (const context of unitContexts(registry, await periodFacts(warehouse, period, clock.now()))) {
    for (const indicator of INDICATORS) {
      const { evidence, ...value } = await measureOrDeclared(indicator, { ...context, query: warehouse.reader.query });
      said.push([indicator.id, context.unit.id, value]);
      for (const { recordId, month, counted, reason, datedAt } of evidence)
        lines.push([recordId, month, counted, reason, datedAt?.toISOString() ?? ''].join(','));
    }
  }
  return { json: digestOf(said), csv: digestOf(lines) };
}

const scan = (name: string, sql: string) =>
  defineQuery({ name, params: z.object({}), row: z.object({ rows: z.int() }), sql });
const scanRows = scan(
  'scan-rows',
  `SELECT toInt32(count()) AS rows FROM (SELECT item_id, any(title), any(url), any(archive_digest), max(published_at) FROM item_versions GROUP BY item_id)`,
);
const draws = kinds.map((unit) => async () => {
  const drawn = await drawAudit({ warehouse, clock }, { unit, period: '2026', scale: 1 }, 'bench');
  return drawn.works;
});
const span = { from: period.from, to: period.to };
const evidence = async () => {
  const rows = await Promise.all(kinds.map((unit) => warehouse.query(trendEvidence, { unit, ...span })));
  return rows.flat().length;
};
/** What the page of quality asks of a year, but for the repeats, which it keeps for five minutes. */
const quality = async () => {
  const year = { unit: '', ...span };
  const [fields, corrections, links] = await Promise.all([
    warehouse.query(qualityFields, year),
    warehouse.query(qualityCorrections, year),
    warehouse.query(qualityLinks, year),
  ]);
  return fields.length + corrections.length + links.length;
};
const measure = async () => (await measureUnits({ warehouse, clock, holder: 'bench' }, registry, ['2026'])).length;

const table: Record<string, string | number>[] = [];
async function time(what: string, works: (() => Promise<number>)[]): Promise<void> {
  const rounds: { wall: number; cpu: number; answered: number }[] = [];
  for (const work of works) {
    const before = process.cpuUsage();
    const start = performance.now();
    const answered = await work();
    const used = process.cpuUsage(before);
    rounds.push({ wall: performance.now() - start, cpu: (used.user + used.system) / 1000, answered });
  }
  const sorted = (of: (one: (typeof rounds)[number]) => number) => rounds.map(of).toSorted((a, b) => a - b);
  const middle = (values: number[]) => Math.round(values[Math.floor(values.length / 2)] ?? Number.NaN);
  table.push({
    what,
    'wall ms': middle(sorted(({ wall }) => wall)),
    'fastest ms': Math.round(sorted(({ wall }) => wall)[0] ?? Number.NaN),
    'CPU ms': middle(sorted(({ cpu }) => cpu)),
    answered: rounds[0]?.answered ?? 0,
  });
}
const repeated = (work: () => Promise<number>) => Array.from({ length: ROUNDS }, () => work);

await time('first measuring: evidence is stored', [measure]);
await time('all indicators of all units, measured again', repeated(measure));
await time("the works' rows asked, as where evidence is stored", repeated(evidence));
await time(
  'plain scan of the items',
  repeated(async () => (await warehouse.reader.one(scanRows, {})).rows),
);
const [one, two] = [await bytesOfARun(), await bytesOfARun()];
await time('the sample of one unit drawn, closing its population', draws);
await time('the page of quality', repeated(quality));
await time('repeated texts of a year', [async () => (await findRepeats(warehouse, period)).compared.length]);
console.table(table);
console.log(
  `two runs: JSON ${one.json === two.json ? 'equal' : 'DIFFERENT'}, CSV ${one.csv === two.csv ? 'equal' : 'DIFFERENT'}`,
);
console.log(`${WORKS} items, medians of ${ROUNDS}; load ${loadavg()[0]?.toFixed(1)}`);
await warehouse.close();
await rm(folder, { recursive: true, force: true });
if (one.json !== two.json || one.csv !== two.csv) process.exitCode = 1;
