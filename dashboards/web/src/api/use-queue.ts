import { useInfiniteQuery } from '@tanstack/react-query';
import { address } from './address.ts';
import { request } from './request.ts';

/**
 * What waits in a queue for whoever asks. Read when the page is opened and then only further on, never again from the
 * start: an item must not change under somebody's hands.
 */
export function useQueue<Page extends { next: string | null }>(path: string, queue: string) {
  return useInfiniteQuery({
    queryKey: [path, queue],
    queryFn: ({ pageParam, signal }) =>
      request<Page>(address(path, { queue, cursor: pageParam || undefined }), { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
