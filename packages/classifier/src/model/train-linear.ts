import { seededRandom, shuffled } from '@nhipbao/records';
import type { LinearModel, ModelHeader } from './linear-model.ts';
import { scores } from './linear-model.ts';
import { softmax } from './softmax.ts';
import { type SparseVector, weigh } from './sparse-vector.ts';
import { fitTemperature } from './temperature.ts';

export type Example = { vector: SparseVector; label: string };

export type TrainOptions = Pick<ModelHeader, 'task' | 'version' | 'bits' | 'seed' | 'trainedOn'> & {
  epochs?: number;
  /** First step of the stochastic gradient; falls linearly to 0. Vectors have length 1, so it is large. */
  rate?: number;
  /** Weight each class as if all had the same number of examples. */
  balance?: boolean;
};

/** One in so many examples is held out to fit the temperature, with a model that has not seen it. */
const HELD_OUT = 10;

/**
 * Trains a multinomial logistic regression on hashed features, weighed by inverse document frequency: stochastic gradient descent
 * with a linearly falling step, then rounded to bytes. Deterministic from the seed. The temperature is fitted on a tenth of the
 * examples with a model trained on the other nine; the model kept has seen all. Vectors are weighed in place: hand over fresh ones.
 */
export function trainLinear(examples: readonly Example[], options: TrainOptions): LinearModel {
  const labels = [...new Set(examples.map((example) => example.label))].sort();
  const importance = inverseDocumentFrequency(examples, options.bits);
  for (const { vector } of examples) weigh(vector, importance.bytes);
  const held = heldOut(examples.length, options.seed);
  const tuned = descend(
    examples.filter((_, n) => !held.has(n)),
    labels,
    options,
  );
  const judged = examples.flatMap((example, n) =>
    held.has(n)
      ? [{ scores: scores(tuned.weights, 1, tuned.bias, example.vector), truth: labels.indexOf(example.label) }]
      : [],
  );
  const { weights, bias } = descend(examples, labels, options);
  const { bytes, scale } = toBytes(weights);
  const header: ModelHeader = {
    task: options.task,
    version: options.version,
    labels,
    bits: options.bits,
    seed: options.seed,
    examples: examples.length,
    trainedOn: options.trainedOn,
    weightScale: scale,
    importanceScale: importance.scale,
    temperature: judged.length >= labels.length ? fitTemperature(judged) : 1,
  };
  return { header, bias, weights: bytes, importance: importance.bytes };
}

function heldOut(n: number, seed: number): Set<number> {
  return new Set(shuffled(n, seededRandom(seed + 1)).slice(0, Math.floor(n / HELD_OUT)));
}

function descend(
  examples: readonly Example[],
  labels: string[],
  options: TrainOptions,
): { weights: Float32Array; bias: Float32Array } {
  const { epochs = 10, rate = 5, seed, bits, balance = false } = options;
  const random = seededRandom(seed);
  const weights = new Float32Array(2 ** bits * labels.length);
  const bias = new Float32Array(labels.length);
  const truths = examples.map((example) => labels.indexOf(example.label));
  const counts = labels.map((_, k) => truths.filter((truth) => truth === k).length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const pace = rate * (1 - epoch / epochs);
    for (const n of shuffled(examples.length, random)) {
      const truth = truths[n] ?? 0;
      const share = balance ? Math.min(3, examples.length / (labels.length * (counts[truth] ?? 1))) : 1;
      const example = examples[n];
      if (example !== undefined) step(example.vector, truth, pace * share, weights, bias);
    }
  }
  return { weights, bias };
}

/** One step against the gradient of the log loss; the bias, which every example has, moves a tenth as far. */
function step(vector: SparseVector, truth: number, pace: number, weights: Float32Array, bias: Float32Array): void {
  const errors = softmax(scores(weights, 1, bias, vector));
  errors[truth] = (errors[truth] ?? 0) - 1;
  const { indices, values } = vector;
  for (let n = 0; n < indices.length; n++) {
    const row = (indices[n] ?? 0) * bias.length;
    const move = pace * (values[n] ?? 0);
    for (let k = 0; k < bias.length; k++) weights[row + k] = (weights[row + k] ?? 0) - move * (errors[k] ?? 0);
  }
  for (let k = 0; k < bias.length; k++) bias[k] = (bias[k] ?? 0) - 0.1 * pace * (errors[k] ?? 0);
}

/** ln((1 + n) / (1 + df)) + 1 of every bucket, in bytes; buckets no example uses are 0 and so never count. */
function inverseDocumentFrequency(examples: readonly Example[], bits: number): { bytes: Uint8Array; scale: number } {
  const frequency = new Uint32Array(2 ** bits);
  for (const { vector } of examples) for (const index of vector.indices) frequency[index] = (frequency[index] ?? 0) + 1;
  const most = Math.log((1 + examples.length) / 2) + 1;
  const scale = most / 255;
  const bytes = Uint8Array.from(frequency, (df) =>
    df === 0 ? 0 : Math.max(1, Math.round((Math.log((1 + examples.length) / (1 + df)) + 1) / scale)),
  );
  return { bytes, scale };
}

function toBytes(weights: Float32Array): { bytes: Int8Array; scale: number } {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const scale = Math.fround(most / 127) || 1;
  return { bytes: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale };
}
