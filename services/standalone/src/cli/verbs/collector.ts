import type { Command } from 'commander';
import type { Config } from '../../config.ts';
import type { Output } from '../output.ts';

/** Registers `collector list | new | test | read`. None of them opens a store. */
export function addCollector(program: Command, readConfig: () => Config, output: () => Output): void {
  const collector = program.command('collector').description('kinds of sources, ours and the deployment’s own');
  const verbs = () => import('./collector-verbs.ts');

  collector
    .command('list')
    .description('every kind; with --json also the JSON Schema of its settings')
    .action(async () => (await verbs()).listCollectors(readConfig(), output()));
  collector
    .command('new <name>')
    .description('write a collector and its fixture into the folder of own collectors, for a list of stories as JSON')
    .option('--platform', 'for an account on a platform instead: asked with a key, its posts and their numbers')
    .action(async (name: string, { platform }: { platform?: true }) =>
      (await verbs()).newCollector(readConfig(), name, platform ? 'platform' : 'list', output()),
    );
  collector
    .command('test <name>')
    .description('run the conformance suite over its fixtures')
    .action(async (name: string) => (await verbs()).testOne(readConfig(), name, output()));
  collector
    .command('read <name>')
    .description('read a source once without a store, one JSON object a record')
    .requiredOption('--settings <file>', 'the source’s settings as JSON; - reads standard input')
    .option('--account <id>', 'account the source belongs to')
    .action(async (name: string, options: { settings: string; account?: string }) =>
      (await verbs()).readSource(readConfig(), { name, ...options }, output()),
    );
}
