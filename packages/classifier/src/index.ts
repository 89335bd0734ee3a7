export { type Classifier, type ClassifierOptions, type ClassifyContext, createClassifier } from './classifier.ts';
export { shippedModels } from './shipped-models.ts';
export { SiteFacts } from './site-facts.ts';
export { foldedWords, hasKeyword } from './text/keywords.ts';
export { convertLegacy, detectLegacy, type LegacyEncoding } from './text/legacy-encoding.ts';
export { matchForm, normaliseVi } from './text/normalise-vi.ts';
export { sentences, syllables } from './text/split.ts';
export { Thresholds } from './thresholds.ts';
export { TOPIC_OF_LABEL } from './topics.ts';
