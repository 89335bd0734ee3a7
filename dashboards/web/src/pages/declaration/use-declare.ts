import type { DeclarationDraft, DeclarationInfo } from '@nhipbao/records';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { useCsrfToken } from '../../api/use-csrf-token.ts';

/** Saves a draft of one declaration (`/declarations/{indicator}/{unit}/{period}`) and, where wanted, hands it to the department. */
export function useDeclare(path: string) {
  const client = useQueryClient();
  const csrfToken = useCsrfToken();
  return useMutation({
    async mutationFn({ draft, send }: { draft: DeclarationDraft; send: boolean }) {
      const kept = await request<DeclarationInfo>(path, {
        write: { method: 'PUT', body: draft, csrfToken: csrfToken() },
      });
      if (!send) return kept;
      return request<DeclarationInfo>(`${path}/submission`, { write: { method: 'POST', csrfToken: csrfToken() } });
    },
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => /^\/(declarations|indicators)/.test(String(queryKey[0])),
      }),
  });
}
