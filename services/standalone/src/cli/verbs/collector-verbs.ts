import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import {
  createTransport,
  importFolder,
  KindError,
  linesSink,
  loadKinds,
  type NewCollectorShape,
  runSource,
  settingsJsonSchema,
  testCollector,
  writeNewCollector,
} from '@nhipbao/collectors';
import { systemClock } from '@nhipbao/records';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { VERSION } from '../../version.ts';
import { CliError, EXIT } from '../exit.ts';
import type { Output } from '../output.ts';

/** `collector list`: kind and title; as JSON with the schema of the settings, for forms. */
export async function listCollectors(config: Config, output: Output): Promise<void> {
  const kinds = [...(await kindsOf(config)).values()].map((collector) => ({
    kind: collector.kind,
    title: collector.title,
    settings: settingsJsonSchema(collector),
  }));
  output.result(kinds, (rows) => rows.map(({ kind, title }) => `${kind}\t${title.vi}`).join('\n'));
}

/** `collector new NAME`: one file and its fixture, in NHIPBAO_COLLECTORS or the data folder's `collectors`. */
export async function newCollector(
  config: Config,
  name: string,
  shape: NewCollectorShape,
  output: Output,
): Promise<void> {
  const folder = folderOf(config);
  const files = await writeNewCollector(folder, name, shape).catch((error: unknown) => {
    throw new CliError(error instanceof Error ? error.message : String(error), EXIT.usage, { cause: error });
  });
  const hint = config.collectorsFolder ? '' : `\nThe product reads it when NHIPBAO_COLLECTORS=${folder}`;
  output.result(files, (paths) => `${paths.join('\n')}\nTry it: nhipbao collector test ${name}${hint}`);
}

/** `collector test NAME`: each rule of the suite; exit code 1 where one is broken. */
export async function testOne(config: Config, name: string, output: Output): Promise<void> {
  const results = await testCollector(name, folderOf(config)).catch((error: unknown) => {
    throw new CliError(error instanceof Error ? error.message : String(error), EXIT.failed, { cause: error });
  });
  output.result(results, (fixtures) =>
    fixtures
      .flatMap(({ fixture, findings }) => [
        `${fixture}:`,
        ...findings.map(({ rule, fault }) => (fault === null ? `  ok      ${rule}` : `  BROKEN  ${rule}: ${fault}`)),
      ])
      .join('\n'),
  );
  const broken = results.flatMap(({ findings }) => findings).filter(({ fault }) => fault !== null).length;
  if (broken > 0) throw new CliError(`${name} breaks ${broken} ${broken === 1 ? 'rule' : 'rules'} of the suite`);
}

/** `collector read NAME`: one run from the beginning; what fails ends with exit code 1 after the records that came. */
export async function readSource(
  config: Config,
  { name, settings, account }: { name: string; settings: string; account?: string },
  output: Output,
): Promise<void> {
  const collector = (await kindsOf(config)).get(name);
  if (!collector) throw new CliError(`there is no collector "${name}"; \`collector list\` names them`, EXIT.usage);
  const given = settings === '-' ? await text(process.stdin) : await readFile(settings, 'utf8');
  const transport = createTransport({
    userAgent: `NhipBao/${VERSION} (+${config.contact})`,
    allowPrivateHosts: config.allowHosts,
    spacingMs: config.spacingMs,
  });
  const quiet = () => {};
  try {
    const result = await runSource({
      source: { id: name, account, settings: z.record(z.string(), z.unknown()).parse(JSON.parse(given)) },
      collector,
      state: undefined,
      transport,
      readImport: importFolder(join(config.dataFolder, 'imports')),
      sink: linesSink(output.line),
      clock: systemClock,
      log: { info: quiet, warn: quiet, error: quiet },
    });
    if (result.error) throw new CliError(result.error.message);
  } finally {
    await transport.close();
  }
}

function folderOf(config: Config): string {
  return config.collectorsFolder ?? join(config.dataFolder, 'collectors');
}

async function kindsOf(config: Config) {
  return loadKinds({ folder: config.collectorsFolder }).catch((error: unknown) => {
    if (error instanceof KindError) throw new CliError(error.message, EXIT.usage, { cause: error });
    throw error;
  });
}
