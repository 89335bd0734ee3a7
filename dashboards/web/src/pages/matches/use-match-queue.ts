import type { MatchReviewPage } from '@nhipbao/records';
import { useInfiniteQuery } from '@tanstack/react-query';
import { address } from '../../api/address.ts';
import { request } from '../../api/request.ts';

export const MATCH_QUEUES = ['candidates', 'none'] as const;
export type MatchQueue = (typeof MATCH_QUEUES)[number];

/** The queue an address names; the first one for anything else. */
export function readMatchQueue(value: string | null): MatchQueue {
  return MATCH_QUEUES.find((queue) => queue === value) ?? 'candidates';
}

/** Posts that wait. Read when the page is opened and then only further on: a post must not change under somebody's hands. */
export function useMatchQueue(queue: MatchQueue) {
  return useInfiniteQuery({
    queryKey: ['/matches/review', queue],
    queryFn: ({ pageParam, signal }) =>
      request<MatchReviewPage>(address('/matches/review', { queue, cursor: pageParam || undefined }), { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
