import { readFileSync } from 'node:fs';
import { type FormatModel, openFormatModel } from './format-model.ts';
import { openTopicModel, type TopicModel } from './topic-model.ts';

/** Reads the models that come with this package: some 3 MB, 20 ms. Their cards lie beside them in models/. */
export function shippedModels(): { formatModel: FormatModel; topicModel: TopicModel } {
  return {
    formatModel: openFormatModel(readFileSync(new URL('../models/format.nbm', import.meta.url))),
    topicModel: openTopicModel(readFileSync(new URL('../models/topic.nbm', import.meta.url))),
  };
}
