import type { Format } from '@nhipbao/records';
import { countFormatFeatures } from '../format-features.ts';
import { featureCounter } from '../model/feature-counter.ts';
import { writeModel } from '../model/model-file.ts';
import { trainLinear } from '../model/train-linear.ts';
import type { PageFacts } from '../page-facts.ts';

/** 2^14 buckets hold the few thousand names of places, labels and amounts with room to spare: 250 kB. */
const BITS = 14;
const EPOCHS = 20;

/** A page's facts with the format it is known to have. */
export type LabelledPage = { page: PageFacts; format: Format };

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
  const given = { task: 'format', version, bits: BITS, seed, trainedOn } as const;
  return writeModel(trainLinear(examples, { ...given, epochs: EPOCHS, balance: true }));
}
