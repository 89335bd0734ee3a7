import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from './request.ts';
import { useCsrfToken } from './use-csrf-token.ts';

interface Write {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
}

/** Writes to the api; afterwards every answer whose path begins with one of `stale` is read again. */
export function useWrite<T>(stale: readonly string[]) {
  const client = useQueryClient();
  const csrfToken = useCsrfToken();
  return useMutation({
    mutationFn: ({ path, ...write }: Write) => request<T>(path, { write: { ...write, csrfToken: csrfToken() } }),
    onSuccess: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => stale.some((path) => String(queryKey[0]).startsWith(path)),
      }),
  });
}
