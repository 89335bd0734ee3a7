import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { CliError, EXIT } from './exit.ts';

/** A secret from standard input: the whole of a pipe, or one line typed at a terminal and shown nowhere. Never from arguments, which every process of the machine can read. */
export async function readSecret(name: string): Promise<string> {
  const value = (process.stdin.isTTY ? await typedUnseen(`${name}: `) : await text(process.stdin)).trim();
  if (value === '') throw new CliError('nothing was entered', EXIT.usage);
  return value;
}

async function typedUnseen(prompt: string): Promise<string> {
  process.stderr.write(prompt);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true });
  try {
    return await new Promise<string>((resolve, reject) => {
      lines.question('', resolve);
      lines.once('SIGINT', () => reject(new CliError('nothing was entered', EXIT.usage)));
    });
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
