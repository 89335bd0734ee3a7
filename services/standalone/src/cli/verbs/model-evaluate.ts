import { writeFile } from 'node:fs/promises';
import { createClassifier, SiteFacts, shippedModels } from '@nhipbao/classifier';
import {
  calibrate,
  evaluate,
  evaluateTopic,
  evaluationPage,
  FORMAT_TRAINING,
  type FormatModel,
  inventPages,
  LabelledText,
  openFormatModel,
  pageFacts,
} from '@nhipbao/classifier/training';
import { type Format, LabelLine } from '@nhipbao/records';
import { CliError, EXIT } from '../exit.ts';
import type { Output } from '../output.ts';
import { readInput } from '../read-input.ts';
import { describeEvaluation, type Grouped, groupsPage, type Measured } from './model-describe.ts';
import { modelLines } from './model-lines.ts';

/** `model evaluate --task topic`: accuracy and macro-F1 on labelled texts, with classes, calibration and coverage. */
export async function evaluateTopicModel(
  options: { data: string; model: string; html?: string },
  output: Output,
): Promise<void> {
  const bytes = await readInput(options.model);
  const evaluation = evaluateTopic(bytes, await modelLines(options.data, LabelledText));
  await show('Đánh giá mô hình chủ đề', { ...evaluation, measuredOn: options.data }, options.html, output);
}

/**
 * `model evaluate --task format`: rules and model together on the labels of the random draw, by unit and month, with the thresholds that
 * they would allow (bound and n of every step); without a file of labels the model alone on invented pages of another seed, which says
 * only that the machinery works. News text and feature are one class: they count alike.
 */
export async function evaluateFormatModel(
  options: { model?: string; labels?: string; html?: string },
  output: Output,
): Promise<void> {
  const formatModel = await modelOf(options.model);
  if (options.labels === undefined) {
    const judged = inventPages(FORMAT_TRAINING.seed + 1, FORMAT_TRAINING.pagesPerFormat).map(({ page, format }) => {
      const [best] = [...formatModel.predict(page)].sort(([, a], [, b]) => b - a);
      return { truth: kindOf(format), predicted: kindOf(best?.[0] ?? 'text-news'), probability: best?.[1] ?? 0 };
    });
    const measuredOn = 'invented pages of another seed, the model alone';
    return show('Đánh giá mô hình hình thức', { ...evaluate(judged), measuredOn }, options.html, output);
  }
  const lines = await modelLines(options.labels, LabelLine);
  const drawn = lines.filter((line) => line.drawn);
  if (drawn.length === 0)
    throw new CliError(`${options.labels} holds no label of the random draw: nothing to measure on`, EXIT.failed);
  const classifier = createClassifier({ ...shippedModels(), formatModel });
  const judged = drawn.map(({ article, url, format, unit, month }) => {
    const decision = classifier.classify(article, { url });
    const predicted = decision.format === null ? 'none' : kindOf(decision.format);
    return { truth: kindOf(format), predicted, probability: decision.probability, unit, month };
  });
  const site = SiteFacts.parse({});
  const pageOf = ({ article, url, format }: LabelLine) => ({ format, page: pageFacts(article, site, url) });
  const calibration = calibrate(
    { forTemperature: lines.filter((line) => !line.drawn).map(pageOf), forThresholds: drawn.map(pageOf) },
    { model: formatModel },
  );
  const measuredOn = `${drawn.length} labels of the random draw, rules and model together`;
  const byUnit = grouped(judged, (one) => one.unit);
  const byMonth = grouped(judged, (one) => one.month);
  await show(
    'Đánh giá phân loại hình thức',
    { ...evaluate(judged), measuredOn, byUnit, byMonth, thresholds: calibration },
    options.html,
    output,
  );
}

async function modelOf(file: string | undefined): Promise<FormatModel> {
  if (file === undefined) return shippedModels().formatModel;
  return openFormatModel(await readInput(file));
}

function kindOf(format: Format): string {
  return format === 'text-news' || format === 'feature' ? 'text' : format;
}

function grouped<One extends { truth: string; predicted: string; probability: number }>(
  judged: readonly One[],
  key: (one: One) => string,
): Grouped[] {
  return [...new Set(judged.map(key))].sort().map((name) => {
    const { n, accuracy, macroF1 } = evaluate(judged.filter((one) => key(one) === name));
    return { name, n, accuracy, macroF1 };
  });
}

async function show(title: string, value: Measured, html: string | undefined, output: Output): Promise<void> {
  if (html !== undefined) {
    const groups = groupsPage(value.byUnit ?? [], value.byMonth ?? []);
    await writeFile(html, evaluationPage(title, value).replace('</body>', `${groups}</body>`));
  }
  output.result(value, describeEvaluation);
}
