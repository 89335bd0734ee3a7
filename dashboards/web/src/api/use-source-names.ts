import type { SourceHealth } from '@nhipbao/records';
import { useAnswer } from './use-answer.ts';
import { useMay } from './use-may.ts';

/** Titles of the sources by id, for lists that know only ids; an unknown one, or for whoever may not see sources, stays its id. */
export function useSourceNames(): (id: string) => string {
  const sees = useMay('sources:read');
  const sources = useAnswer<SourceHealth[]>('/sources', { enabled: sees }).data ?? [];
  return (id) => sources.find((source) => source.id === id)?.title ?? id;
}
