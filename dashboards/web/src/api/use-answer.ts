import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { request } from './request.ts';

/**
 * The answer to a GET of the api, `path` with its parameters being its key. While another path of the same block loads,
 * the last answer stays on the screen. `everyMs` reads again while the page is in front.
 */
export function useAnswer<T>(path: string, options: { everyMs?: number; enabled?: boolean } = {}): UseQueryResult<T> {
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => request<T>(path, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: options.everyMs ?? false,
    enabled: options.enabled ?? true,
  });
}
