import { Format } from '@nhipbao/records';
import { countFormatFeatures } from './format-features.ts';
import { featureCounter } from './model/feature-counter.ts';
import { type LinearModel, predict } from './model/linear-model.ts';
import { readModel, writeModel } from './model/model-file.ts';
import { trainLinear } from './model/train-linear.ts';
import type { PageFacts } from './page-facts.ts';

/** 2^14 buckets hold the few thousand names of places, labels and amounts with room to spare: 250 kB. */
const BITS = 14;

/** A page's facts with the format it is known to have. */
export type LabelledPage = { page: PageFacts; format: Format };

export type FormatModel = {
  header: LinearModel['header'];
  /** Probability of every format the model knows. */
  predict: (page: PageFacts) => ReadonlyMap<Format, number>;
};

/** Trains a format model and returns its file; the same pages and seed give the same bytes. */
export function trainFormat(
  pages: readonly LabelledPage[],
  options: { seed?: number; trainedOn?: string; version?: string } = {},
): Uint8Array {
  const counter = featureCounter(BITS);
  const examples = pages.map(({ page, format }) => {
    countFormatFeatures(page, counter);
    return { vector: counter.take(), label: format };
  });
  const { seed = 1, trainedOn = '', version = 'format-1' } = options;
  return writeModel(
    trainLinear(examples, { task: 'format', version, bits: BITS, seed, trainedOn, epochs: 20, balance: true }),
  );
}

/** Reads a format model's file. Throws ModelFileError where it is none, and a zod error where it names an unknown format. */
export function openFormatModel(bytes: Uint8Array): FormatModel {
  const model = readModel(bytes);
  const formats = Format.array().parse(model.header.labels);
  const counter = featureCounter(model.header.bits);
  return {
    header: model.header,
    predict: (page) => {
      countFormatFeatures(page, counter);
      const { probabilities } = predict(model, counter.take());
      return new Map(formats.map((format, k) => [format, probabilities[k] ?? 0]));
    },
  };
}
