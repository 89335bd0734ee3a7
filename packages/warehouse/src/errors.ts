/** What went wrong, as far as a caller can act on it; services map kinds to HTTP and to Vietnamese sentences in one table. */
export type WarehouseFault =
  | 'location' // the location cannot be understood or opened
  | 'held' // another process owns the embedded folder
  | 'unreachable' // the server does not answer: try later
  | 'migration' // a migration was changed, lost, is not idempotent or failed
  | 'newer' // the database was written by a newer version of the code
  | 'limit' // a limit on time, memory or rows was hit
  | 'params' // a query was asked with parameters it does not take
  | 'row' // a query answered with a row that its schema refuses
  | 'query' // the engine refused or failed a query
  | 'insert' // rows that the table cannot take
  | 'claim' // a claim could not be decided
  | 'backup'; // a backup or restore was refused or failed

/** The one error of this package. `retry` says that the same call may succeed later without a change of code or data. */
export class WarehouseError extends Error {
  override readonly name = 'WarehouseError';
  readonly fault: WarehouseFault;
  readonly retry: boolean;
  /** Name of the engine's own error, such as TIMEOUT_EXCEEDED, where it came from there. */
  readonly engineCode: string | undefined;

  constructor(
    fault: WarehouseFault,
    message: string,
    options: { cause?: unknown; retry?: boolean; engineCode?: string | undefined } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.fault = fault;
    this.retry = options.retry ?? false;
    this.engineCode = options.engineCode;
  }
}
