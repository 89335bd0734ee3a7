import type { SessionState } from '@nhipbao/records';
import { useQueryClient } from '@tanstack/react-query';
import { SESSION_KEY } from './query-client.ts';

/** The token that a write must carry, read when it is sent: a sign-in while the page is open changes it. */
export function useCsrfToken(): () => string | null {
  const client = useQueryClient();
  return () => client.getQueryData<SessionState>(SESSION_KEY)?.csrfToken ?? null;
}
