import type { ReviewPage, ReviewQueue } from '@nhipbao/records';
import { useInfiniteQuery } from '@tanstack/react-query';
import { address } from '../../api/address.ts';
import { request } from '../../api/request.ts';

/**
 * What waits in a queue for whoever asks. Read when the page is opened and then only further on, never again from the
 * start: an item must not change under somebody's hands.
 */
export function useReviewQueue(queue: ReviewQueue) {
  return useInfiniteQuery({
    queryKey: ['/review', queue],
    queryFn: ({ pageParam, signal }) =>
      request<ReviewPage>(address('/review', { queue, cursor: pageParam || undefined }), { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
