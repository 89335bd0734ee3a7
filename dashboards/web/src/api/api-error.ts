/**
 * A request the api refused, or could not be reached for (status 0, code `network`). `title` is the api's own Vietnamese
 * sentence; `code` and `request` are what an administrator needs to find the entry in the log.
 */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly request: string | null;
  readonly detail: string | null;
  readonly faults: readonly { field: string; message: string }[];

  constructor(given: {
    status: number;
    code: string;
    title: string;
    request?: string | null;
    detail?: string | null;
    faults?: readonly { field: string; message: string }[];
    cause?: unknown;
  }) {
    super(given.title, { cause: given.cause });
    this.name = 'ApiError';
    this.status = given.status;
    this.code = given.code;
    this.request = given.request ?? null;
    this.detail = given.detail ?? null;
    this.faults = given.faults ?? [];
  }
}
