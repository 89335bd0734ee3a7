import type { SessionState, Setup, SignIn } from '@nhipbao/records';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { EXPIRED_KEY, SESSION_KEY } from './query-client.ts';
import { request } from './request.ts';
import { useCsrfToken } from './use-csrf-token.ts';

const readSession = () => request<SessionState>('/session');

/** Who is signed in, and whether an earlier session ran out while the page was open. */
export function useSession() {
  const session = useQuery({ queryKey: SESSION_KEY, queryFn: readSession, staleTime: Number.POSITIVE_INFINITY });
  const expired = useQuery({ queryKey: EXPIRED_KEY, queryFn: () => false, staleTime: Number.POSITIVE_INFINITY });
  return { session, expired: expired.data ?? false };
}

/** Signs in, out, or makes the first administrator; each time the session is read again and other answers are forgotten. */
export function useSessionActions() {
  const client = useQueryClient();
  const begin = async () => {
    const kept: readonly unknown[] = [SESSION_KEY[0], EXPIRED_KEY[0]];
    client.removeQueries({ predicate: ({ queryKey }) => !kept.includes(queryKey[0]) });
    client.setQueryData(EXPIRED_KEY, false);
    await client.fetchQuery({ queryKey: SESSION_KEY, queryFn: readSession, staleTime: 0 });
  };
  const token = useCsrfToken();
  const signIn = useMutation({
    mutationFn: (body: SignIn) => request('/session', { write: { method: 'POST', body, csrfToken: token() } }),
    onSuccess: begin,
  });
  const signOut = useMutation({
    mutationFn: () => request('/session', { write: { method: 'DELETE', csrfToken: token() } }),
    onSuccess: begin,
  });
  const setUp = useMutation({
    mutationFn: (body: Setup) => request('/setup', { write: { method: 'POST', body, csrfToken: token() } }),
    onSuccess: begin,
  });
  return { signIn, signOut, setUp };
}
