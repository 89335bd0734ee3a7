import type { Problem } from '@nhipbao/records';
import { ApiError } from './api-error.ts';

interface Write {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** Sent as it is, in place of a body. */
  file?: Blob;
  csrfToken: string | null;
}

/**
 * One request to the api of the page's own origin, its JSON answer typed by the wire schemas (the api validates its
 * answers with them, so they are not checked a second time here). Throws `ApiError`.
 */
export async function request<T>(path: string, options: { signal?: AbortSignal; write?: Write } = {}): Promise<T> {
  const { signal, write } = options;
  const headers = new Headers({ accept: 'application/json' });
  if (write?.csrfToken) headers.set('x-csrf-token', write.csrfToken);
  if (write?.file) headers.set('content-type', 'application/octet-stream');
  else if (write?.body !== undefined) headers.set('content-type', 'application/json');
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method: write?.method ?? 'GET',
      headers,
      signal: signal ?? null,
      body: write?.file ?? (write?.body === undefined ? null : JSON.stringify(write.body)),
    });
  } catch (cause) {
    throw new ApiError({ status: 0, code: 'network', title: '', cause });
  }
  if (!response.ok) throw await refusal(response);
  return response.status === 204 ? JSON.parse('null') : response.json();
}

/** What a refusal says of itself: problem details where the api wrote them, otherwise (a proxy's page) the status alone. */
async function refusal(response: Response): Promise<ApiError> {
  const { status } = response;
  if (!response.headers.get('content-type')?.includes('json')) {
    return new ApiError({ status, code: `http-${status}`, title: '' });
  }
  const problem: Partial<Problem> = await response.json();
  return new ApiError({
    status,
    code: problem.code ?? `http-${status}`,
    title: problem.title ?? '',
    request: problem.instance ?? null,
    detail: problem.detail ?? null,
    faults: problem.faults ?? [],
  });
}
