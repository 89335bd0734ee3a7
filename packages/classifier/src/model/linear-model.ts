import { softmax } from './softmax.ts';
import { type SparseVector, weigh } from './sparse-vector.ts';

/**
 * A multinomial linear model over hashed features. Weights are bytes: weight = byte * scale, row by feature, column by label.
 * `importance` is each bucket's inverse document frequency, byte * importanceScale; both as stored in the file.
 */
export type LinearModel = {
  header: ModelHeader;
  bias: Float32Array;
  weights: Int8Array;
  importance: Uint8Array;
};

export type ModelHeader = {
  task: 'topic' | 'format';
  version: string;
  labels: string[];
  bits: number;
  seed: number;
  examples: number;
  /** What it was trained on, in one line, for the model card and `evaluate`. */
  trainedOn: string;
  weightScale: number;
  importanceScale: number;
  /** Divides the scores before softmax; fitted on held-out labels (Guo et al. 2017). */
  temperature: number;
};

export type Prediction = { label: string; probability: number; probabilities: Float64Array };

/** Applies a model to a text's hashed counts; the vector is weighed in place. Probabilities stand in the order of `header.labels`. */
export function predict(model: LinearModel, vector: SparseVector): Prediction {
  const { labels, temperature, weightScale } = model.header;
  weigh(vector, model.importance);
  const probabilities = softmax(scores(model.weights, weightScale, model.bias, vector), temperature);
  let best = 0;
  for (let k = 1; k < labels.length; k++) if ((probabilities[k] ?? 0) > (probabilities[best] ?? 0)) best = k;
  return { label: labels[best] ?? '', probability: probabilities[best] ?? 0, probabilities };
}

/** Linear scores of a weighed vector: bias + scale * weights. */
export function scores(
  weights: ArrayLike<number>,
  scale: number,
  bias: Float32Array,
  vector: SparseVector,
): Float64Array {
  const labels = bias.length;
  const sums = new Float64Array(labels);
  const { indices, values } = vector;
  for (let n = 0; n < indices.length; n++) {
    const row = (indices[n] ?? 0) * labels;
    const value = values[n] ?? 0;
    for (let k = 0; k < labels; k++) sums[k] = (sums[k] ?? 0) + (weights[row + k] ?? 0) * value;
  }
  for (let k = 0; k < labels; k++) sums[k] = (sums[k] ?? 0) * scale + (bias[k] ?? 0);
  return sums;
}
