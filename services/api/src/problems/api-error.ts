import { PROBLEM_CODES, type ProblemCode } from './problem-codes.ts';

/** One wrong field of a request, in words for the person who filled it in. */
export interface Fault {
  field: string;
  message: string;
}

/** A fault with a code of the table: the error handler turns it into problem+json. */
export class ApiError extends Error {
  readonly code: ProblemCode;
  readonly statusCode: number;
  readonly detail: string | undefined;
  readonly faults: readonly Fault[] | undefined;
  /** Sent along, such as Retry-After. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    options: { detail?: string; faults?: readonly Fault[]; headers?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(options.detail ?? PROBLEM_CODES[code].title, { cause: options.cause });
    this.name = 'ApiError';
    this.code = code;
    this.statusCode = PROBLEM_CODES[code].status;
    this.detail = options.detail;
    this.faults = options.faults;
    this.headers = options.headers ?? {};
  }
}
