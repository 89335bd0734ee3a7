import { parseRobots } from '@nhipbao/collectors/robots';
import { z } from 'zod';
import { CliError, EXIT } from '../exit.ts';
import type { Output } from '../output.ts';
import { readInput } from '../read-input.ts';

const Cases = z.array(z.object({ robotstxt: z.string(), agent: z.string(), url: z.string() }));

/** `robots --batch CASES.json`: says for each case whether the agent may read the address. */
export async function robotsBatch(file: string, output: Output): Promise<void> {
  for (const { robotstxt, agent, url } of await readCases(file))
    output.line({ allowed: parseRobots(robotstxt).allowed(agent, url) });
}

async function readCases(file: string): Promise<z.infer<typeof Cases>> {
  const text = (await readInput(file)).toString('utf8');
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    throw new CliError(`${file} is no JSON: ${error instanceof Error ? error.message : error}`, EXIT.usage);
  }
  const cases = Cases.safeParse(given);
  if (cases.success) return cases.data;
  const reason = z.prettifyError(cases.error).split('\n').slice(0, 6).join('\n');
  throw new CliError(`${file}: expected a list of {robotstxt, agent, url}.\n${reason}`, EXIT.usage);
}
