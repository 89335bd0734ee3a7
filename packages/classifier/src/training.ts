export { errorUpperBound } from '@nhipbao/records';
export { type FormatModel, openFormatModel } from './format-model.ts';
export { type Calibration, calibrate } from './measure/calibrate.ts';
export {
  alwaysReviewed,
  chooseThreshold,
  FEWEST_LABELS,
  type ScoredLabel,
  type ThresholdChoice,
} from './measure/choose-threshold.ts';
export { type Evaluation, evaluate, type Judged } from './measure/evaluation.ts';
export { evaluationPage } from './measure/evaluation-page.ts';
export { ModelFileError, readModel, writeModel } from './model/model-file.ts';
export { type PageFacts, pageFacts } from './page-facts.ts';
export { openTopicModel, type TopicModel } from './topic-model.ts';
export { FORMAT_TRAINING } from './training/format-training.ts';
export { inventPages } from './training/invent-pages.ts';
export { type LabelledPage, trainFormat } from './training/train-format.ts';
export { evaluateTopic, LabelledText, type TopicOptions, trainTopic } from './training/train-topic.ts';
