import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  evidenceCount,
  evidencePage,
  migrate,
  observationsAsOf,
  observationsStored,
  openWarehouse,
} from '@nhipbao/warehouse';

/**
 * What other systems' questions cost over 100,000 rows of evidence and ten years of six indicators and three units, 50 versions each
 * (9,000 values with the months of their charts): `tsx --conditions=@nhipbao/source tests/bench/pull-scale.ts`. Bar: a second of processor
 * time each at most.
 */
const LEAVES = 100_000;
const VALUES = 9_000;
const ROUNDS = 7;

const folder = await mkdtemp(join(tmpdir(), 'nhipbao-pull-'));
const warehouse = await openWarehouse(`chdb:${join(folder, 'store')}`);
await migrate(warehouse);
await warehouse.command(`
  INSERT INTO evidence (evidence_digest, position, leaf_digest, kind, record_id, month, counted, reason, title, url, format, platform_id, dated_at, archive_digest)
  SELECT 'root', number, lower(hex(SHA256(toString(number)))), 'work', substring(lower(hex(SHA256(concat('item', toString(number))))), 1, 32),
    concat('2026-0', toString(1 + number % 9)), number % 8 = 0, 'tin', concat('Khởi công đường ven sông, đoạn ', toString(number)),
    concat('https://bao.example/bai-', toString(number), '.html'), 'text-news', '', toDateTime64('2026-05-01 00:00:00', 3, 'UTC') + toIntervalSecond(number),
    lower(hex(SHA256(concat('page', toString(number))))) FROM numbers(${LEAVES})`);
const months = JSON.stringify(
  Array.from({ length: 84 }, (_, n) => ({
    group: 'zalo',
    label: `${n}`,
    month: '2026-01',
    count: n,
    total: 5,
    state: 'active',
  })),
);
const details = `{"explanation":"${'lời giải thích '.repeat(12)}","notes":["${'ghi chú '.repeat(12)}"],"breakdown":${months}}`;
const indicator = `['digital-platforms', 'data-platform', 'digital-trend-content', 'revenue', 'training', 'security-level'][1 + number % 6]`;
const version = 'intDiv(number, 180) + 1';
await warehouse.command(`
  INSERT INTO measurements (measurement_id, indicator_id, indicator_number, indicator_version, unit_id, period_id, version, computed_at, computed_by,
    rulebook_version, value, lower, upper, numerator, denominator, coverage, verdict, provisional, evidence_digest, details)
  SELECT concat('m', toString(number)), ${indicator}, 1 + number % 6, 1, ['newspaper', 'station', 'magazine'][1 + intDiv(number, 6) % 3],
    toString(2024 + intDiv(number, 18) % 10), ${version}, toDateTime64('2033-01-01 00:00:00', 3, 'UTC') + toIntervalDay(${version}), 'bench',
    '2026-1', 0.1, 0.1, 0.2, 1, 10, 0.9, 'met', false, 'root', '${details}' FROM numbers(${VALUES})`);

const all = { periods: [], indicator: '', of: [] };
const late = new Date('2034-01-01T00:00:00Z');
const leaves = { digest: 'root', month: '', counted: '' as const, group: '' };
const questions: Record<string, () => Promise<number>> = {
  'observations of ten years': async () => (await warehouse.query(observationsAsOf, { ...all, as_of: late })).length,
  'as they were known before half of the versions': async () =>
    (await warehouse.query(observationsAsOf, { ...all, as_of: new Date('2033-01-26T00:00:00Z') })).length,
  'a page of 1,000 versions': async () => {
    const from = { after_at: new Date(0), after_id: '', version: 0, limit: 1000 };
    return (await warehouse.query(observationsStored, { ...all, as_of: late, ...from })).length;
  },
  'the last page of 1,000 rows of evidence, and how many there are': async () => {
    const after = LEAVES - 1001;
    const [rows] = await Promise.all([
      warehouse.query(evidencePage, { ...leaves, after, limit: 1001 }),
      warehouse.reader.one(evidenceCount, leaves),
    ]);
    return rows.length;
  },
};
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
for (const [name, ask] of Object.entries(questions)) {
  const [wall, processor]: [number[], number[]] = [[], []];
  let rows = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [from, used] = [performance.now(), process.cpuUsage()];
    rows = await ask();
    const { user, system } = process.cpuUsage(used);
    wall.push(performance.now() - from);
    processor.push((user + system) / 1000);
  }
  const figures = {
    rows,
    milliseconds: Math.round(median(wall)),
    processorMilliseconds: Math.round(median(processor)),
  };
  console.log(JSON.stringify({ question: name, ...figures, load: loadavg()[0] }));
}
await warehouse.close();
await rm(folder, { recursive: true, force: true });
