import { Format } from '@nhipbao/records';
import { chooseFormat, isText } from '../decide.ts';
import type { FormatModel } from '../format-model.ts';
import { fitTemperature } from '../model/temperature.ts';
import { scoreFormats } from '../score-formats.ts';
import { Thresholds } from '../thresholds.ts';
import type { LabelledPage } from '../training/train-format.ts';
import { alwaysReviewed, chooseThreshold, type ThresholdChoice } from './choose-threshold.ts';

/** Thresholds with how they were found. `thresholds.format` and `.trend` are 1 (review all) where no value passed. */
export type Calibration = {
  thresholds: Thresholds;
  format: ThresholdChoice;
  trend: ThresholdChoice;
  temperatureLabels: number;
};

/**
 * Calibrates decisions on labels, split by the caller into two parts that share no item: the temperature is fitted on one, both
 * thresholds are chosen on the other, which must be a random sample of production. Formats with fewer than 59 labels there are
 * always reviewed. Text-news and feature are one class. Items without anything to decide are left out.
 */
export function calibrate(
  parts: { forTemperature: readonly LabelledPage[]; forThresholds: readonly LabelledPage[] },
  options: { model?: FormatModel; trendFormats?: readonly Format[]; target?: number } = {},
): Calibration {
  const { trendFormats } = Thresholds.parse(
    options.trendFormats === undefined ? {} : { trendFormats: [...options.trendFormats] },
  );
  const target = options.target === undefined ? {} : { target: options.target };
  const judged = scored(parts.forTemperature, options.model).map(({ scores, truth }) => ({
    scores: scores.scores,
    truth: Format.options.indexOf(truth),
  }));
  const temperature = judged.length === 0 ? 1 : fitTemperature(judged);
  const labels = scored(parts.forThresholds, options.model).map(({ scores, truth }) => ({
    truth,
    ...chooseFormat(scores, { temperature, trendFormats }),
  }));
  const format = chooseThreshold(
    labels.map((label) => ({
      probability: label.probability,
      correct: label.format === label.truth || (isText(label.format) && isText(label.truth)),
    })),
    target,
  );
  const trend = chooseThreshold(
    labels.map((label) => ({
      probability: Math.max(label.trendProbability, 1 - label.trendProbability),
      correct: label.trendProbability >= 0.5 === trendFormats.includes(label.truth),
    })),
    target,
  );
  const reviewed = alwaysReviewed(
    Format.options,
    labels.map((label) => ({ predicted: label.format })),
  );
  return {
    thresholds: { format: format.threshold ?? 1, trend: trend.threshold ?? 1, reviewed, trendFormats, temperature },
    format,
    trend,
    temperatureLabels: judged.length,
  };
}

function scored(pages: readonly LabelledPage[], model: FormatModel | undefined) {
  return pages.flatMap(({ page, format }) => {
    const scores = scoreFormats(page, model);
    return scores === null ? [] : [{ scores, truth: format }];
  });
}
