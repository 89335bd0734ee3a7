import { Command } from 'commander';
import type { Config } from '../config.ts';
import { start } from '../start.ts';
import { VERSION } from '../version.ts';
import { type ApiClient, openApiClient } from './api-client.ts';
import { CliError, EXIT } from './exit.ts';
import { createOutput, type Output } from './output.ts';
import { classifyBatch } from './verbs/classify.ts';
import { restore } from './verbs/db.ts';
import { doctor } from './verbs/doctor.ts';
import { extractBatch, extractFile } from './verbs/extract.ts';
import { feedBatch } from './verbs/feed.ts';
import { applyRegistryFolder, diffRegistryFolder, exportRegistryFolder } from './verbs/registry.ts';
import { robotsBatch } from './verbs/robots.ts';
import { checkOne, listSources, runOne } from './verbs/sources.ts';
import { longWork, measure, verify, writeTo } from './verbs/work.ts';

/** The command line `nhipbao`: object first, verb second. Configuration is read only by verbs that need it. */
export function createProgram(readConfig: () => Config): Command {
  const program = new Command('nhipbao')
    .description('Nhịp Báo: content analytics for newsrooms, with indicators anyone can re-check')
    .version(VERSION)
    .option('--json', 'print results as JSON')
    .showHelpAfterError('(nhipbao --help lists the verbs)')
    .exitOverride();
  const output = (): Output => createOutput(program.opts<{ json?: boolean }>().json ?? false);
  const withApi = async (work: (api: ApiClient, output: Output) => Promise<void>) => {
    const api = await openApiClient(readConfig());
    try {
      await work(api, output());
    } finally {
      await api.close();
    }
  };

  program
    .command('start')
    .description('run the product')
    .action(() => start(readConfig()));
  program
    .command('doctor')
    .description('look for what is wrong, changing nothing')
    .action(() => doctor(readConfig(), output()));

  const source = program.command('source').description('sources');
  source.command('list').action(() => withApi(listSources));
  source
    .command('check <id>')
    .description('prove the settings against the live source')
    .action((id: string) => withApi((api, out) => checkOne(api, id, out)));
  source
    .command('run <id>')
    .description('read it now')
    .action((id: string) => withApi((api, out) => runOne(api, id, out)));

  const registry = program.command('registry').description('agencies, units, platforms, accounts and sources as YAML');
  registry
    .command('diff <folder>')
    .action((folder: string) => withApi((api, out) => diffRegistryFolder(api, folder, out)));
  registry
    .command('apply <folder>')
    .option('--force', 'overwrite entries changed in the product')
    .action((folder: string, options: { force?: boolean }) =>
      withApi((api, out) => applyRegistryFolder(api, folder, options.force ?? false, out)),
    );
  registry
    .command('export <folder>')
    .action((folder: string) => withApi((api, out) => exportRegistryFolder(api, folder, out)));

  const db = program.command('db').description('backup and restore');
  db.command('backup <folder>').action((to: string) => withApi((api, out) => writeTo(api, '/backup', { to }, out)));
  db.command('restore <folder>')
    .description('into an empty data folder; the product must not run')
    .action((from: string) => restore(readConfig(), from, output()));

  program
    .command('export <what>')
    .description('a view, or "warc" for the whole archive')
    .requiredOption('--to <path>', 'file to write')
    .option('--format <format>', 'csv, json or parquet', 'csv')
    .action((what: string, options: { to: string; format: string }) =>
      withApi((api, out) =>
        writeTo(api, '/export', { what, format: what === 'warc' ? 'warc' : options.format, to: options.to }, out),
      ),
    );

  program
    .command('backfill <source>')
    .description('read older pages by a sitemap source')
    .option('--from <day>', 'first day, yyyy-mm-dd')
    .option('--to <day>', 'last day, yyyy-mm-dd')
    .action((id: string, { from, to }: { from?: string; to?: string }) =>
      withApi((api, out) => longWork(api, '/backfill', { source: id, ...(from && { from }), ...(to && { to }) }, out)),
    );
  program
    .command('reprocess')
    .description('read the archived pages again with this extractor')
    .option('--source <id>')
    .option('--unit <id>')
    .action((only: { source?: string; unit?: string }) =>
      withApi((api, out) => longWork(api, '/reprocess', only, out)),
    );
  program
    .command('measure')
    .option('--period <id>', '2026, or 2026-calendar')
    .action(({ period }: { period?: string }) => withApi((api, out) => measure(api, period, out)));
  program
    .command('verify <measurement>')
    .description('compute its evidence again')
    .action((id: string) => withApi((api, out) => verify(api, id, out)));

  const zone = ['--time-zone <zone>', 'zone of dates that name none', 'UTC'] as const;
  program
    .command('classify')
    .description('decide on what waits; with --batch, on saved pages without a store')
    .option('--batch <folder>')
    .option(...zone)
    .action(({ batch, timeZone }: { batch?: string; timeZone: string }) =>
      batch ? classifyBatch(batch, timeZone, output()) : withApi((api, out) => longWork(api, '/classify', {}, out)),
    );
  program
    .command('extract [file]')
    .description('read saved article pages without a store')
    .option('--batch <folder>')
    .option('--url <url>')
    .option(...zone)
    .action(
      (file: string | undefined, { batch, url, timeZone }: { batch?: string; url?: string; timeZone: string }) => {
        if (batch) return extractBatch(batch, timeZone, output());
        if (file) return extractFile(file, { zone: timeZone, ...(url && { url }) }, output());
        throw new CliError('extract needs a file, or --batch and a folder', EXIT.usage);
      },
    );
  program
    .command('feed')
    .description('read saved feeds without a store')
    .requiredOption('--batch <folder>')
    .option(...zone)
    .action(({ batch, timeZone }: { batch: string; timeZone: string }) => feedBatch(batch, timeZone, output()));
  program
    .command('robots')
    .requiredOption('--batch <file>', 'JSON list of {robotstxt, agent, url}')
    .action(({ batch }: { batch: string }) => robotsBatch(batch, output()));
  return program;
}
