import type { PublicationsPage } from '@nhipbao/records';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { address } from '../../api/address.ts';
import { request } from '../../api/request.ts';

export const PUBLICATION_FILTERS = ['unit', 'platform', 'status', 'month', 'q'] as const;
export type PublicationsQuery = Partial<Record<(typeof PUBLICATION_FILTERS)[number], string>>;

/** Posts of a filter, newest first, page after page by the api's cursor. */
export function usePublications(filter: PublicationsQuery) {
  return useInfiniteQuery({
    queryKey: ['/publications', filter],
    queryFn: ({ pageParam, signal }) =>
      request<PublicationsPage>(address('/publications', { ...filter, cursor: pageParam || undefined }), { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

/** The filters that stand in the page's address; empty ones are absent. */
export function readPublicationsFilter(search: URLSearchParams): PublicationsQuery {
  const query: PublicationsQuery = {};
  for (const key of PUBLICATION_FILTERS) {
    const value = search.get(key)?.trim();
    if (value) query[key] = value;
  }
  return query;
}
