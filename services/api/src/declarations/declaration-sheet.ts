import { declaredKind, type PeriodFacts } from '@nhipbao/jobs';
import { type DeclarationSheet, type IndicatorNumber, PLAN_INDICATORS, type ReportingUnit } from '@nhipbao/records';
import { declarationInfo } from './declaration-info.ts';

/**
 * What may be declared of a period for some units, with what stands of it. Indicators 4, 5 and 6 always; 2 where the product was not in
 * use for the whole period; all of them where the period ended before it read anything (policy, section 3). Nothing of a period to come.
 */
export function declarationSheet(facts: PeriodFacts, units: readonly ReportingUnit[]): DeclarationSheet {
  const { rulebook, period, declarations, installedAt, now } = facts;
  const past = period.to <= (installedAt ?? now);
  const partly = installedAt === null || installedAt > period.from;
  const isDeclared = (number: IndicatorNumber) => past || number >= 4 || (number === 2 && partly);
  const counted = rulebook.parameters.unitsOfDenominator.value;
  const rows = PLAN_INDICATORS.filter(({ number }) => period.from <= now && isDeclared(number)).flatMap(
    ({ id, number, title }) =>
      units
        .filter((unit) => counted.includes(unit.id))
        .map((unit) => {
          const fact = declarations.find(({ payload }) => payload.indicator === id && payload.unit === unit.id);
          const declaration = fact ? declarationInfo(fact, []) : null;
          return {
            indicator: id,
            number,
            title,
            kind: declaredKind(number),
            unit: unit.id,
            unitName: unit.name,
            declaration,
          };
        }),
  );
  const growth = rulebook.parameters.revenueGrowth.value.findLast(({ from }) => from <= period.year);
  return { period: period.id, past, baseYear: growth?.baseYear ?? null, rows };
}
