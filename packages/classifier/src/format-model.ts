import { Format } from '@nhipbao/records';
import { countFormatFeatures } from './format-features.ts';
import { featureCounter } from './model/feature-counter.ts';
import { type LinearModel, predict } from './model/linear-model.ts';
import { readModel } from './model/model-file.ts';
import type { PageFacts } from './page-facts.ts';

export type FormatModel = {
  header: LinearModel['header'];
  /** Probability of every format the model knows. */
  predict: (page: PageFacts) => ReadonlyMap<Format, number>;
};

/** Reads a format model's file. Throws ModelFileError where it is none, and a zod error where it names an unknown format. */
export function openFormatModel(bytes: Uint8Array): FormatModel {
  const model = readModel(bytes, 'format');
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
