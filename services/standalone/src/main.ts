import { fileURLToPath } from 'node:url';
import { CommanderError } from 'commander';
import { CliError, EXIT } from './cli/exit.ts';
import { createProgram } from './cli/program.ts';
import { ConfigError, readConfig } from './config.ts';

const REGISTRY = fileURLToPath(new URL('../../../infra/registry', import.meta.url));

try {
  await createProgram(() => readConfig(process.env, REGISTRY)).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else {
    console.error(error instanceof Error ? error.message : String(error));
    if (!(error instanceof CliError || error instanceof ConfigError) && process.env.NHIPBAO_LOG_LEVEL === 'debug')
      console.error(error);
    process.exitCode =
      error instanceof CliError ? error.exitCode : error instanceof ConfigError ? EXIT.usage : EXIT.failed;
  }
}
