/** Where a verb's results go: one JSON value with `--json`, else lines for people. Results on stdout, everything else on stderr. */
export interface Output {
  json: boolean;
  /** Prints a result: `value` as JSON, or what `describe` makes of it. */
  result<T>(value: T, describe: (value: T) => string): void;
  /** One line of line-JSON, whatever the mode: batch verbs. */
  line(value: unknown): void;
}

/** An output on the process's own stdout. A closed pipe (`| head`) ends quietly. */
export function createOutput(
  json: boolean,
  write: (text: string) => void = (text) => process.stdout.write(text),
): Output {
  return {
    json,
    result: (value, describe) => write(`${json ? JSON.stringify(value, null, 2) : describe(value)}\n`),
    line: (value) => write(`${JSON.stringify(value)}\n`),
  };
}
