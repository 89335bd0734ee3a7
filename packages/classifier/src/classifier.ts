import type { Article, Decision } from '@nhipbao/records';
import { isAdvertising } from './attributes/advertising.ts';
import { hasAiLabel } from './attributes/ai-label.ts';
import { isBroadcast } from './attributes/broadcast-origin.ts';
import { originOf } from './attributes/origin.ts';
import { decideFormat } from './decide.ts';
import type { FormatModel } from './format-model.ts';
import { pageFacts } from './page-facts.ts';
import { RULES_VERSION } from './rules.ts';
import { SiteFacts } from './site-facts.ts';
import { Thresholds } from './thresholds.ts';
import type { TopicModel } from './topic-model.ts';
import { TOPIC_OF_LABEL, topicOfSection } from './topics.ts';

export type Classifier = {
  /** Decides format, topic and attributes of one article. Pure; under a millisecond. */
  classify: (article: Article, context?: ClassifyContext) => Decision;
  /** Versions of all layers, as stored with every decision: `rules-1+format-1+topic-1`. */
  version: string;
};

/** `url` where the page names no address; `unitOwnNames` are the unit's names and bylines ("Báo Tây Ninh", "BTNO"). */
export type ClassifyContext = { url?: string; unitOwnNames?: readonly string[] };

export type ClassifierOptions = {
  formatModel?: FormatModel;
  topicModel?: TopicModel;
  site?: Partial<SiteFacts>;
  thresholds?: Partial<Thresholds>;
};

/** A topic less probable than this is left open: it is shown to nobody and measured nowhere. */
const TOPIC_STANDS = 0.4;

/** Builds a classifier from its layers: rules always, models where given (`shippedModels` reads those of this package). */
export function createClassifier(options: ClassifierOptions = {}): Classifier {
  const site = SiteFacts.parse(options.site ?? {});
  const thresholds = Thresholds.parse(options.thresholds ?? {});
  const { formatModel, topicModel } = options;
  const version = [RULES_VERSION, formatModel?.header.version, topicModel?.header.version]
    .filter((one) => one !== undefined)
    .join('+');
  return {
    version,
    classify: (article, context = {}) => {
      const page = pageFacts(article, site, context.url);
      const decided = decideFormat(page, thresholds, formatModel);
      return {
        ...decided,
        topic: topicOf(article, topicModel),
        origin: originOf(article, {
          ...(context.unitOwnNames === undefined ? {} : { names: context.unitOwnNames }),
          ...(context.url === undefined ? {} : { url: context.url }),
        }),
        hasAudioVersion: page.readAloud > 0 || (page.audioPlayers > 0 && decided.format !== 'podcast'),
        broadcastOrigin: isBroadcast(article, page, decided.format, site),
        aiLabel: hasAiLabel(article),
        advertising: isAdvertising(article, page, site),
        modelVersion: version,
      };
    },
  };
}

function topicOf(article: Article, model: TopicModel | undefined): string | null {
  const filed = topicOfSection(article.section) ?? topicOfSection(article.structure.breadcrumbs.join(' | '));
  if (filed !== null || model === undefined) return filed;
  const { label, probability } = model.predict(
    [article.title ?? '', article.lead ?? '', ...article.paragraphs].join('\n'),
  );
  return probability >= TOPIC_STANDS ? (TOPIC_OF_LABEL[label] ?? label) : null;
}
