import type { SessionState } from '@nhipbao/records';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { SESSION_KEY } from '../../api/query-client.ts';
import { request } from '../../api/request.ts';

/** One act of an audit (a label, a draw, a signature, an appointment), after which the lists that show it are read again. */
export function useAuditWrite() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body = {} }: { path: string; body?: unknown }) =>
      request<unknown>(path, {
        write: { method: 'POST', body, csrfToken: client.getQueryData<SessionState>(SESSION_KEY)?.csrfToken ?? null },
      }),
    onSuccess: (_, { path }) =>
      Promise.all(
        // A label changes only how far the audit is: the list is read again when the desk is closed.
        (path.includes('/labels/') ? [] : ['/audits', '/assessments']).map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
}
