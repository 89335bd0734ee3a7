import type { IndicatorDetail, IndicatorValue } from '@nhipbao/records';
import { address } from '../../api/address.ts';
import { useAnswer } from '../../api/use-answer.ts';

/** One unit's measurement of one indicator, and what the list of indicators says of the indicator itself. */
export function useIndicator(id: string, unit: string, period: string | undefined) {
  const path = `/indicators/${encodeURIComponent(id)}/${encodeURIComponent(unit)}`;
  const detail = useAnswer<IndicatorDetail>(address(path, { period }));
  const all = useAnswer<IndicatorValue[]>(address('/indicators', { period }));
  const indicator = all.data?.find((value) => value.id === id);
  return { detail, indicator, unitName: indicator?.units.find((row) => row.unit === unit)?.name ?? unit };
}
