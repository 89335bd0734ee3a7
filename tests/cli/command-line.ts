import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The program as users run it; `tests/build-first.ts` brings it to the sources. */
const MAIN = fileURLToPath(new URL('../../services/standalone/dist/main.js', import.meta.url));

/** What a call printed and how it ended; `code` is null where a signal ended it. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface CallOptions {
  env?: Record<string, string>;
  cwd?: string;
  /** What it reads from standard input; nothing by default. */
  input?: string;
  /** Reads this many bytes of stdout and closes the pipe, as `head` does. */
  hangUpAfter?: number;
}

/** Starts `nhipbao ARGS` in a process of its own, with no settings but those given. */
export function startNhipbao(args: readonly string[], { env = {}, cwd, input }: CallOptions = {}): ChildProcess {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(NHIPBAO_|npm_|INIT_CWD|NODE_OPTIONS)/.test(name),
  );
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd,
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  child.stdin?.end(input);
  return child;
}

/** Runs `nhipbao ARGS` to its end. */
export async function nhipbao(args: readonly string[], options: CallOptions = {}): Promise<Ended> {
  const child = startNhipbao(args, options);
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (options.hangUpAfter !== undefined && stdout.length >= options.hangUpAfter) child.stdout?.destroy();
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

/** The lines of a batch verb's answer as values. */
export const jsonLines = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
