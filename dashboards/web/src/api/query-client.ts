import type { SessionState } from '@nhipbao/records';
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.ts';

/** Where the session and the note that it ran out are kept in the client's cache. */
export const SESSION_KEY = ['session'] as const;
export const EXPIRED_KEY = ['session-expired'] as const;

/**
 * The client's cache of answers. An answer 401 to any of them means that the session ran out: the frame then asks to sign
 * in again on the same address. Refusals are never repeated (only a lost connection or a busy server is, twice).
 */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        const session = client.getQueryData<SessionState>(SESSION_KEY);
        if (!(error instanceof ApiError && error.status === 401) || !session?.user) return;
        client.setQueryData(EXPIRED_KEY, true);
        client.setQueryData<SessionState>(SESSION_KEY, { ...session, user: null, csrfToken: null });
        void client.invalidateQueries({ queryKey: SESSION_KEY });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => count < 2 && error instanceof ApiError && (error.status === 0 || error.status === 503),
        retryDelay: (count) => 500 * 2 ** count,
      },
      mutations: { retry: false },
    },
  });
  return client;
}
