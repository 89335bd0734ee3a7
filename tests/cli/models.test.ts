import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { nhipbao } from './command-line.ts';

const Measured = z.object({
  n: z.int(),
  accuracy: z.number(),
  macroF1: z.number(),
  classes: z.array(z.object({ label: z.string(), f1: z.number() })),
  confusion: z.array(z.array(z.int())),
});

let home: string;
let texts: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'nhipbao-models-'));
  texts = join(home, 'texts.jsonl');
  const words = {
    'the-thao': 'đội bóng thắng trận chung kết bàn thắng',
    'nong-nghiep': 'vụ lúa đồng ruộng tưới tiêu năng suất',
  };
  const lines = Object.entries(words).flatMap(([label, text]) =>
    Array.from({ length: 20 }, (_, n) => JSON.stringify({ id: `${label}-${n}`, label, text: `${text} số ${n}` })),
  );
  await writeFile(texts, `${lines.join('\n')}\n`);
});
afterAll(() => rm(home, { recursive: true, force: true }));

const env = () => ({ NHIPBAO_DATA: join(home, 'data') });
const model = (...args: string[]) => nhipbao(['model', ...args], { env: env() });

test('a topic model is trained and measured from files alone: no data folder is made', async () => {
  const out = join(home, 'topic.nbm');
  expect((await model('train', '--task', 'topic', '--data', texts, '--out', out)).code).toBe(0);
  const { code, stdout, stderr } = await model(
    'evaluate',
    '--task',
    'topic',
    '--model',
    out,
    '--data',
    texts,
    '--json',
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(Measured.parse(JSON.parse(stdout))).toMatchObject({ n: 40, accuracy: 1, macroF1: 1 });
  expect(existsSync(join(home, 'data'))).toBe(false);
});

test('the same texts and seed give the same bytes, another seed others', async () => {
  const [a, b, c] = ['a', 'b', 'c'].map((name) => join(home, `${name}.nbm`));
  if (a === undefined || b === undefined || c === undefined) throw new Error('three names were given');
  await model('train', '--task', 'topic', '--data', texts, '--out', a, '--seed', '7');
  await model('train', '--task', 'topic', '--data', texts, '--out', b, '--seed', '7');
  await model('train', '--task', 'topic', '--data', texts, '--out', c, '--seed', '8');
  expect((await readFile(a)).equals(await readFile(b))).toBe(true);
  expect((await readFile(a)).equals(await readFile(c))).toBe(false);
});

test('the format model that is shipped is made again from its training set, to the byte', async () => {
  const out = join(home, 'format.nbm');
  expect((await model('train', '--task', 'format', '--out', out)).code).toBe(0);
  const shipped = await readFile(new URL('../../packages/classifier/models/format.nbm', import.meta.url));
  expect((await readFile(out)).equals(shipped)).toBe(true);
});

test('an evaluation is a table for people and a page with plots', async () => {
  const html = join(home, 'page.html');
  const { stdout } = await model('evaluate', '--task', 'format', '--html', html);
  expect(stdout).toMatch(/precision\s+recall\s+f1/);
  expect(stdout).toContain('confusion');
  const page = await readFile(html, 'utf8');
  expect(page).toContain('Ma trận nhầm lẫn');
  expect(page.match(/<svg/g)).toHaveLength(2);
});

test('a line that does not fit is named, with its number and what is wrong', async () => {
  const wrong = join(home, 'wrong.jsonl');
  await writeFile(wrong, '{"id": "1", "label": "a", "text": "x"}\n{"id": "2", "text": "x"}\n');
  const { code, stderr } = await model('train', '--task', 'topic', '--data', wrong, '--out', join(home, 'x.nbm'));
  expect(code).toBe(2);
  expect(stderr).toMatch(/wrong\.jsonl, line 2: label/);
});

test("labels with an assessor's among them are refused", async () => {
  const labels = join(home, 'labels.jsonl');
  await writeFile(labels, '{"id": "1", "layer": "assessor", "drawn": false, "format": "video"}\n');
  const { code, stderr } = await model('train', '--task', 'format', '--labels', labels, '--out', join(home, 'y.nbm'));
  expect(code).toBe(2);
  expect(stderr).toContain('line 1: layer');
});

test('what is missing from the call is said in one sentence', async () => {
  const { code, stderr } = await model('train', '--task', 'topic', '--out', join(home, 'z.nbm'));
  expect(code).toBe(2);
  expect(stderr).toContain('--data');
});
