import type { NewLabel, WorkLabel } from '@nhipbao/records';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { useCsrfToken } from '../../api/use-csrf-token.ts';

/** Writes one label of a work (labels are only ever added), after which everything that shows it is read again. */
export function useSaveLabel() {
  const client = useQueryClient();
  const csrfToken = useCsrfToken();
  return useMutation({
    mutationFn: ({ work, label }: { work: string; label: NewLabel }) =>
      request<WorkLabel>(`/works/${encodeURIComponent(work)}/labels`, {
        write: {
          method: 'POST',
          body: label,
          csrfToken: csrfToken(),
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
