import type { ImportResult, Task } from '@nhipbao/records';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { useCsrfToken } from '../../api/use-csrf-token.ts';

/** The task's result is the api's own ImportResult; it travels as plain JSON. */
type ImportTask = Omit<Task, 'result'> & { result: ImportResult | null };

/** Sends a file and follows its reading to the end. Rejects with the reason where it could not be read at all. */
export function useImport(source: string) {
  const client = useQueryClient();
  const csrfToken = useCsrfToken();
  const path = encodeURIComponent(source);
  return useMutation({
    async mutationFn(file: File) {
      const name = encodeURIComponent(file.name.slice(0, 200));
      const write = { method: 'POST' as const, file, csrfToken: csrfToken() };
      let task = await request<ImportTask>(`/imports/${path}?name=${name}&wait=20`, { write });
      while (task.state === 'running') task = await request<ImportTask>(`/tasks/${task.id}?wait=20`);
      if (!task.result) throw new Error(task.error?.message ?? '');
      return task.result;
    },
    onSettled: () =>
      Promise.all([`/imports/${path}`, `/sources/${path}`].map((one) => client.invalidateQueries({ queryKey: [one] }))),
  });
}
