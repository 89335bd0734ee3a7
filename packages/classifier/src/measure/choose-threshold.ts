import { errorUpperBound } from '@nhipbao/records';

/** A label of a random sample of production: how sure the decision was and whether it was right. */
export type ScoredLabel = { probability: number; correct: boolean };

export type ThresholdStep = { threshold: number; n: number; errors: number; bound: number; passed: boolean };

/** `threshold` is null where no value passed: then everything is reviewed. */
export type ThresholdChoice = {
  threshold: number | null;
  target: number;
  alpha: number;
  n: number;
  steps: ThresholdStep[];
};

/** Fewer labels than this cannot show an error under 5 % with 95 % confidence, even without one error. */
export const FEWEST_LABELS = 59;

const GRID = Array.from({ length: 50 }, (_, n) => Number((0.99 - n * 0.01).toFixed(2)));

/**
 * Chooses the threshold from which on decisions stand without review: values are tested from the strictest downwards and testing
 * stops at the first whose error bound (Clopper-Pearson) exceeds the target, so that the bound of the last one passed holds
 * (fixed-sequence testing; the best of many looks at the same labels would void it). Values too strict to leave FEWEST_LABELS
 * labels are not looked at: that depends on the probabilities alone, not on what was right. The labels must not have served for
 * training or temperature.
 */
export function chooseThreshold(
  labels: readonly ScoredLabel[],
  options: { target?: number; alpha?: number } = {},
): ThresholdChoice {
  const { target = 0.05, alpha = 0.05 } = options;
  const steps: ThresholdStep[] = [];
  let threshold: number | null = null;
  for (const value of GRID) {
    const decided = labels.filter((label) => label.probability >= value);
    if (decided.length < FEWEST_LABELS) continue;
    const errors = decided.filter((label) => !label.correct).length;
    const bound = errorUpperBound(errors, decided.length, alpha);
    const passed = bound <= target;
    steps.push({ threshold: value, n: decided.length, errors, bound, passed });
    if (!passed) break;
    threshold = value;
  }
  return { threshold, target, alpha, n: labels.length, steps };
}

/** Classes with too few labels of their own: what is decided for them is always reviewed. */
export function alwaysReviewed<Label extends string>(
  all: readonly Label[],
  labels: readonly { predicted: Label }[],
): Label[] {
  return all.filter((label) => labels.filter((one) => one.predicted === label).length < FEWEST_LABELS);
}
