/**
 * Makes the model files of this package again, byte for byte:
 * npx tsx --conditions=@nhipbao/source packages/classifier/src/training/make-models.ts TOPIC-TRAIN.jsonl
 * Without a file only the format model is made.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { FORMAT_TRAINING } from './format-training.ts';
import { inventPages } from './invent-pages.ts';
import { trainFormat } from './train-format.ts';
import { LabelledText, trainTopic } from './train-topic.ts';

const models = new URL('../../models/', import.meta.url);
const { seed, pagesPerFormat, trainedOn } = FORMAT_TRAINING;
const formatBytes = trainFormat(inventPages(seed, pagesPerFormat), { seed, trainedOn });
writeFileSync(new URL('format.nbm', models), formatBytes);

const topicFile = process.argv[2];
if (topicFile !== undefined) {
  const lines = readFileSync(topicFile, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => LabelledText.parse(JSON.parse(line)));
  const corpus = `VNTC (github.com/duyvuleo/VNTC, MIT), ten topics, ${lines.length} texts`;
  writeFileSync(new URL('topic.nbm', models), trainTopic(lines, { trainedOn: corpus }));
}
