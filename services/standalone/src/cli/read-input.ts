import { readFile } from 'node:fs/promises';
import { CliError, EXIT } from './exit.ts';

/** The bytes of a file that was named on the command line; a sentence and exit code 2 where it cannot be read. */
export async function readInput(file: string): Promise<Buffer> {
  return readFile(file).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const reason =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a folder; name it with --batch'
          : String(error);
    throw new CliError(`${file}: ${reason}`, EXIT.usage, { cause: error });
  });
}
