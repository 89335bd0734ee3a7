import { CommanderError } from 'commander';
import { ConfigError, readConfig } from '../config.ts';
import { CliError, EXIT } from './exit.ts';
import { createProgram, type Printing } from './program.ts';

/**
 * Runs `nhipbao ARGS` under the settings of an environment and answers the exit code (`EXIT`). What went wrong is a sentence on stderr, never
 * a stack, but with `NHIPBAO_LOG_LEVEL=debug`. `registryFolder` is the seed that ships with the product.
 */
export async function runCommandLine(
  args: readonly string[],
  environment: Record<string, string | undefined>,
  registryFolder: string,
  printing: Printing = process,
): Promise<number> {
  try {
    const program = createProgram(() => readConfig(environment, registryFolder), printing);
    await program.parseAsync(args, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    printing.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (environment.NHIPBAO_LOG_LEVEL === 'debug') console.error(error);
    if (error instanceof CliError) return error.exitCode;
    return error instanceof ConfigError ? EXIT.usage : EXIT.failed;
  }
}
