/**
 * Formats on the hand-labelled pages and designers' templates of vi-pages-dev (text-news and feature merged), with every miss; speed of
 * rules and models together; and agreement with the weak labels of DANeS, which see only address, title and description.
 * Run: npx tsx --conditions=@nhipbao/source tests/bench/classify-formats.ts
 */
import { createClassifier, shippedModels } from '@nhipbao/classifier';
import { evaluate, type Judged } from '@nhipbao/classifier/training';
import { extractArticle } from '@nhipbao/extraction';
import type { Decision } from '@nhipbao/records';
import { type FormatPage, formatPages } from './format-pages.ts';
import { weakFormats } from './weak-formats.ts';

const { classify, version } = createClassifier(shippedModels());
const TRENDS = new Set([
  'infographic',
  'longform',
  'data-journalism',
  'video',
  'short-video',
  'livestream',
  'podcast',
  'interactive',
  'visual-story',
  'live-blog',
]);
const pages = await formatPages();
if (pages === undefined) {
  console.log('skipped: ../shared/corpora/vi-pages-dev.tar.gz is not there');
} else {
  console.log(version);
  const decided = pages.map((page) => ({ page, decision: decide(page) }));
  report(
    'pages labelled by hand',
    decided.filter(({ page }) => page.kind === 'page'),
  );
  report(
    'designers’ templates',
    decided.filter(({ page }) => page.kind === 'template'),
  );
  report('both', decided);
  for (const { page, decision } of decided) {
    if (merged(page.format) === merged(decision.format ?? 'none')) continue;
    const reasons = decision.reasons.map(({ text }) => text).join('; ');
    console.log(
      `  miss ${page.file}: is ${page.format}, decided ${decision.format} (${decision.layer} ${decision.probability.toFixed(2)}): ${reasons}`,
    );
  }
  speed(pages);
}

const weak = await weakFormats();
if (weak !== undefined) {
  const judged = weak.map(({ article, url, format }) => ({
    truth: format,
    predicted: merged(classify(article, { url }).format ?? 'none'),
    probability: 0,
  }));
  print('DANeS weak labels (address or title only)', judged);
}

function decide(page: FormatPage): Decision {
  return classify(
    extractArticle(page.html, page.url === undefined ? {} : { url: page.url }),
    page.url === undefined ? {} : { url: page.url },
  );
}

function report(name: string, decided: { page: FormatPage; decision: Decision }[]): void {
  print(
    name,
    decided.map(({ page, decision }) => ({
      truth: merged(page.format),
      predicted: merged(decision.format ?? 'none'),
      probability: decision.probability,
    })),
  );
  const trends = decided.map(({ page, decision }) => TRENDS.has(page.format) === TRENDS.has(decision.format ?? 'none'));
  const reviewed = decided.filter(({ decision }) => decision.layer === 'abstained').length;
  console.log(
    `  trend / not trend ${(trends.filter(Boolean).length / trends.length).toFixed(3)}; to review ${reviewed}`,
  );
}

function print(name: string, judged: Judged[]): void {
  const { n, accuracy, macroF1, classes, calibrationError } = evaluate(judged);
  console.log(
    `${name}: n ${n}, accuracy ${accuracy.toFixed(3)}, macro-F1 ${macroF1.toFixed(3)}, calibration error ${calibrationError.toFixed(3)}`,
  );
  for (const one of classes) {
    console.log(
      `  ${one.label.padEnd(16)} n ${String(one.n).padStart(3)}  precision ${one.precision.toFixed(2)}  recall ${one.recall.toFixed(2)}  F1 ${one.f1.toFixed(2)}`,
    );
  }
}

function speed(all: readonly FormatPage[]): void {
  const articles = all.map((page) => extractArticle(page.html));
  const times: number[] = [];
  for (let round = 0; round < 20; round++) {
    for (const article of articles) {
      const started = performance.now();
      classify(article);
      times.push(performance.now() - started);
    }
  }
  times.sort((a, b) => a - b);
  console.log(
    `classify: median ${times[Math.floor(times.length / 2)]?.toFixed(3)} ms, 99 % under ${times[Math.floor(times.length * 0.99)]?.toFixed(3)} ms (bar 1 ms)`,
  );
}

/** Text news and features count the same in indicator 3. */
function merged(format: string): string {
  return format === 'feature' ? 'text-news' : format;
}
