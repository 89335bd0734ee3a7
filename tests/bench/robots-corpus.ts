import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { openCorpus } from '../corpora.ts';

const RobotsCases = z.array(
  z.object({ name: z.string(), robotstxt: z.string(), agent: z.string(), url: z.string(), allowed: z.boolean() }),
);
export type RobotsCases = z.infer<typeof RobotsCases>;

/** Google's own test cases for robots.txt; `ID_*` follow from RFC 9309. Undefined where the corpus is absent. */
export async function robotsCases(): Promise<RobotsCases | undefined> {
  const home = await openCorpus('google-robotstxt');
  if (home === undefined) return undefined;
  return RobotsCases.parse(JSON.parse(await readFile(join(home, 'cases.json'), 'utf8')));
}
