import type { SessionState } from '@nhipbao/records';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { SESSION_KEY } from './query-client.ts';
import { request } from './request.ts';

interface Write {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
}

/** Writes to the api; afterwards every answer whose path begins with one of `stale` is read again. */
export function useWrite<T>(stale: readonly string[]) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, ...write }: Write) => {
      const csrfToken = client.getQueryData<SessionState>(SESSION_KEY)?.csrfToken ?? null;
      return request<T>(path, { write: { ...write, csrfToken } });
    },
    onSuccess: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => stale.some((path) => String(queryKey[0]).startsWith(path)),
      }),
  });
}
