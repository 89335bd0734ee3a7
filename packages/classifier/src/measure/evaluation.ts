import { errorUpperBound } from '@nhipbao/records';

/** One item whose truth is known beside what was decided. `probability` is that of the decision. */
export type Judged = { truth: string; predicted: string; probability: number };

export type ClassScore = { label: string; n: number; predicted: number; precision: number; recall: number; f1: number };
export type CalibrationBin = { from: number; to: number; n: number; confidence: number; accuracy: number };
/** `errorBound`: one-sided 95 % Clopper-Pearson upper bound of the error among the n items; of this threshold alone, not of the best of many. */
export type CoveragePoint = { threshold: number; n: number; coverage: number; accuracy: number; errorBound: number };

export type Evaluation = {
  n: number;
  accuracy: number;
  /** Mean F1 over every label that occurs as truth or as decision. */
  macroF1: number;
  classes: ClassScore[];
  /** confusion[truth][decision] in the order of `classes`. */
  confusion: number[][];
  /** Expected calibration error: sum over bins of n_b / n * |accuracy_b - confidence_b|. */
  calibrationError: number;
  calibration: CalibrationBin[];
  /** Accuracy among the items decided with at least the threshold. */
  coverage: CoveragePoint[];
};

const BINS = 15;
const THRESHOLDS = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];

/** Measures decisions against truth. An empty list gives zeros. */
export function evaluate(judged: readonly Judged[]): Evaluation {
  const labels = [...new Set(judged.flatMap((one) => [one.truth, one.predicted]))].sort();
  const at = new Map(labels.map((label, n) => [label, n]));
  const confusion = labels.map(() => labels.map(() => 0));
  for (const one of judged) {
    const row = confusion[at.get(one.truth) ?? 0];
    const column = at.get(one.predicted) ?? 0;
    if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
  }
  const classes = labels.map((label, k) => classScore(label, k, confusion));
  const calibration = bins(judged);
  return {
    n: judged.length,
    accuracy: accuracyOf(judged),
    macroF1: mean(classes.map((one) => one.f1)),
    classes,
    confusion,
    calibrationError: calibration.reduce(
      (sum, bin) => sum + (bin.n / judged.length) * Math.abs(bin.accuracy - bin.confidence),
      0,
    ),
    calibration,
    coverage: THRESHOLDS.map((threshold) => {
      const decided = judged.filter((one) => one.probability >= threshold);
      const errors = decided.filter((one) => one.truth !== one.predicted).length;
      return {
        threshold,
        n: decided.length,
        coverage: ratio(decided.length, judged.length),
        accuracy: accuracyOf(decided),
        errorBound: errorUpperBound(errors, decided.length),
      };
    }),
  };
}

function classScore(label: string, k: number, confusion: readonly number[][]): ClassScore {
  const hits = confusion[k]?.[k] ?? 0;
  const n = confusion[k]?.reduce((sum, count) => sum + count, 0) ?? 0;
  const predicted = confusion.reduce((sum, row) => sum + (row[k] ?? 0), 0);
  const f1 = ratio(2 * hits, n + predicted);
  return { label, n, predicted, precision: ratio(hits, predicted), recall: ratio(hits, n), f1 };
}

function bins(judged: readonly Judged[]): CalibrationBin[] {
  return Array.from({ length: BINS }, (_, b) => {
    const inside = judged.filter((one) => Math.min(BINS - 1, Math.floor(one.probability * BINS)) === b);
    const confidence = mean(inside.map((one) => one.probability));
    return { from: b / BINS, to: (b + 1) / BINS, n: inside.length, confidence, accuracy: accuracyOf(inside) };
  }).filter((bin) => bin.n > 0);
}

function accuracyOf(judged: readonly Judged[]): number {
  return ratio(judged.filter((one) => one.truth === one.predicted).length, judged.length);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
