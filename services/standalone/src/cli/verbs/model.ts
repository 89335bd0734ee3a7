import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ApiClient } from '../api-client.ts';
import { CliError, EXIT } from '../exit.ts';
import type { Output } from '../output.ts';

type WithApi = (work: (api: ApiClient, output: Output) => Promise<void>) => Promise<void>;

interface Training {
  task: 'topic' | 'format';
  out: string;
  data?: string;
  labels?: string;
  seed?: number;
  name?: string;
}

interface Evaluating {
  task: 'topic' | 'format';
  model?: string;
  data?: string;
  labels?: string;
  html?: string;
}

/** Registers `model train | evaluate | labels | rescore | adopt | drift`. The first two need no data folder. */
export function addModel(program: Command, withApi: WithApi, output: () => Output): void {
  const model = program.command('model').description('train, measure, try and adopt models');
  const task = () => new Option('--task <task>', 'what it decides').choices(['topic', 'format']).makeOptionMandatory();

  model
    .command('train')
    .description('make a model file; the same data and seed give the same bytes')
    .addOption(task())
    .requiredOption('--out <file>', 'model file to write')
    .option('--data <file>', 'topic: labelled texts, lines of {id, label, text}')
    .option('--labels <file>', 'format: labels of "model labels", beside the shipped training set')
    .addOption(new Option('--seed <n>', 'seed of chance').argParser(wholeNumber))
    .option('--name <version>', 'how decisions name it')
    .action(async (options: Training) => {
      const { trainFormatFile, trainTopicFile } = await import('./model-train.ts');
      if (options.task === 'format') return trainFormatFile(options, output());
      const data = needed(options.data, 'model train --task topic needs --data FILE.jsonl');
      return trainTopicFile({ ...options, data }, output());
    });
  model
    .command('evaluate')
    .description('measure a model on what it has not seen')
    .addOption(task())
    .option('--model <file>', 'model file; for formats default: the shipped one')
    .option('--data <file>', 'topic: labelled texts, lines of {id, label, text}')
    .option('--labels <file>', 'format: labels of "model labels"; those of the random draw are measured')
    .option('--html <file>', 'write a page with plots, too')
    .action(async (options: Evaluating) => {
      const { evaluateFormatModel, evaluateTopicModel } = await import('./model-evaluate.ts');
      if (options.task === 'format') return evaluateFormatModel(options, output());
      const data = needed(options.data, 'model evaluate --task topic needs --data FILE.jsonl');
      const file = needed(options.model, 'model evaluate --task topic needs --model FILE');
      return evaluateTopicModel({ ...options, data, model: file }, output());
    });
  model
    .command('label <work>')
    .description("say which format a work has: an editor's label, which wins in the newsroom's views")
    .addOption(new Option('--format <format>', 'of the codebook').makeOptionMandatory())
    .option('--note <text>', 'why')
    .action((work: string, options: { format: string; note?: string }) =>
      withApi(async (api, to) => (await import('./model-operate.ts')).label(api, work, options, to)),
    );
  model
    .command('labels')
    .description("write the newsroom's labels with their articles, for training; never an assessor's")
    .requiredOption('--out <file>', 'file to write, one label a line')
    .action(({ out }: { out: string }) =>
      withApi(async (api, to) => (await import('./model-operate.ts')).exportLabels(api, out, to)),
    );
  model
    .command('rescore')
    .description('decide again as a candidate and show what adopting it would change; changes nothing')
    .option('--period <id>', '2026, or 2026-calendar')
    .option('--model <file>', 'a format model trained here, or "shipped"; default: the one in force')
    .action((options: { period?: string; model?: string }) =>
      withApi(async (api, to) => (await import('./model-operate.ts')).rescore(api, options, to)),
    );
  model
    .command('adopt <version>')
    .description('put a rescored candidate into force')
    .action((version: string) =>
      withApi(async (api, to) => (await import('./model-operate.ts')).adopt(api, version, to)),
    );
  model
    .command('drift')
    .description('how decisions changed by week; exit code 1 where something is beyond its limit')
    .action(() => withApi(async (api, to) => (await import('./model-operate.ts')).drift(api, to)));
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('a whole number is needed');
  return number;
}

function needed(value: string | undefined, message: string): string {
  if (value === undefined) throw new CliError(message, EXIT.usage);
  return value;
}
