/** Where a verb's results go: one JSON value with `--json`, else lines for people. Results on stdout, everything else on stderr. */
export interface Output {
  json: boolean;
  /** Prints a result: `value` as JSON, or what `describe` makes of it. */
  result<T>(value: T, describe: (value: T) => string): void;
  /** One line of line-JSON, whatever the mode: batch verbs. */
  line(value: unknown): void;
  /** True once nobody reads any more (`| head`): work that only prints may end. */
  closed(): boolean;
}

/** An output on a process's stdout. A closed pipe ends quietly instead of with a stack. */
export function createOutput(json: boolean, stdout: Pick<NodeJS.WritableStream, 'write' | 'on'>): Output {
  let closed = false;
  stdout.on('error', (error: Error) => {
    if (!('code' in error && error.code === 'EPIPE')) throw error;
    closed = true;
  });
  const write = (text: string) => {
    if (!closed) stdout.write(text);
  };
  return {
    json,
    result: (value, describe) => {
      const text = json ? JSON.stringify(value, null, 2) : describe(value);
      if (text !== '') write(`${text}\n`);
    },
    line: (value) => write(`${JSON.stringify(value)}\n`),
    closed: () => closed,
  };
}
