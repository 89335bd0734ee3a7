import { FORMAT_LABELS, Format, type Reason } from '@nhipbao/records';
import type { FormatModel } from './format-model.ts';
import { type Judgement, judge } from './judge.ts';
import { softmax } from './model/softmax.ts';
import type { PageFacts } from './page-facts.ts';
import type { Thresholds } from './thresholds.ts';

/** The format decided, or proposed where the layer is `abstained`: then a person decides. */
export type FormatDecision = {
  format: Format | null;
  secondary: Format[];
  probability: number;
  layer: 'rule' | 'model' | 'abstained';
  reasons: Reason[];
};

/** From this belief on a rule leads; below it the model's opinion counts as much as the signs. */
const RULE_LEADS = 0.7;
/** Weight of the model's log-probabilities beside the rules' log-odds, when a rule leads and when none does. */
const MODEL_WEIGHT = { led: 0.25, open: 0.5 } as const;
/** The model may doubt a format this far and no further: it has seen invented pages only. */
const LEAST = 0.01;
const SECONDARY = 0.55;
const MOST_REASONS = 4;

/** Decides a page's format from the rules and, where there is one, the model; abstains below the thresholds. */
export function decideFormat(page: PageFacts, thresholds: Thresholds, model?: FormatModel): FormatDecision {
  const judged = judge(page);
  const lead = judged[0];
  if (lead === undefined && page.syllables === 0) {
    return { format: null, secondary: [], probability: 0, layer: 'abstained', reasons: [] };
  }
  const ruled = lead !== undefined && lead.belief >= RULE_LEADS;
  const opinion = model?.predict(page);
  const weight = opinion === undefined ? 0 : ruled ? MODEL_WEIGHT.led : MODEL_WEIGHT.open;
  const beliefs = new Map(judged.map((one) => [one.format, one.belief]));
  const formats = Format.options;
  const scores = Float64Array.from(
    formats,
    (format) =>
      logOdds(beliefs.get(format) ?? (beliefs.size === 0 ? 0.02 : 0)) +
      weight * Math.log(Math.max(opinion?.get(format) ?? 0, LEAST)),
  );
  // The rules' own order (ties included) stands where a rule leads; the scores then only say how sure that is.
  const probabilities = softmax(scores, thresholds.temperature);
  const best = ruled ? formats.indexOf(lead.format) : indexOfMost(probabilities);
  const format = formats[best] ?? null;
  const probability = probabilities[best] ?? 0;
  const sure = format !== null && isSure(format, probability, probabilities, thresholds);
  const signs = judged.find((one) => one.format === format)?.reasons ?? [];
  const share = format === null ? 0 : (opinion?.get(format) ?? 0);
  return {
    format,
    secondary: secondaryOf(judged, format),
    probability,
    layer: !sure ? 'abstained' : ruled ? 'rule' : 'model',
    reasons: [
      ...signs,
      ...(ruled || opinion === undefined || format === null ? [] : [modelReason(format, share)]),
    ].slice(0, MOST_REASONS),
  };
}

function isSure(format: Format, probability: number, probabilities: Float64Array, thresholds: Thresholds): boolean {
  if (thresholds.reviewed.includes(format) || probability < thresholds.format) return false;
  const trend = Format.options.reduce(
    (sum, one, k) => sum + (thresholds.trendFormats.includes(one) ? (probabilities[k] ?? 0) : 0),
    0,
  );
  return Math.max(trend, 1 - trend) >= thresholds.trend;
}

function modelReason(format: Format, share: number): Reason {
  return { text: `mô hình thấy giống ${FORMAT_LABELS[format].vi} (${Math.round(100 * share)} %)`, weight: share };
}

/** Formats clearly present that did not carry the story. Text never is one: every page has some. */
function secondaryOf(judged: readonly Judgement[], primary: Format | null): Format[] {
  return judged
    .filter(
      (one) =>
        one.format !== primary && one.belief >= SECONDARY && one.format !== 'text-news' && one.format !== 'feature',
    )
    .map((one) => one.format);
}

function logOdds(belief: number): number {
  const safe = Math.min(0.99, Math.max(0.004, belief));
  return Math.log(safe / (1 - safe));
}

function indexOfMost(values: Float64Array): number {
  let best = 0;
  for (let k = 1; k < values.length; k++) if ((values[k] ?? 0) > (values[best] ?? 0)) best = k;
  return best;
}
