import { Format } from '@nhipbao/records';
import type { FormatModel } from './format-model.ts';
import { type Judgement, judge } from './judge.ts';
import type { PageFacts } from './page-facts.ts';

/** What rules and model together say of a page, before temperature and thresholds. */
export type FormatScores = {
  judged: Judgement[];
  /** The format a rule leads to, or null where no rule is strong enough and the scores decide. */
  led: Format | null;
  /** The model's own probability of each format; undefined without a model. */
  opinion: ReadonlyMap<Format, number> | undefined;
  /** In the order of `Format.options`: log-odds of the rules' belief plus the model's weighed log-probability. */
  scores: Float64Array;
};

/** From this belief on a rule leads; below it the model's opinion counts twice as much beside the signs. */
const RULE_LEADS = 0.7;
const MODEL_WEIGHT = { led: 0.25, open: 0.5 } as const;
/** The model may doubt a format this far and no further: it has seen invented pages only. */
const LEAST = 0.01;
/** Belief in a format no sign speaks for, where some other format has one. */
const NO_SIGN = 0.004;

/** Scores every format. A page without text and without a sign gives null: there is nothing to decide. */
export function scoreFormats(page: PageFacts, model?: FormatModel): FormatScores | null {
  const judged = judge(page);
  const lead = judged[0];
  if (lead === undefined && page.syllables === 0) return null;
  const led = lead !== undefined && lead.belief >= RULE_LEADS ? lead.format : null;
  const opinion = model?.predict(page);
  const weight = opinion === undefined ? 0 : led === null ? MODEL_WEIGHT.open : MODEL_WEIGHT.led;
  const beliefs = new Map(judged.map((one) => [one.format, one.belief]));
  const scores = Float64Array.from(
    Format.options,
    (format) => logOdds(beliefs.get(format) ?? 0) + weight * Math.log(Math.max(opinion?.get(format) ?? 0, LEAST)),
  );
  return { judged, led, opinion, scores };
}

function logOdds(belief: number): number {
  const safe = Math.min(0.99, Math.max(NO_SIGN, belief));
  return Math.log(safe / (1 - safe));
}
