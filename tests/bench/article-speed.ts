import { monitorEventLoopDelay } from 'node:perf_hooks';
import { articleText, createExtractor, extractArticle } from '@nhipbao/extraction';
import { readabilityPages, segmentPages, vietnamesePages } from './article-corpora.ts';
import { readWithReadability } from './readability-baseline.ts';

/**
 * Pages a second of our extraction with all fields against `@mozilla/readability` on `linkedom`, over the same pages of
 * all three corpora, in one process on one core, rounds interleaved; the median round counts.
 */
const ROUNDS = 3;

const html = [
  ...((await segmentPages()) ?? []).map((page) => page.html),
  ...((await readabilityPages()) ?? []).map((page) => page.html),
  ...((await vietnamesePages()) ?? []).map((page) => page.html),
];
if (html.length === 0) {
  console.log('the corpora are absent');
  process.exit(0);
}
const characters = html.reduce((sum, page) => sum + page.length, 0);

function seconds(read: (page: string) => number): number {
  const start = process.cpuUsage();
  let sum = 0;
  for (const page of html) sum += read(page);
  const used = process.cpuUsage(start);
  if (sum === 0) throw new Error('nothing was read');
  return (used.user + used.system) / 1e6;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const ours: number[] = [];
const theirs: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  ours.push(seconds((page) => articleText(extractArticle(page)).length));
  theirs.push(seconds((page) => readWithReadability(page).text.length));
}
const report = (name: string, time: number) =>
  console.log(
    `${name}: ${time.toFixed(2)} s CPU, ${(html.length / time).toFixed(0)} pages/s, ${(characters / time / 1e6).toFixed(1)} M characters/s`,
  );
console.log(`${html.length} pages, ${(characters / 1e6).toFixed(1)} M characters, median of ${ROUNDS} rounds`);
report('extractArticle, all fields', median(ours));
report('readability on linkedom', median(theirs));
console.log(`ratio ${(median(theirs) / median(ours)).toFixed(2)} (bar 0.6, stretch 1.5)`);

/** Pages meant to cost time; each is read in a worker thread while the main thread's longest pause is measured. */
const HOSTILE = [
  '<div>'.repeat(4_000_000),
  '<b>'.repeat(9_000),
  '<i>a</i>'.repeat(1_400_000),
  `<h1>x</h1>${'<time>9/2/2024</time>'.repeat(400_000)}`,
  `<table>${'<tr><td>1<td>2'.repeat(500_000)}`,
  '&lt;'.repeat(2_900_000),
];
const extractor = createExtractor({ threads: 1, timeoutMs: 2_000 });
await extractor.extract('<p>the thread has started</p>');
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const outcomes = await Promise.allSettled(HOSTILE.map((page) => extractor.extract(page)));
delay.disable();
await extractor.close();
const refused = outcomes.filter((outcome) => outcome.status === 'rejected').length;
console.log(
  `${HOSTILE.length} hostile pages, ${refused} refused by name: longest pause of the main thread ${(delay.max / 1e6).toFixed(0)} ms (bar 200)`,
);
