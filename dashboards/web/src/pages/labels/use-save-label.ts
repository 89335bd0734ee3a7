import type { NewLabel, SessionState, WorkLabel } from '@nhipbao/records';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { SESSION_KEY } from '../../api/query-client.ts';
import { request } from '../../api/request.ts';

/** Writes one label of a work (labels are only ever added), after which everything that shows it is read again. */
export function useSaveLabel() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ work, label }: { work: string; label: NewLabel }) =>
      request<WorkLabel>(`/works/${encodeURIComponent(work)}/labels`, {
        write: {
          method: 'POST',
          body: label,
          csrfToken: client.getQueryData<SessionState>(SESSION_KEY)?.csrfToken ?? null,
        },
      }),
    onSuccess: (_, { work }) =>
      Promise.all(
        [`/works/${encodeURIComponent(work)}`, `/works/${encodeURIComponent(work)}/labels`, '/review/summary'].map(
          (path) => client.invalidateQueries({ queryKey: [path] }),
        ),
      ),
  });
}
