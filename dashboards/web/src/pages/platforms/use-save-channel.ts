import type { RegisteredChannel, SessionState } from '@nhipbao/records';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { SESSION_KEY } from '../../api/query-client.ts';
import { request } from '../../api/request.ts';

/** Writes one channel into the register, after which the register and the units' months are read again. */
export function useSaveChannel() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...entry }: RegisteredChannel) =>
      request<RegisteredChannel>(`/register/${encodeURIComponent(id)}`, {
        write: {
          method: 'PUT',
          body: entry,
          csrfToken: client.getQueryData<SessionState>(SESSION_KEY)?.csrfToken ?? null,
        },
      }),
    onSuccess: () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => /^\/(register|platforms)/.test(String(queryKey[0])) }),
  });
}
