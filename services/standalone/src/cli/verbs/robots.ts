import { readFile } from 'node:fs/promises';
import { parseRobots } from '@nhipbao/collectors';
import { z } from 'zod';
import { CliError, EXIT } from '../exit.ts';
import type { Output } from '../output.ts';

const Cases = z.array(z.object({ robotstxt: z.string(), agent: z.string(), url: z.string() }));

/** `robots --batch CASES.json`: says for each case whether the agent may read the address. */
export async function robotsBatch(file: string, output: Output): Promise<void> {
  const cases = Cases.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!cases.success)
    throw new CliError(
      `${file}: expected a list of {robotstxt, agent, url}. ${z.prettifyError(cases.error)}`,
      EXIT.usage,
    );
  for (const { robotstxt, agent, url } of cases.data)
    output.line({ allowed: parseRobots(robotstxt).allowed(agent, url) });
}
