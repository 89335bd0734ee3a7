import { fileURLToPath } from 'node:url';
import { CommanderError } from 'commander';
import { CliError, EXIT } from './cli/exit.ts';
import { createProgram } from './cli/program.ts';
import { ConfigError, readConfig } from './config.ts';

const REGISTRY = fileURLToPath(new URL('../../../infra/registry', import.meta.url));

// npm changes into the repository; paths on the command line are meant from where the user stands.
if (process.env.npm_lifecycle_event === 'nhipbao' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

// What is written (store, backups, exports) is for its owner only, whatever the machine's habit is.
process.umask(0o077);

try {
  await createProgram(() => readConfig(process.env, REGISTRY)).parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
  if (!(error instanceof CommanderError)) {
    console.error(error instanceof Error ? error.message : String(error));
    if (process.env.NHIPBAO_LOG_LEVEL === 'debug') console.error(error);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof CliError) return error.exitCode;
  return error instanceof ConfigError ? EXIT.usage : EXIT.failed;
}
