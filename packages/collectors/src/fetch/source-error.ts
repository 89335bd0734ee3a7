/**
 * When a failed request may be tried again: at the source's own schedule (`later`), not before an instant the server named,
 * or only after a person changed something (`never`).
 */
export type Retry = 'later' | 'never' | Date;

export type SourceErrorCode =
  | 'address-refused'
  | 'host-not-declared'
  | 'address-invalid'
  | 'robots-refused'
  | 'robots-unreachable'
  | 'redirect-loop'
  | 'too-many-redirects'
  | 'connection-failed'
  | 'name-not-found'
  | 'certificate-invalid'
  | 'time-out'
  | 'body-too-large'
  | 'encoding-broken'
  | 'encoding-unknown'
  | 'http-error'
  | 'gone'
  | 'rate-limited'
  | 'aborted'
  | 'file-unreadable'
  | 'content-unusable'
  | 'settings-invalid'
  | 'credential-missing'
  | 'credential-invalid'
  | 'permission-missing'
  | 'secret-not-for-host'
  | 'quota-exhausted'
  | 'cursor-expired'
  | 'parameter-refused'
  | 'schema-drift';

/**
 * A source that could not be read. The message says in plain words what happened, where, and what to do; it is shown on the
 * source's health as it stands.
 */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly source: string;
  readonly code: SourceErrorCode;
  readonly retry: Retry;
  /** HTTP status, where the server answered. */
  readonly status: number | null;
  readonly url: string | null;

  constructor(
    message: string,
    details: {
      source: string;
      code: SourceErrorCode;
      retry: Retry;
      status?: number | null;
      url?: string | null;
      cause?: unknown;
    },
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.source = details.source;
    this.code = details.code;
    this.retry = details.retry;
    this.status = details.status ?? null;
    this.url = details.url ?? null;
  }
}
