import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { shippedModels } from './shipped-models.ts';
import { FORMAT_TRAINING } from './training/format-training.ts';
import { inventPages } from './training/invent-pages.ts';
import { trainFormat } from './training/train-format.ts';

const Loaded = z.object({ megabytes: z.number(), loaded: z.array(z.string()) });
const models = new URL('../models/', import.meta.url);

test('the shipped format model is what its training data and seed give, to the byte', () => {
  const { seed, pagesPerFormat, trainedOn } = FORMAT_TRAINING;
  const made = trainFormat(inventPages(seed, pagesPerFormat), { seed, trainedOn });
  expect(Buffer.from(made).equals(readFileSync(new URL('format.nbm', models)))).toBe(true);
});

test('the shipped models are under 5 MB each and name what they were trained on', () => {
  for (const name of ['format.nbm', 'topic.nbm']) expect(statSync(new URL(name, models)).size).toBeLessThan(5_000_000);
  const { formatModel, topicModel } = shippedModels();
  expect(formatModel.header).toMatchObject({ task: 'format', trainedOn: FORMAT_TRAINING.trainedOn });
  expect(topicModel.header.labels).toHaveLength(10);
  expect(topicModel.header.trainedOn).toContain('VNTC');
});

test('the format model tells apart invented pages it has not seen', () => {
  const { formatModel } = shippedModels();
  const pages = inventPages(77, 30);
  const right = pages.filter(
    ({ page, format }) => [...formatModel.predict(page)].sort((a, b) => b[1] - a[1])[0]?.[0] === format,
  );
  expect(right.length / pages.length).toBeGreaterThan(0.85);
});

test('loading the classifier prints nothing, loads no database driver and stays under 60 MB', () => {
  const source = fileURLToPath(new URL('./index.ts', import.meta.url));
  const script = `
    const before = process.memoryUsage().rss;
    const { createClassifier, shippedModels } = await import(${JSON.stringify(source)});
    createClassifier(shippedModels());
    const { createRequire } = await import('node:module');
    const loaded = Object.keys(createRequire(import.meta.url).cache).filter((file) => /natural|mongoose|mongodb|redis|memjs|node_modules.pg/.test(file));
    process.stderr.write(JSON.stringify({ megabytes: (process.memoryUsage().rss - before) / 1e6, loaded }));
  `;
  const args = ['--conditions=@nhipbao/source', '--import', 'tsx', '--input-type=module', '-e', script];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stdout).toBe('');
  const { megabytes, loaded } = Loaded.parse(JSON.parse(stderr));
  expect(loaded).toEqual([]);
  expect(megabytes).toBeLessThan(60);
});
