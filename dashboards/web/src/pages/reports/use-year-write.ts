import type { YearStatus } from '@nhipbao/records';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { useCsrfToken } from '../../api/use-csrf-token.ts';

interface Act {
  step: YearStatus['next'][number]['step'];
  unit: string | null;
  note: string | null;
}

/** Takes a step of the year, after which the year and its reports are read again. */
export function useYearWrite(year: number) {
  const client = useQueryClient();
  const csrfToken = useCsrfToken();
  return useMutation({
    mutationFn: ({ step, unit, note }: Act) => {
      const path =
        step === 'reported'
          ? `/years/${year}/report?wait=25`
          : unit === null
            ? `/years/${year}/acts`
            : `/years/${year}/units/${unit}/${step === 'no-assessment' ? step : 'acts'}`;
      const body = step === 'reported' ? { note } : step === 'no-assessment' ? { reason: note } : { step, note };
      return request<unknown>(path, { write: { method: 'POST', body, csrfToken: csrfToken() } });
    },
    onSuccess: () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => /^\/(years|reports)/.test(String(queryKey[0])) }),
  });
}
