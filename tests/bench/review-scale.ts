import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { closedWeeks } from '@nhipbao/jobs';
import * as w from '@nhipbao/warehouse';
import { scaleRows } from './pipeline-scale-rows.ts';

/**
 * What the page of review and the weekly job ask over a year of works: `tsx --conditions=@nhipbao/source tests/bench/review-scale.ts
 * 100000`. Rows are made by the engine itself; one in ten is undecided. Bar: pages of the interface 500 ms.
 */
const WORKS = Number(process.argv[2] ?? 20_000);
const UNTIL = '2026-10-31 12:00:00';
const now = new Date('2026-10-31T12:00:00Z');

const folder = await mkdtemp(join(tmpdir(), 'nhipbao-review-'));
const warehouse = await w.openWarehouse(`chdb:${join(folder, 'store')}`);
await w.migrate(warehouse);
for (const statement of scaleRows(WORKS, UNTIL)) await warehouse.command(statement);
await warehouse.command(`
  INSERT INTO classifications (item_id, decided_at, layer, decided_by, model_version, format, queue)
  SELECT item_id, decided_at + 1, 'editor', concat('user:', toString(cityHash64(item_id) % 3)), 'codebook-1', 'video',
    ['uncertain', 'random', 'direct'][1 + cityHash64(item_id) % 3]
  FROM decisions WHERE layer != 'editor' AND cityHash64('labelled', item_id) % 50 = 0`);

await warehouse.command(`
  INSERT INTO classifications (item_id, decided_at, layer, decided_by, model_version, format, probability)
  SELECT item_id, decided_at + 2, 'abstained', 'nhipbao', 'bench-1', ['video', 'text-news', 'infographic'][1 + cityHash64(item_id) % 3],
    (cityHash64(item_id) % 50) / 100
  FROM decisions WHERE layer != 'editor' AND cityHash64('open', item_id) % 10 = 0`);

const page = { me: 'user:0', unit: '', after: '', limit: 21 };
const weeks = closedWeeks(now, 8);
const span = { from: new Date('2026-08-24T17:00:00Z'), to: new Date('2026-10-25T17:00:00Z') };
const ids = (await warehouse.query(w.reviewUncertain, page)).map((row) => row.item_id);
const questions: Record<string, () => Promise<unknown[] | object>> = {
  'uncertain, first page': () => warehouse.query(w.reviewUncertain, page),
  'random, first page': () => warehouse.query(w.reviewRandom, { ...page, ...weeks }),
  'items of a page': () => warehouse.query(w.reviewItems, { ids }),
  'disagreement, first page': () => warehouse.query(w.reviewDisagreement, { unit: '', after: '', limit: 21 }),
  'summary: what waits': () => warehouse.reader.one(w.reviewCounts, weeks),
  'summary: labels': () => warehouse.reader.one(w.labelCounts, {}),
  'summary: pairs': () => warehouse.query(w.labelPairs, {}),
  'one label: is it drawn': () => warehouse.query(w.drawnIn, { id: 'x', week: weeks.week }),
  'one label: decision before': () => warehouse.query(w.decisionBeforeLabel, { id: 'x' }),
  'drift: shares of nine weeks': () => warehouse.query(w.driftShares, span),
  'drift: mixes of nine weeks': () => warehouse.query(w.driftMix, span),
  'round: pending-classification': () => warehouse.query(w.pendingClassification, { model: 'bench-1', limit: 10_000 }),
};
const rows = [];
for (const [question, ask] of Object.entries(questions)) {
  const [times, cpu]: [number[], number[]] = [[], []];
  let answer: unknown;
  for (let round = 0; round < 5; round++) {
    const before = process.cpuUsage();
    const start = performance.now();
    answer = await ask();
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000);
  }
  const median = (all: number[]) => Math.round(all.sort((a, b) => a - b)[2] ?? Number.NaN);
  rows.push({
    question,
    'median ms': median(times),
    'cpu ms': median(cpu),
    rows: Array.isArray(answer) ? answer.length : 1,
  });
}
console.table(rows);
console.log(`${WORKS} works; load ${loadavg()[0]?.toFixed(1)}`);
await warehouse.close();
await rm(folder, { recursive: true, force: true });
