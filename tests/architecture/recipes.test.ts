import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Collector, Fixture, runConformance, writeNewCollector } from '@nhipbao/collectors';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT, textOf } from './repository.ts';

/** A block of code under a heading of ARCHITECTURE.md, by its language. */
function printed(heading: string, language: string): string {
  const [, recipe = ''] = textOf('ARCHITECTURE.md').split(`### ${heading}\n`);
  const [, code] = recipe.split('\n### ')[0]?.match(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``)) ?? [];
  if (code === undefined) throw new Error(`there is no ${language} under "${heading}"`);
  return code;
}

/** A folder beside this test: dependencies are found from there. */
async function folderBeside(): Promise<string> {
  const folder = await mkdtemp(join(ROOT, 'tests/architecture/.recipe-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The printed collector as a file in a folder. */
async function writePrinted(folder: string): Promise<string> {
  const sources = pathToFileURL(join(ROOT, 'packages/collectors/src')).pathname;
  const file = join(folder, 'json-list.ts');
  await writeFile(file, printed('a collector', 'ts').replaceAll("'../", `'${sources}/`));
  return file;
}

async function printedCollector(): Promise<Collector> {
  const file = await writePrinted(await folderBeside());
  const { default: collector }: { default: Collector } = await import(pathToFileURL(file).href);
  return collector;
}

test('the collector that ARCHITECTURE.md prints, with the fixture it prints, keeps every rule of the suite', async () => {
  const fixture = Fixture.parse(JSON.parse(printed('a collector', 'json')));
  const findings = await runConformance(await printedCollector(), fixture);
  expect(findings.filter(({ fault }) => fault !== null)).toEqual([]);
  expect(findings.length).toBeGreaterThan(10);
});

test('the printed collector and those that `collector new` writes are right in their types', async () => {
  const folder = await folderBeside();
  await writePrinted(folder);
  await writeNewCollector(folder, 'danh-sach', 'list');
  await writeNewCollector(folder, 'nen-tang', 'platform');
  const options = {
    ...{ composite: false, incremental: false, declaration: false, noEmit: true },
    // The printed one names files by their whole path here.
    rewriteRelativeImportExtensions: false,
  };
  const config = { extends: join(ROOT, 'tsconfig.base.json'), compilerOptions: options, include: ['*.ts'] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const faults = await promisify(execFile)(join(ROOT, 'node_modules/.bin/tsc'), ['-p', folder]).then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  );
  expect(faults).toBe('');
});
