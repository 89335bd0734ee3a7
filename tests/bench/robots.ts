import { parseRobots } from '@nhipbao/collectors';
import { robotsCases } from './robots-corpus.ts';

/** Google's cases for robots.txt by group, right of all; the wrong ones are printed. */
const cases = await robotsCases();
if (cases === undefined) console.log('the corpus is not here: nothing to measure');

const groups = new Map<string, { right: number; of: number }>();
for (const { name, robotstxt, agent, url, allowed } of cases ?? []) {
  const group = name.startsWith('ID_') ? 'ID_* (RFC 9309)' : 'GoogleOnly_*';
  const score = groups.get(group) ?? { right: 0, of: 0 };
  groups.set(group, score);
  score.of += 1;
  if (parseRobots(robotstxt).allowed(agent, url) === allowed) score.right += 1;
  else
    console.log(`${name}: ${JSON.stringify(robotstxt)} ${agent} ${url} should be ${allowed ? 'allowed' : 'refused'}`);
}
console.table(Object.fromEntries(groups));
