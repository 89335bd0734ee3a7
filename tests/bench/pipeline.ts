import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { createExtractor } from '@nhipbao/extraction';
import {
  classifyPending,
  collectPages,
  collectSource,
  measureUnits,
  readRegistryFolder,
  seedRegistry,
} from '@nhipbao/jobs';
import { addDays, periodOf } from '@nhipbao/records';
import { z } from 'zod';
import { demoRegistry } from '../demo/demo-registry.ts';
import { pipelineContext, REGISTRY_FOLDER } from '../pipeline/harness.ts';
import { testClock } from '../pipeline/test-clock.ts';
import { readMemory } from './pipeline-memory.ts';
import { createStages } from './pipeline-stages.ts';
import { threadIds, v8Threads } from './pipeline-threads.ts';

/**
 * Collects, extracts, classifies and stores replica articles in one process over an engine on disk, and says what each stage costs:
 * `tsx --conditions=@nhipbao/source tests/bench/pipeline.ts 10000` (2,000 pages unless told otherwise). The sites run in a process
 * of their own. The stages follow one another, so that their CPU can be told apart; the product overlaps those of its units.
 */
const PAGES = Number(process.argv[2] ?? process.env.NHIPBAO_BENCH_PAGES ?? 2000);
const NOW = '2026-11-10T21:45:00+07:00';
/** About what the newspaper and the station publish. */
const PER_DAY = { newspaper: 20, station: 10, magazine: 0 };
const PER_DAY_WITH_STANDING = 31.3;

const v8 = v8Threads();
const replica = fork(fileURLToPath(new URL('./pipeline-replica.ts', import.meta.url)), {
  execArgv: ['--import', 'tsx', '--conditions=@nhipbao/source'],
});
const from = addDays('2026-11-10', 1 - Math.ceil(PAGES / PER_DAY_WITH_STANDING));
replica.send({ plan: { seed: 5, from, to: '2026-11-10', perDay: PER_DAY }, now: NOW });
const [answer] = await once(replica, 'message');
const sites = z
  .object({ newspaper: z.string(), station: z.string(), magazine: z.string(), youtube: z.string() })
  .parse(answer);

const folder = await mkdtemp(join(tmpdir(), 'nhipbao-bench-'));
const base = await pipelineContext(`chdb:${join(folder, 'store')}`, testClock(NOW));
await base.extractor.close();
const opened = await readMemory(base.warehouse);
const others = threadIds();
const extractor = createExtractor({ threads: 2 });
const extraction = new Set([...threadIds()].filter((id) => !others.has(id)));

const stages = createStages({ v8, extraction });
const context = stages.watch({ ...base, extractor });
const registry = demoRegistry(await readRegistryFolder(REGISTRY_FOLDER), sites);
await seedRegistry(base.warehouse, registry, base.collectors);
const sources = registry.sources.filter((source) => source.unit !== 'magazine');

let peak = opened;
let besideEngine = 0;
const watching = setInterval(() => {
  void readMemory(base.warehouse).then((now) => {
    if (now.resident > peak.resident) peak = now;
    besideEngine = Math.max(besideEngine, now.anonymous - now.engine);
  });
}, 1000);
const loop = monitorEventLoopDelay({ resolution: 5 });
loop.enable();
const held: Record<string, number> = {};
const enter = (stage: string) => {
  stages.enter(stage);
};
const started = performance.now();

enter('lists');
for (const source of sources.filter((one) => one.collector === 'sitemap'))
  await collectSource(context, registry, source);
held.lists = loop.max;
loop.reset();
let read = 0;
for (const source of sources.filter((one) => one.collector === 'web')) {
  for (;;) {
    enter('choose pages');
    const tally = await collectPages({ ...context, onProgress: () => enter('choose pages') }, source);
    const pages = Object.values(tally ?? {}).reduce((sum, count) => sum + count, 0);
    if (pages === 0) break;
    read += pages;
    if (process.stderr.isTTY) process.stderr.write(`\r${read} pages`);
  }
}
held.pages = loop.max;
loop.reset();
enter('classify');
const classified = await classifyPending(context, registry);
held.classify = loop.max;
loop.reset();
const seconds = (performance.now() - started) / 1000;
enter('measure');
await measureUnits(context, registry, [periodOf(new Date(from)).id]);
held.measure = loop.max;
enter('end');
clearInterval(watching);

console.log(`${read} pages read, ${classified} classified; load of the machine ${loadavg()[0]?.toFixed(1)}`);
console.log(`${(read / seconds).toFixed(0)} pages/s in ${seconds.toFixed(0)} s, stages one after another`);
const table = [...stages.costs].map(([stage, cost]) => {
  const perPage = (value: number) => ((1000 * value) / read).toFixed(2);
  const cpu = cost.main + cost.extraction + cost.v8 + cost.engine;
  return {
    stage,
    'CPU ms/page': perPage(cpu),
    main: perPage(cost.main),
    extraction: perPage(cost.extraction),
    v8: perPage(cost.v8),
    engine: perPage(cost.engine),
    'wall s': cost.seconds.toFixed(1),
  };
});
console.table(table);
const working = [...stages.costs].filter(([stage]) => stage !== 'start' && stage !== 'measure').map(([, cost]) => cost);
const msPerPage = (part: (cost: (typeof working)[number]) => number) =>
  (1000 * working.reduce((sum, cost) => sum + part(cost), 0)) / read;
const all = msPerPage((cost) => cost.main + cost.extraction + cost.v8 + cost.engine);
const main = msPerPage((cost) => cost.main);
console.log(
  `bound by CPU: ${all.toFixed(1)} ms/page in all, ${(1000 / all).toFixed(0)} pages/s a core; ${main.toFixed(1)} ms of it on the main thread, ${(1000 / main).toFixed(0)} pages/s however many cores`,
);
console.log(
  'event loop held at most (ms):',
  Object.fromEntries(Object.entries(held).map(([name, ns]) => [name, Math.round(ns / 1e6)])),
);
console.log('memory in MiB, opened:', opened);
console.log('memory in MiB, at most:', peak);
console.log(`anonymous memory beside what the engine says it holds, at most: ${besideEngine} MiB (bar 1024)`);

replica.disconnect();
await extractor.close();
await base.close().catch(() => undefined);
await rm(folder, { recursive: true, force: true });
