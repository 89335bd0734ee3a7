import type { WorksPage } from '@nhipbao/records';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { address } from '../../api/address.ts';
import { request } from '../../api/request.ts';
import type { WorksQuery } from '../../routes/links.ts';

/** Works of a filter, newest first, page after page by the api's cursor. */
export function useWorks(filter: WorksQuery) {
  return useInfiniteQuery({
    queryKey: ['/works', filter],
    queryFn: ({ pageParam, signal }) =>
      request<WorksPage>(address('/works', { ...filter, ...(pageParam ? { cursor: pageParam } : {}) }), { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}
