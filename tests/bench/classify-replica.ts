/**
 * Formats and attributes on the replica's sites, whose truth is known and whose pages were written apart from the rules: the newspaper's
 * site-wide read-aloud player is named to the classifier, as a newsroom would name it, or not. At most 25 pages a unit and format.
 * Run: npx tsx --conditions=@nhipbao/source tests/bench/classify-replica.ts
 */
import { createClassifier, shippedModels } from '@nhipbao/classifier';
import { evaluate } from '@nhipbao/classifier/training';
import { extractArticle } from '@nhipbao/extraction';
import { createWorld, READ_ALOUD_HOST, startReplica, type Truth } from '../replica/index.ts';

const MOST = 25;
const now = new Date('2025-08-20T15:00:00+07:00');
const world = createWorld({ seed: 42, from: '2025-06-20', to: '2025-08-31', perDay: 20 });
const replica = await startReplica({ world, clock: { now: () => now } });
const pages = [];
for (const truth of sampleOf(replica.truth())) {
  const response = await fetch(truth.url);
  if (response.ok) pages.push({ truth, article: extractArticle(await response.text(), { url: truth.url }) });
}
await replica.close();

for (const readAloudHosts of [[], [READ_ALOUD_HOST]]) {
  const { classify } = createClassifier({ ...shippedModels(), site: { readAloudHosts } });
  const decided = pages.map(({ truth, article }) => ({ truth, decision: classify(article, { url: truth.url }) }));
  const { n, accuracy, macroF1, calibrationError, classes } = evaluate(
    decided.map(({ truth, decision }) => ({
      truth: merged(truth.format),
      predicted: merged(decision.format ?? 'none'),
      probability: decision.probability,
    })),
  );
  console.log(
    `${readAloudHosts.length === 0 ? 'read-aloud player unknown' : 'read-aloud player known'}: n ${n}, accuracy ${accuracy.toFixed(3)}, macro-F1 ${macroF1.toFixed(3)}, calibration error ${calibrationError.toFixed(3)}`,
  );
  for (const one of classes) console.log(`  ${one.label.padEnd(16)} n ${one.n}  F1 ${one.f1.toFixed(2)}`);
  const broadcast = decided.filter(({ truth, decision }) => truth.broadcastOrigin === decision.broadcastOrigin).length;
  console.log(`  broadcastOrigin right ${(broadcast / n).toFixed(3)}`);
  for (const { truth, decision } of decided) {
    if (merged(truth.format) !== merged(decision.format ?? 'none'))
      console.log(
        `  miss ${truth.unit} ${truth.format} -> ${decision.format} (${decision.layer}): ${decision.reasons[0]?.text}`,
      );
  }
}

/** The first pages of every unit and format. */
function sampleOf(all: readonly Truth[]): Truth[] {
  const seen = new Map<string, number>();
  return all.filter(({ unit, format }) => {
    const count = (seen.get(`${unit} ${format}`) ?? 0) + 1;
    seen.set(`${unit} ${format}`, count);
    return count <= MOST;
  });
}

/** Text news and features count the same in indicator 3. */
function merged(format: string): string {
  return format === 'feature' ? 'text-news' : format;
}
