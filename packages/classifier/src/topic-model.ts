import { featureCounter } from './model/feature-counter.ts';
import { type LinearModel, type Prediction, predict } from './model/linear-model.ts';
import { readModel } from './model/model-file.ts';

export type TopicModel = {
  header: LinearModel['header'];
  /** The most probable topic of a text, as the labels of training named it. */
  predict: (text: string) => Prediction;
};

/** Reads a topic model's file. Throws ModelFileError where it is none. */
export function openTopicModel(bytes: Uint8Array): TopicModel {
  const model = readModel(bytes, 'topic');
  const counter = featureCounter(model.header.bits);
  return {
    header: model.header,
    predict: (text) => {
      counter.text(text);
      return predict(model, counter.take());
    },
  };
}
