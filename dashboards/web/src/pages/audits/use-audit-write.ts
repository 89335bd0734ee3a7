import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { useCsrfToken } from '../../api/use-csrf-token.ts';

/** One act of an audit (a label, a draw, a signature, an appointment), after which the lists that show it are read again. */
export function useAuditWrite() {
  const client = useQueryClient();
  const csrfToken = useCsrfToken();
  return useMutation({
    mutationFn: ({ path, body = {} }: { path: string; body?: unknown }) =>
      request<unknown>(path, {
        write: { method: 'POST', body, csrfToken: csrfToken() },
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
