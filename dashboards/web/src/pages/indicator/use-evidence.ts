import type { EvidencePage } from '@nhipbao/records';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { address } from '../../api/address.ts';
import { request } from '../../api/request.ts';

/** `counted` is 'true', 'false' or absent; `group` a platform of indicator 1, a format (or `none`) of indicator 3; `month` yyyy-mm. */
export interface EvidenceFilter {
  month?: string | undefined;
  counted?: string | undefined;
  group?: string | undefined;
}

/** The rows behind a measurement, in the order in which they are hashed, page after page. */
export function useEvidence(measurement: string, filter: EvidenceFilter) {
  const path = `/measurements/${encodeURIComponent(measurement)}/evidence`;
  return useInfiniteQuery({
    queryKey: [path, filter],
    queryFn: ({ pageParam, signal }) =>
      request<EvidencePage>(address(path, { ...filter, cursor: pageParam || undefined }), { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}
