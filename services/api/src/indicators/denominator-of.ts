import type { Rulebook } from '@nhipbao/indicators';
import type { Registry, ReportingUnit } from '@nhipbao/records';

/** Units that a province's value is said of, and how many there are. */
export interface Denominator {
  units: ReportingUnit[];
  of: number;
}

/**
 * The denominator of a period is the list of its rulebook (by default the plan's three reporting units, also after the merger of agencies):
 * neither the registry's further units nor the days on which a unit opened or closed change it. A listed unit that is not registered counts
 * as one without data.
 */
export function denominatorOf({ units }: Pick<Registry, 'units'>, { parameters }: Rulebook): Denominator {
  const listed = parameters.unitsOfDenominator.value;
  return { units: units.filter(({ id }) => listed.includes(id)), of: new Set(listed).size };
}
