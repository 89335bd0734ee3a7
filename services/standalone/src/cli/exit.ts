/** How the command line ends: 0 done, 1 the work failed or found faults, 2 the call or the configuration is wrong. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** Ends a verb with a sentence on stderr instead of a stack. */
export class CliError extends Error {
  override name = 'CliError';
  readonly exitCode: number;
  constructor(message: string, exitCode: number = EXIT.failed, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
