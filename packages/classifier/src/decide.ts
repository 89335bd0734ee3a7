import { FORMAT_LABELS, Format, type Reason } from '@nhipbao/records';
import type { FormatModel } from './format-model.ts';
import type { Judgement } from './judge.ts';
import { softmax } from './model/softmax.ts';
import type { PageFacts } from './page-facts.ts';
import { type FormatScores, scoreFormats } from './score-formats.ts';
import type { Thresholds } from './thresholds.ts';

/** The format decided, or proposed where the layer is `abstained`: then a person decides. */
export type FormatDecision = {
  format: Format | null;
  secondary: Format[];
  /** Of the format; text-news and feature, which count alike, are taken together. */
  probability: number;
  layer: 'rule' | 'model' | 'abstained';
  reasons: Reason[];
};

/** A choice before thresholds: what is weighed against them. */
export type FormatChoice = { format: Format; probability: number; trendProbability: number };

const SECONDARY = 0.55;
const LEAST_BELIEF = 0.35;
const MOST_REASONS = 4;

/** Decides a page's format from the rules and, where there is one, the model; abstains below the thresholds. */
export function decideFormat(page: PageFacts, thresholds: Thresholds, model?: FormatModel): FormatDecision {
  const scored = scoreFormats(page, model);
  if (scored === null) return { format: null, secondary: [], probability: 0, layer: 'abstained', reasons: [] };
  const choice = chooseFormat(scored, thresholds);
  return {
    format: choice.format,
    secondary: secondaryOf(scored.judged, choice.format),
    probability: choice.probability,
    layer:
      !isSigned(scored, choice.format) || !isSure(choice, thresholds)
        ? 'abstained'
        : scored.led === null
          ? 'model'
          : 'rule',
    reasons: reasonsOf(scored, choice.format),
  };
}

/** The format of the scores: the rules' own order (ties included) stands where a rule leads, else the highest score. */
export function chooseFormat(
  scored: FormatScores,
  { temperature, trendFormats }: Pick<Thresholds, 'temperature' | 'trendFormats'>,
): FormatChoice {
  const probabilities = softmax(scored.scores, temperature);
  const share = (wanted: (format: Format) => boolean) =>
    Format.options.reduce((sum, format, k) => sum + (wanted(format) ? (probabilities[k] ?? 0) : 0), 0);
  const format = scored.led ?? Format.options[indexOfMost(probabilities)] ?? 'text-news';
  return {
    format,
    probability: Math.min(
      1,
      share((one) => one === format || (isText(one) && isText(format))),
    ),
    trendProbability: Math.min(
      1,
      share((one) => trendFormats.includes(one)),
    ),
  };
}

/** Text news and features: they count alike in every indicator. */
export function isText(format: Format): boolean {
  return format === 'text-news' || format === 'feature';
}

/** Whether the signs themselves, not the model alone, speak for the format; else a person looks. */
function isSigned({ judged }: FormatScores, format: Format): boolean {
  return (judged.find((one) => one.format === format)?.belief ?? 0) >= LEAST_BELIEF;
}

function isSure({ format, probability, trendProbability }: FormatChoice, thresholds: Thresholds): boolean {
  if (thresholds.reviewed.includes(format)) return false;
  return probability >= thresholds.format && Math.max(trendProbability, 1 - trendProbability) >= thresholds.trend;
}

function reasonsOf({ judged, led, opinion }: FormatScores, format: Format): Reason[] {
  const signs = judged.find((one) => one.format === format)?.reasons ?? [];
  const share = opinion?.get(format);
  if (led !== null || share === undefined) return signs.slice(0, MOST_REASONS);
  const model = {
    text: `mô hình thấy giống ${FORMAT_LABELS[format].vi} (${Math.round(100 * share)} %)`,
    weight: share,
  };
  return [...signs.slice(0, MOST_REASONS - 1), model];
}

/** Formats clearly present that did not carry the story. Text never is one: every page has some. */
function secondaryOf(judged: readonly Judgement[], primary: Format): Format[] {
  return judged
    .filter((one) => one.format !== primary && one.belief >= SECONDARY && !isText(one.format))
    .map((one) => one.format);
}

function indexOfMost(values: Float64Array): number {
  let best = 0;
  for (let k = 1; k < values.length; k++) if ((values[k] ?? 0) > (values[best] ?? 0)) best = k;
  return best;
}
