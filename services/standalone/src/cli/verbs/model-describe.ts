import type { Calibration, Evaluation } from '@nhipbao/classifier/training';

/** A part of an evaluation: one unit's or one month's items. */
export interface Grouped {
  name: string;
  n: number;
  accuracy: number;
  macroF1: number;
}

/** An evaluation with what it was measured on; groups and the thresholds that the labels would allow where they are known. */
export type Measured = Evaluation & {
  measuredOn: string;
  byUnit?: Grouped[];
  byMonth?: Grouped[];
  thresholds?: Calibration;
};

const share = (value: number) => value.toFixed(3);

/** An evaluation as a table for people: figures, classes, confusion, calibration, coverage, groups where known. */
export function describeEvaluation(value: Measured): string {
  const { n, accuracy, macroF1, calibrationError, classes, confusion, calibration, coverage } = value;
  return [
    `measured on ${value.measuredOn}`,
    `n ${n}  accuracy ${share(accuracy)}  macroF1 ${share(macroF1)}  calibration error ${share(calibrationError)}`,
    table(
      ['class', 'n', 'precision', 'recall', 'f1'],
      classes.map((one) => [one.label, one.n, share(one.precision), share(one.recall), share(one.f1)]),
    ),
    'confusion: a line is the truth, a column the decision',
    table(
      ['', ...classes.map(({ label }) => label.slice(0, 7))],
      classes.map(({ label }, k) => [label, ...(confusion[k] ?? [])]),
    ),
    table(
      ['said', 'n', 'right'],
      calibration.map((bin) => [share(bin.confidence), bin.n, share(bin.accuracy)]),
    ),
    table(
      ['threshold', 'n', 'decided', 'accuracy'],
      coverage.map((point) => [point.threshold.toFixed(2), point.n, share(point.coverage), share(point.accuracy)]),
    ),
    ...[value.byUnit, value.byMonth].flatMap((groups) => (groups ? [table(GROUP_HEAD, groups.map(cells))] : [])),
    ...(value.thresholds ? [thresholdsText(value.thresholds)] : []),
  ].join('\n\n');
}

/** Which thresholds the labels of the draw allow: every step looked at with its n, errors and Clopper-Pearson bound. */
function thresholdsText({ format, trend, thresholds }: Calibration): string {
  const parts = Object.entries({ format, trend }).map(([name, choice]) => {
    const found = choice.threshold === null ? 'none passes: everything is reviewed' : choice.threshold.toFixed(2);
    const steps = choice.steps.map((step) => [step.threshold.toFixed(2), step.n, step.errors, share(step.bound)]);
    const head = `threshold of ${name}: ${found} (n ${choice.n}, target ${choice.target}, confidence ${1 - choice.alpha})`;
    return steps.length === 0 ? head : `${head}\n${table(['step', 'n', 'errors', 'bound'], steps)}`;
  });
  const reviewed = `always reviewed for want of labels: ${thresholds.reviewed.join(', ') || 'none'}`;
  return [...parts, reviewed].join('\n\n');
}

/** The groups of an evaluation as HTML tables. */
export function groupsPage(byUnit: readonly Grouped[], byMonth: readonly Grouped[]): string {
  const part = (title: string, groups: readonly Grouped[]) =>
    groups.length === 0
      ? ''
      : `<h2>${title}</h2><table><tr><th></th><th>n</th><th>Đúng</th><th>Macro-F1</th></tr>${groups
          .map(
            (one) =>
              `<tr>${cells(one)
                .map((cell) => `<td>${escapeText(String(cell))}</td>`)
                .join('')}</tr>`,
          )
          .join('')}</table>`;
  return part('Theo cơ quan', byUnit) + part('Theo tháng', byMonth);
}

const GROUP_HEAD = ['group', 'n', 'accuracy', 'macroF1'];

function cells(one: Grouped): (string | number)[] {
  return [one.name, one.n, share(one.accuracy), share(one.macroF1)];
}

/** Columns as wide as their widest cell; the first is left-aligned. */
function table(head: readonly string[], rows: readonly (string | number)[][]): string {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, k) => Math.max(...all.map((row) => (row[k] ?? '').length)));
  return all
    .map((row) =>
      row.map((cell, k) => (k === 0 ? cell.padEnd(widths[k] ?? 0) : cell.padStart(widths[k] ?? 0))).join('  '),
    )
    .join('\n');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
