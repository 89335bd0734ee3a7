import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nhipbao } from './command-line.ts';
import { nhipbaoHere } from './command-line-here.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'nhipbao-wrong-'));
  await writeFile(join(home, 'broken.json'), '{');
  await writeFile(join(home, 'other.json'), '[{"agent": 1}]');
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** A path in the home. */
const at = (name: string) => join(home, name);
const env = () => ({ NHIPBAO_DATA: at('data') });
const CASES: [title: string, args: () => string[], sentence: string][] = [
  ['no verb', () => [], 'Usage: nhipbao'],
  ['a verb there is none of', () => ['frobnicate'], "unknown command 'frobnicate'"],
  ['a verb without its object', () => ['source', 'check'], "missing required argument 'id'"],
  ['an option there is none of', () => ['measure', '--year', '2026'], "unknown option '--year'"],
  ['extract without anything to read', () => ['extract'], 'either a file, or --batch'],
  ['a file that is not there', () => ['extract', at('nowhere.html')], 'there is no such file'],
  ['a folder where a file is meant', () => ['feed', home], 'it is a folder'],
  ['a folder that is not there', () => ['classify', '--batch', at('nowhere')], 'no folder that can be read'],
  ['a zone there is none of', () => ['extract', '--batch', home, '--time-zone', 'Mars'], 'expected a time zone'],
  ['robots cases that are no JSON', () => ['robots', '--batch', at('broken.json')], 'is no JSON'],
  ['robots cases of another shape', () => ['robots', '--batch', at('other.json')], 'at [0].robotstxt'],
  ['a format there is none of', () => ['export', 'works', '--format', 'xls'], 'Allowed choices are csv, json, parquet'],
];

test.each(CASES)('%s: a sentence on stderr, nothing on stdout, exit code 2', async (_, args, sentence) => {
  const { code, stdout, stderr } = await nhipbaoHere(args(), { env: env() });
  expect(stderr).toContain(sentence);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});

test.each([
  ['no verb', [], 'Usage: nhipbao'],
  ['a verb there is none of', ['frobnicate'], "unknown command 'frobnicate'"],
  ['a file that is not there', ['extract', 'nowhere.html'], 'nowhere.html: there is no such file'],
])('%s: a process says so, and ends with exit code 2', async (_, args, sentence) => {
  const { code, stdout, stderr } = await nhipbao(args, { cwd: home, env: env() });
  expect(stderr).toContain(sentence);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});

test('every fault of the configuration is reported at once', async () => {
  const env = { NHIPBAO_PORT: 'x', NHIPBAO_WAREHOUSE: 'mysql:', NHIPBAO_DATA: join(home, 'data') };
  const { code, stderr } = await nhipbao(['source', 'list'], { env });
  expect(code).toBe(2);
  expect(stderr).toMatch(/NHIPBAO_WAREHOUSE[\s\S]*NHIPBAO_PORT/);
});

test('a setting that is misspelt is found by doctor', async () => {
  const { code, stdout } = await nhipbao(['doctor'], { env: { NHIPBAO_PROT: '1', NHIPBAO_DATA: join(home, 'data') } });
  expect(code).toBe(1);
  expect(stdout).toContain('NHIPBAO_PROT: no such setting');
});

test('help and version are results: on stdout, with exit code 0', async () => {
  const [help, version] = await Promise.all([nhipbao(['--help']), nhipbao(['--version'])]);
  expect(help).toMatchObject({ code: 0, stderr: '' });
  expect(help.stdout).toMatch(/start[\s\S]*doctor[\s\S]*source[\s\S]*registry[\s\S]*db[\s\S]*measure[\s\S]*robots/);
  expect(version).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});
