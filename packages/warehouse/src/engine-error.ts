import { WarehouseError, type WarehouseFault } from './errors.ts';

/** Engine codes that mean "a limit of limits.ts was hit", with what to tell the reader. */
const LIMITS: Record<string, string> = {
  TIMEOUT_EXCEEDED: 'it ran longer than the time limit',
  TOO_SLOW: 'it would run longer than the time limit',
  MEMORY_LIMIT_EXCEEDED: 'it needs more memory than the limit',
  TOO_MANY_ROWS: 'it reads more rows than the limit',
  TOO_MANY_ROWS_OR_BYTES: 'it answers with more rows than the limit',
  TOO_MANY_BYTES: 'it reads more bytes than the limit',
};

/**
 * Turns what the client or the engine threw into a WarehouseError whose message begins with `subject`
 * ("query format-share", "insert into facts").
 */
export function engineError(subject: string, fault: WarehouseFault, cause: unknown): WarehouseError {
  if (cause instanceof WarehouseError) return cause;
  const engineCode = engineCodeOf(cause);
  const limit = engineCode === undefined ? undefined : LIMITS[engineCode];
  if (limit !== undefined) {
    return new WarehouseError('limit', `${subject} was stopped: ${limit} (${messageOf(cause)})`, { cause, engineCode });
  }
  if (engineCode === undefined && isNetworkFault(cause)) {
    const message = `${subject}: the ClickHouse server does not answer (${messageOf(cause)})`;
    return new WarehouseError('unreachable', message, { cause, retry: true });
  }
  return new WarehouseError(fault, `${subject} failed: ${messageOf(cause)}`, { cause, engineCode });
}

/** By shape, not by class: the embedded connection throws errors of its own copy of the client, or of chdb. */
function engineCodeOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error)) return undefined;
  if ('type' in thrown && typeof thrown.type === 'string') return thrown.type;
  return /DB::Exception: [\s\S]*\(([A-Z][A-Z_]+)\)\s*$/.exec(thrown.message)?.[1];
}

/** First line of what was thrown; engine messages repeat the whole statement after it. */
export function messageOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return (text.split('\n', 1)[0] ?? text).trim().slice(0, 500);
}

function isNetworkFault(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const code = 'code' in thrown ? String(thrown.code) : '';
  return (
    /^(ECONN|ENOTFOUND|EAI_|EPIPE|ETIMEDOUT|EHOSTUNREACH)/.test(code) ||
    /socket hang up|Timeout error/i.test(thrown.message)
  );
}
