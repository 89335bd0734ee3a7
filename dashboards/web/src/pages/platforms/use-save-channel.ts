import type { RegisteredChannel } from '@nhipbao/records';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { useCsrfToken } from '../../api/use-csrf-token.ts';

/** Writes one channel into the register, after which the register and the units' months are read again. */
export function useSaveChannel() {
  const client = useQueryClient();
  const csrfToken = useCsrfToken();
  return useMutation({
    mutationFn: ({ id, ...entry }: RegisteredChannel) =>
      request<RegisteredChannel>(`/register/${encodeURIComponent(id)}`, {
        write: {
          method: 'PUT',
          body: entry,
          csrfToken: csrfToken(),
        },
      }),
    onSuccess: () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => /^\/(register|platforms)/.test(String(queryKey[0])) }),
  });
}
