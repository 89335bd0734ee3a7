import type { Command } from 'commander';
import type { ApiClient } from '../api-client.ts';
import type { Output } from '../output.ts';

type WithApi = (work: (api: ApiClient, output: Output) => Promise<void>) => Promise<void>;

interface Pricing {
  period: string;
  scale?: string;
  second?: string;
}

/** Registers `audit price | show | verify`. Drawing and labelling are the appointed assessor's, who signs in: see the page "Kiểm định". */
export function addAudits(program: Command, withApi: WithApi): void {
  const audit = program.command('audit').description('the independent audit of indicator 3');
  audit
    .command('price <unit>')
    .description('labels and interval to expect, before the draw')
    .requiredOption('--period <id>', '2026, or 2026-calendar')
    .option('--scale <factor>', 'enlarge the first wave, 1 to 5')
    .option('--second <labels>', 'labels of the second wave; default half of the first')
    .action((unit: string, options: Pricing) =>
      withApi(async (api, to) => (await import('./audit-verbs.ts')).price(api, unit, options, to)),
    );
  audit
    .command('show [id]')
    .description('where audits stand, and results of those signed')
    .action((id: string | undefined) =>
      withApi(async (api, to) => (await import('./audit-verbs.ts')).show(api, id, to)),
    );
  audit
    .command('verify <id>')
    .description('draw and compute an audit again from what is stored; exit code 1 where something does not agree')
    .action((id: string) => withApi(async (api, to) => (await import('./audit-verbs.ts')).verify(api, id, to)));
}
