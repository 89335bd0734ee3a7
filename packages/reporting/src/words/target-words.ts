import { type ReportModel, unitName } from '../model/report-model.ts';
import type { ReportedTarget } from '../model/reported-indicator.ts';

/** The year's target in one phrase; a year without one is "không giao chỉ tiêu", not 0. */
export function targetWords(target: ReportedTarget | null): string {
  if (target === null) return 'Không giao chỉ tiêu';
  const units = `${hardPercent(target.printed)} (${target.units.length}/${target.of} đơn vị)`;
  return target.note === null ? units : `${units}; ${hardPercent(target.note)}`;
}

/** The plan's own figure, held together with its percent sign. */
export const hardPercent = (text: string) => text.replaceAll(' %', '\u00a0%');

/** Names of the units that the plan charges with the target. */
export function namedUnits(model: ReportModel, target: ReportedTarget): string {
  return target.units.map((unit) => unitName(model, unit)).join(', ');
}
