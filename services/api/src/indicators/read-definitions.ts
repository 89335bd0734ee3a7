import { INDICATORS, type Rulebook } from '@nhipbao/indicators';
import { type IndicatorDefinition, type IndicatorTarget, PLAN_INDICATORS } from '@nhipbao/records';
import { parametersOf } from '../rulebooks/rulebook-info.ts';
import { INDICATOR_WORDS } from './indicator-words.ts';

/** The plan's indicators as they are defined under a rulebook, in the plan's order. */
export function definitionsUnder(rulebook: Rulebook): IndicatorDefinition[] {
  const parameters = parametersOf(rulebook);
  return INDICATORS.toSorted((a, b) => a.number - b.number).map((indicator) => {
    const { title, formula, parameters: read } = INDICATOR_WORDS[indicator.number];
    return {
      id: indicator.id,
      number: indicator.number,
      title: { vi: indicator.title, en: title },
      formula,
      unitOfMeasure: indicator.unit,
      basis: indicator.basis,
      origin: indicator.declared ? 'declared' : 'measured',
      methodVersion: `${indicator.id}-${indicator.version}`,
      rulebookVersion: rulebook.version,
      parameters: parameters.filter(({ key }) => read.some((one) => one === key)),
    };
  });
}

/** The plan's targets, one row an indicator and year; empty filters take all. */
export function planTargets(asked: { indicator?: string | undefined; year?: number | undefined }): IndicatorTarget[] {
  return PLAN_INDICATORS.filter(({ id }) => asked.indicator === undefined || id === asked.indicator).flatMap(
    ({ id, number, targets }) =>
      targets
        .filter(({ year }) => asked.year === undefined || year === asked.year)
        .map(({ year, printed, units, of, note = null }) => ({
          indicator: id,
          number,
          year,
          printed,
          units,
          count: units.length,
          of,
          note,
        })),
  );
}
