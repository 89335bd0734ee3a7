import type { Article, Decision, Format } from '@nhipbao/records';
import { isAdvertising } from './attributes/advertising.ts';
import { hasAiLabel } from './attributes/ai-label.ts';
import { isBroadcast } from './attributes/broadcast-origin.ts';
import { originOf } from './attributes/origin.ts';
import { type Judgement, judge } from './judge.ts';
import { pageFacts } from './page-facts.ts';
import { RULES_VERSION } from './rules.ts';
import { SiteFacts } from './site-facts.ts';

export type Classifier = {
  /** Decides format, topic and attributes of one article. Pure; under a millisecond. */
  classify: (article: Article, context?: ClassifyContext) => Decision;
  version: string;
};

export type ClassifyContext = { url?: string; unitOwnNames?: readonly string[] };

/** From this belief on a rule decides alone. */
const RULE_DECIDES = 0.7;
const SECONDARY = 0.55;
const MOST_REASONS = 4;

/** Builds a classifier from its layers. `site` says what a page cannot say of itself. */
export function createClassifier(options: { site?: Partial<SiteFacts> } = {}): Classifier {
  const site = SiteFacts.parse(options.site ?? {});
  return {
    version: RULES_VERSION,
    classify: (article, context = {}) => {
      const page = pageFacts(article, site, context.url);
      const judged = judge(page);
      const first = judged[0];
      const format = first?.format ?? null;
      return {
        format,
        secondary: secondaryOf(judged),
        topic: null,
        probability: first?.belief ?? 0,
        layer: first !== undefined && first.belief >= RULE_DECIDES ? 'rule' : 'abstained',
        reasons: first?.reasons.slice(0, MOST_REASONS) ?? [],
        origin: originOf(article, context.unitOwnNames),
        hasAudioVersion: page.readAloud > 0 || (page.audioPlayers > 0 && format !== 'podcast'),
        broadcastOrigin: isBroadcast(page, format, site),
        aiLabel: hasAiLabel(article),
        advertising: isAdvertising(article, page, site),
        modelVersion: RULES_VERSION,
      };
    },
  };
}

/** Formats clearly present that did not carry the story. Text never is one: every page has some. */
function secondaryOf(judged: readonly Judgement[]): Format[] {
  return judged
    .slice(1)
    .filter((one) => one.belief >= SECONDARY && one.format !== 'text-news' && one.format !== 'feature')
    .map((one) => one.format);
}
