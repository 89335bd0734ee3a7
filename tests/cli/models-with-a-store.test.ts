import { readFile } from 'node:fs/promises';
import { CandidateDifference, LabelLine, ModelDrift, WorksPage } from '@nhipbao/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonLines, nhipbao } from './command-line.ts';
import { nhipbaoHere } from './command-line-here.ts';
import { type ReplicaHome, replicaHome } from './replica-home.ts';

let home: ReplicaHome;
let work: string;
const model = (...args: string[]) => nhipbaoHere(['model', ...args], { env: home.env });
const works = async () => {
  await nhipbaoHere(['export', 'works', '--to', home.at('works.json')], { env: home.env });
  return WorksPage.shape.works.element
    .pick({ format: true, layer: true })
    .extend({ item_id: WorksPage.shape.works.element.shape.id })
    .array()
    .parse(JSON.parse(await readFile(home.at('works.json'), 'utf8')));
};

beforeAll(async () => {
  home = await replicaHome();
  await nhipbaoHere(['source', 'run', 'demo-newspaper-rss'], { env: home.env });
  work = (await works())[0]?.item_id ?? '';
});
afterAll(() => home?.close());

test('a label given at the keyboard stands in the works at once and among the labels for training', async () => {
  const { code, stdout } = await model('label', work, '--format', 'podcast', '--note', 'Chương trình phát thanh');
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/podcast, by cli:/) });
  expect((await works()).find(({ item_id }) => item_id === work)).toMatchObject({ format: 'podcast', layer: 'editor' });
  const out = home.at('labels.jsonl');
  expect((await model('labels', '--out', out)).code).toBe(0);
  const lines = jsonLines(await readFile(out, 'utf8')).map((line) => LabelLine.parse(line));
  expect(lines).toMatchObject([{ id: work, layer: 'editor', drawn: false, format: 'podcast' }]);
});

test('a model trained on the labels is tried, shown and put into force, and the next call works with it', async () => {
  const [labels, out] = [home.at('labels.jsonl'), home.at('mine.nbm')];
  const trained = await model('train', '--task', 'format', '--labels', labels, '--out', out, '--json');
  const { version, examples } = JSON.parse(trained.stdout);
  expect(version).toMatch(/^format-[0-9a-f]{8}$/);
  expect(examples).toBeGreaterThan(2800);

  const found = CandidateDifference.parse(JSON.parse((await model('rescore', '--model', out, '--json')).stdout));
  expect(found.version).toContain(version);
  expect(found.rescored).toBeGreaterThan(3);
  expect(found.units.map(({ n }) => n)).toEqual([(await works()).length - 1]);

  const adopted = await model('adopt', found.version, '--json');
  expect(JSON.parse(adopted.stdout)).toMatchObject({ version: found.version, adopted: found.rescored });
  const drift = ModelDrift.parse(JSON.parse((await model('drift', '--json')).stdout));
  expect(drift.adopted).toBe(found.version);
  const { stdout } = await nhipbao(['classify', '--json'], { env: home.env });
  expect(JSON.parse(stdout)).toEqual({ classified: 0 });
});
