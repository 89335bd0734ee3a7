import type { Overview } from '@nhipbao/records';
import { useAnswer } from './use-answer.ts';

export interface UnitName {
  id: string;
  name: string;
  shortName: string;
}

/** The reporting units, in the registry's order. Empty until they are read. */
export function useUnits(): { units: UnitName[]; nameOf: (id: string) => string } {
  const overview = useAnswer<Overview>('/overview');
  const units = (overview.data?.units ?? []).map(({ unit, name, shortName }) => ({ id: unit, name, shortName }));
  return { units, nameOf: (id) => units.find((unit) => unit.id === id)?.shortName ?? id };
}
