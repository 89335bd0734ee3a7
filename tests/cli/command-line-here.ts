import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '@nhipbao/standalone';
import { type Ended, nhipbao } from './command-line.ts';

const REGISTRY = fileURLToPath(new URL('../../infra/registry', import.meta.url));

/**
 * Runs `nhipbao ARGS` to its end in this process: the whole command line, over HTTP or with a store that it opens, without the seconds
 * that a process takes to load it. The full tests start a process for each of these calls too. What belongs to a process (stdin, signals,
 * pipes, modes of files, the folder it stands in) is asked of `nhipbao`.
 */
export const nhipbaoHere: (args: readonly string[], options: { env: Record<string, string> }) => Promise<Ended> =
  process.env.NHIPBAO_FULL === '1' ? nhipbao : runHere;

async function runHere(args: readonly string[], { env }: { env: Record<string, string> }): Promise<Ended> {
  const [out, err] = [collected(), collected()];
  const code = await runCommandLine(args, env, REGISTRY, { stdout: out.stream, stderr: err.stream });
  return { code, signal: null, stdout: out.text(), stderr: err.text() };
}

function collected(): { stream: Writable; text: () => string } {
  const parts: Buffer[] = [];
  const stream = new Writable({
    write(part: Buffer, _encoding, done) {
      parts.push(part);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(parts).toString() };
}
