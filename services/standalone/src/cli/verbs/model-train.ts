import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { SiteFacts } from '@nhipbao/classifier';
import {
  FORMAT_TRAINING,
  inventPages,
  LabelledText,
  pageFacts,
  readModel,
  trainFormat,
  trainTopic,
} from '@nhipbao/classifier/training';
import { LabelLine } from '@nhipbao/records';
import { CliError, EXIT } from '../exit.ts';
import type { Output } from '../output.ts';
import { modelLines } from './model-lines.ts';

interface Made {
  out: string;
  version: string;
  task: string;
  labels: string[];
  examples: number;
  seed: number;
  trainedOn: string;
  bytes: number;
  sha256: string;
}

/** `model train --task topic`: from labelled texts; the file says what it was trained on, by the name of the file and its digest. */
export async function trainTopicFile(
  options: { data: string; out: string; seed?: number; name?: string },
  output: Output,
): Promise<void> {
  const lines = await modelLines(options.data, LabelledText);
  if (new Set(lines.map(({ label }) => label)).size < 2)
    throw new CliError(`${options.data} holds one label only; a model needs two`, EXIT.usage);
  const { seed, name: version } = options;
  const trainedOn = `${basename(options.data)}, ${lines.length} texts, sha256 ${digestOf(lines).slice(0, 16)}`;
  const bytes = trainTopic(lines, {
    trainedOn,
    ...(seed !== undefined && { seed }),
    ...(version !== undefined && { version }),
  });
  await save(options.out, bytes, output);
}

/**
 * `model train --task format`: from the shipped training set, and from labels made in the product where a file of them is given. Labels
 * of the random draw are left out: they measure, and what measures must not train.
 */
export async function trainFormatFile(
  options: { out: string; labels?: string; seed?: number; name?: string },
  output: Output,
): Promise<void> {
  const { seed = FORMAT_TRAINING.seed } = options;
  const site = SiteFacts.parse({});
  const all = options.labels === undefined ? [] : await modelLines(options.labels, LabelLine);
  const lines = all.filter(({ drawn }) => !drawn);
  const labelled = lines.map(({ article, format, url }) => ({ format, page: pageFacts(article, site, url) }));
  const digest = digestOf(lines.map(({ id, format }) => [id, format])).slice(0, 8);
  const version = options.name ?? (lines.length === 0 ? 'format-1' : `format-${digest}`);
  const trainedOn =
    lines.length === 0
      ? FORMAT_TRAINING.trainedOn
      : `${FORMAT_TRAINING.trainedOn}; ${lines.length} labels of editors, sha256 ${digest}`;
  const pages = [...inventPages(FORMAT_TRAINING.seed, FORMAT_TRAINING.pagesPerFormat), ...labelled];
  await save(options.out, trainFormat(pages, { seed, version, trainedOn }), output);
}

async function save(out: string, bytes: Uint8Array, output: Output): Promise<void> {
  await writeFile(out, bytes).catch((cause: unknown) => {
    throw new CliError(`${out} cannot be written`, EXIT.usage, { cause });
  });
  const { task, version, labels, examples, seed, trainedOn } = readModel(bytes).header;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const made: Made = { out, task, version, labels, examples, seed, trainedOn, bytes: bytes.length, sha256 };
  output.result(
    made,
    (one) =>
      `${one.out}: ${one.version}, ${one.examples} examples, seed ${one.seed}, ${one.bytes} bytes, sha256 ${one.sha256}`,
  );
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
