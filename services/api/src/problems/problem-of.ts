import { SourceError, WarcError } from '@nhipbao/collectors';
import { AccountError, type AccountFault, RegistryError } from '@nhipbao/jobs';
import type { Problem } from '@nhipbao/records';
import { WarehouseError, type WarehouseFault } from '@nhipbao/warehouse';
import { ApiError } from './api-error.ts';
import { PROBLEM_CODES, type ProblemCode } from './problem-codes.ts';

/** What the faults of the warehouse are to a caller of the API. */
const WAREHOUSE_CODES: Record<WarehouseFault, ProblemCode> = {
  location: 'warehouse-unavailable',
  held: 'warehouse-unavailable',
  unreachable: 'warehouse-unavailable',
  migration: 'internal',
  newer: 'internal',
  limit: 'query-too-heavy',
  params: 'internal',
  row: 'internal',
  query: 'internal',
  insert: 'internal',
  claim: 'conflict',
  backup: 'backup-failed',
};

/** What keeps an account from being connected, where it is not wrong input. */
const ACCOUNT_CODES: Partial<Record<AccountFault, ProblemCode>> = {
  'unknown-account': 'not-found',
  'secrets-missing': 'secrets-missing',
  'link-spent': 'link-spent',
  'being-read': 'conflict',
  'exchange-failed': 'source-failed',
};

/** What Fastify itself throws, by its code. */
const FASTIFY_CODES: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid-input',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid-input',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid-input',
  FST_ERR_BAD_URL: 'invalid-input',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
};

/** Any error as problem details (RFC 9457). Messages of unknown errors stay inside: they may hold what nobody should read. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiError) {
    return problem(error.code, {
      ...(error.detail === undefined ? {} : { detail: error.detail }),
      ...(error.faults === undefined ? {} : { faults: [...error.faults] }),
    });
  }
  if (error instanceof AccountError)
    return problem(ACCOUNT_CODES[error.fault] ?? 'invalid-input', { detail: error.message });
  if (error instanceof SourceError) return problem('source-failed', { detail: error.message });
  if (error instanceof RegistryError)
    return problem('invalid-input', {
      faults: error.faults.map(({ message, ...place }) => ({
        field: Object.values(place).filter(Boolean).join(', '),
        message,
      })),
    });
  if (error instanceof WarcError) return problem('archive-damaged', {});
  if (error instanceof WarehouseError) {
    const code = WAREHOUSE_CODES[error.fault];
    return problem(code, code === 'backup-failed' ? { detail: error.message } : {});
  }
  if (error instanceof SyntaxError && statusOf(error) === 400) return problem('invalid-input', {});
  return problem(FASTIFY_CODES[codeOf(error)] ?? (clientFault(error) ? 'invalid-input' : 'internal'), {});
}

function problem(code: ProblemCode, more: Pick<Problem, 'detail' | 'faults'>): Problem {
  const { status, title } = PROBLEM_CODES[code];
  return { type: `urn:nhipbao:problem:${code}`, title, status, code, ...more };
}

function clientFault(error: unknown): boolean {
  const status = statusOf(error);
  return status >= 400 && status < 500;
}

function statusOf(error: unknown): number {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
