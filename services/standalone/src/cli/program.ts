import { Command, Option } from 'commander';
import type { Config } from '../config.ts';
import { VERSION } from '../version.ts';
import type { ApiClient } from './api-client.ts';
import { CliError, EXIT } from './exit.ts';
import { createOutput, type Output } from './output.ts';
import { validZone } from './valid-zone.ts';
import { addAccount } from './verbs/account.ts';
import { addAudits } from './verbs/audits.ts';
import { addCollector } from './verbs/collector.ts';
import { addKeys } from './verbs/keys.ts';
import { addMatch } from './verbs/match.ts';
import { addModel } from './verbs/model.ts';
import { addObservations } from './verbs/observations.ts';
import { addSetting } from './verbs/setting.ts';

/** Where a call prints: a process, or in its place what collects it. */
export interface Printing {
  stdout: Parameters<typeof createOutput>[1];
  stderr: { write(text: string): unknown };
}

export type WithApi = (work: (api: ApiClient, output: Output) => Promise<void>) => Promise<void>;

/**
 * The command line `nhipbao`: object first, verb second. Configuration is read only by verbs that need it, and each verb's code is
 * loaded when it is called: `robots` knows nothing of stores, `list` nothing of engines where a product runs.
 */
export function createProgram(readConfig: () => Config, { stdout, stderr }: Printing = process): Command {
  const program = new Command('nhipbao')
    .configureOutput({ writeOut: (text) => void stdout.write(text), writeErr: (text) => void stderr.write(text) })
    .description('Nhịp Báo: content analytics for newsrooms, with indicators anyone can re-check')
    .version(VERSION)
    .option('--json', 'print results as JSON')
    .showHelpAfterError('(nhipbao --help lists the verbs)')
    .exitOverride();
  const output = (): Output => createOutput(program.opts<{ json?: boolean }>().json ?? false, stdout);
  const withApi: WithApi = async (work) => {
    const { openApiClient } = await import('./api-client.ts');
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
    .action(async () => (await import('../start.ts')).start(readConfig()));
  program
    .command('demo')
    .description('run the product on invented data: npm run demo')
    .action(() => {
      throw new CliError('the demo brings its own newspapers: npm run demo', EXIT.usage);
    });
  program
    .command('doctor')
    .description('look for what is wrong, changing nothing')
    .action(async () => (await import('./verbs/doctor.ts')).doctor(readConfig(), output()));

  addSource(program, withApi);
  addImports(program, withApi, output);
  addRegistry(program, withApi);
  addPlatforms(program, withApi);
  addQuality(program, withApi);
  addMaturity(program, withApi);
  addAccount(program, withApi);
  addSetting(program, withApi);
  addKeys(program, withApi);
  addObservations(program, withApi);
  addDb(program, withApi, async (from) => (await import('./verbs/db.ts')).restore(readConfig(), from, output()));
  addWork(program, withApi, output);
  addFiles(program, withApi, output);
  addMatch(program, withApi);
  addModel(program, withApi, output);
  addAudits(program, withApi);
  addCollector(program, readConfig, output);
  return program;
}

function addSource(program: Command, withApi: WithApi): void {
  const source = program.command('source').description('what is read: health, proof, reading now');
  source
    .command('list')
    .description('every source with its health')
    .action(() => withApi(async (api, out) => (await import('./verbs/sources.ts')).listSources(api, out)));
  source
    .command('check <id>')
    .description('prove the settings against the live source')
    .action((id: string) => withApi(async (api, out) => (await import('./verbs/sources.ts')).checkOne(api, id, out)));
  source
    .command('run <id>')
    .description('read it now')
    .option('--records', 'print what it brings, one JSON object a line')
    .action((id: string, { records = false }: { records?: boolean }) =>
      withApi(async (api, out) => (await import('./verbs/sources.ts')).runOne(api, id, records, out)),
    );
}

function addImports(program: Command, withApi: WithApi, output: () => Output): void {
  const imports = program.command('import').description('tables that people hand in: CSV and XLSX');
  const verbs = () => import('./verbs/imports.ts');
  imports
    .command('template <file>')
    .description('write the table to fill in; .csv or .xlsx by the name')
    .action(async (file: string) => (await verbs()).writeTemplate(file, output()));
  imports
    .command('add <source> <file>')
    .description('hand a table in and read it')
    .action((source: string, file: string) =>
      withApi(async (api, out) => (await verbs()).addImport(api, source, file, out)),
    );
  imports
    .command('list <source>')
    .description('the files that were handed in')
    .action((source: string) => withApi(async (api, out) => (await verbs()).listImports(api, source, out)));
}

function addRegistry(program: Command, withApi: WithApi): void {
  const registry = program.command('registry').description('agencies, units, platforms, accounts and sources as YAML');
  registry
    .command('diff <folder>')
    .description('what applying the files would change')
    .action((folder: string) =>
      withApi(async (api, out) => (await import('./verbs/registry.ts')).diffRegistryFolder(api, folder, out)),
    );
  registry
    .command('apply <folder>')
    .description('apply the files')
    .option('--force', 'overwrite entries changed in the product')
    .action((folder: string, { force = false }: { force?: boolean }) =>
      withApi(async (api, out) => (await import('./verbs/registry.ts')).applyRegistryFolder(api, folder, force, out)),
    );
  registry
    .command('export <folder>')
    .description('write the registry as it is now')
    .action((folder: string) =>
      withApi(async (api, out) => (await import('./verbs/registry.ts')).exportRegistryFolder(api, folder, out)),
    );
}

function addPlatforms(program: Command, withApi: WithApi): void {
  const platforms = () => import('./verbs/platforms.ts');
  program
    .command('platform')
    .description('units on digital platforms')
    .command('list')
    .description('by unit, platform and month, with the two lines of indicator 1')
    .option('--period <id>', '2026, or 2026-calendar')
    .option('--unit <id>', 'one unit only')
    .action((only: { period?: string; unit?: string }) =>
      withApi(async (api, out) => (await platforms()).listPlatforms(api, only, out)),
    );
  const register = program.command('register').description('the channels that were notified to the authorities');
  register
    .command('list')
    .description('every entry')
    .action(() => withApi(async (api, out) => (await platforms()).listRegister(api, out)));
  register
    .command('import <file>')
    .description('enter channels from CSV or YAML; nothing is taken out')
    .action((file: string) => withApi(async (api, out) => (await platforms()).importRegister(api, file, out)));
  register
    .command('check')
    .description('silent, unregistered, late: what stands against it')
    .action(() => withApi(async (api, out) => (await platforms()).checkRegister(api, out)));
}

function addQuality(program: Command, withApi: WithApi): void {
  const verbs = () => import('./verbs/quality.ts');
  const quality = program.command('quality').description('quality of what units published, never of people');
  quality
    .command('list')
    .description('each number of a period with what it is of')
    .option('--period <id>', '2026, or 2026-calendar')
    .option('--unit <id>', 'one unit only')
    .action((only: { period?: string; unit?: string }) =>
      withApi(async (api, out) => (await verbs()).listQuality(api, only, out)),
    );
  quality
    .command('works <measure>')
    .description('the works behind a number: corrected, no-author, no-source, no-lead, broken-links ...')
    .requiredOption('--unit <id>', 'whose')
    .option('--period <id>', '2026, or 2026-calendar')
    .option('--month <yyyy-mm>', 'one month only')
    .action((measure: string, of: { unit: string; period?: string; month?: string }) =>
      withApi(async (api, out) => (await verbs()).listQualityWorks(api, measure, of, out)),
    );
}

function addMaturity(program: Command, withApi: WithApi): void {
  const verbs = () => import('./verbs/maturity.ts');
  const maturity = program.command('maturity').description('the yearly self-assessment of digital maturity');
  maturity
    .command('list')
    .description("the year's decision and each agency's points")
    .option('--year <year>', 'default: the year that is worked on')
    .action((of: { year?: string }) => withApi(async (api, out) => (await verbs()).listMaturity(api, of, out)));
  maturity
    .command('export <id>')
    .description('a decision as YAML')
    .action((id: string) => withApi(async (api, out) => (await verbs()).exportMaturityDecision(api, id, out)));
}

function addDb(program: Command, withApi: WithApi, restore: (from: string) => Promise<void>): void {
  const db = program.command('db').description('backup and restore');
  db.command('backup <folder>')
    .description('into a new folder, while the product runs or not')
    .action((to: string) => withApi(async (api, out) => (await import('./verbs/db.ts')).backup(api, to, out)));
  db.command('restore <folder>').description('into an empty data folder; the product must not run').action(restore);
}

function addWork(program: Command, withApi: WithApi, output: () => Output): void {
  const work = () => import('./verbs/work.ts');
  program
    .command('backfill <source>')
    .description('read older pages by a sitemap source')
    .option('--from <day>', 'first day, yyyy-mm-dd')
    .option('--to <day>', 'last day, yyyy-mm-dd')
    .action((source: string, span: { from?: string; to?: string }) =>
      withApi(async (api, out) => (await work()).longWork(api, '/backfill', { source, ...span }, out)),
    );
  program
    .command('reprocess')
    .description('read the archived pages again with this extractor')
    .option('--source <id>', 'pages of one source only')
    .option('--unit <id>', 'pages of one unit only')
    .action((only: { source?: string; unit?: string }) =>
      withApi(async (api, out) => (await work()).longWork(api, '/reprocess', { ...only }, out)),
    );
  program
    .command('measure')
    .description('measure the indicators')
    .option('--period <id>', '2026, or 2026-calendar')
    .action(({ period }: { period?: string }) => withApi(async (api, out) => (await work()).measure(api, period, out)));
  program
    .command('verify <what>')
    .description('compute the evidence of a measurement again, or every figure of an evidence package (a .zip file)')
    .option('--manifest <digest>', "the package's manifest as the report prints it")
    .action(async (what: string, { manifest }: { manifest?: string }) => {
      if (what.endsWith('.zip'))
        return (await import('./verbs/verify-package.ts')).verifyFile(what, manifest, output());
      return withApi(async (api, out) => (await work()).verify(api, what, out));
    });
  program
    .command('export <what>')
    .description('a view, or "warc" for the whole archive; to stdout where no file is named')
    .option('--to <file>', 'file to write')
    .addOption(
      new Option('--format <format>', 'of a view; default: by the name of the file, else csv').choices([
        'csv',
        'json',
        'parquet',
      ]),
    )
    .action((what: string, options: { to?: string; format?: 'csv' | 'json' | 'parquet' }) =>
      withApi(async (api, out) => (await import('./verbs/export.ts')).exportTo(api, what, options, out)),
    );
}

interface Reading {
  batch?: string;
  url?: string;
  timeZone: string;
}

/** Verbs over saved files: they need no data folder and start no engine. */
function addFiles(program: Command, withApi: WithApi, output: () => Output): void {
  const zone = () =>
    new Option('--time-zone <zone>', 'zone of dates that name none').default('UTC').argParser(validZone);
  program
    .command('classify')
    .description('decide on what waits; with --batch, on saved pages without a store')
    .option('--batch <folder>', 'a folder of saved pages')
    .addOption(zone())
    .action(async ({ batch, timeZone }: Reading) => {
      if (batch) return (await import('./verbs/classify.ts')).classifyBatch(batch, timeZone, output());
      return withApi(async (api, out) => (await import('./verbs/work.ts')).longWork(api, '/classify', {}, out));
    });
  program
    .command('extract [file]')
    .description('read saved article pages without a store')
    .option('--batch <folder>', 'a folder of saved pages')
    .option('--url <url>', 'address of the one file')
    .addOption(zone())
    .action(async (file: string | undefined, { batch, url, timeZone }: Reading) => {
      const { extractBatch, extractFile } = await import('./verbs/extract.ts');
      oneOf('extract', file, batch);
      if (batch) return extractBatch(batch, timeZone, output());
      return extractFile(file ?? '', { zone: timeZone, url }, output());
    });
  program
    .command('feed [file]')
    .description('read saved feeds without a store')
    .option('--batch <folder>', 'a folder of saved feeds')
    .option('--url <url>', 'address of the one file')
    .addOption(zone())
    .action(async (file: string | undefined, { batch, url, timeZone }: Reading) => {
      const { feedBatch, feedFile } = await import('./verbs/feed.ts');
      oneOf('feed', file, batch);
      if (batch) return feedBatch(batch, timeZone, output());
      return feedFile(file ?? '', { zone: timeZone, url }, output());
    });
  program
    .command('robots')
    .description('say which addresses an agent may read')
    .requiredOption('--batch <file>', 'JSON list of {robotstxt, agent, url}')
    .action(async ({ batch }: { batch: string }) => (await import('./verbs/robots.ts')).robotsBatch(batch, output()));
}

function oneOf(verb: string, file: string | undefined, batch: string | undefined): void {
  if ((file === undefined) === (batch === undefined))
    throw new CliError(`${verb} needs either a file, or --batch and a folder`, EXIT.usage);
}
