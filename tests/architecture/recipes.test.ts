import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Collector, Fixture, runConformance } from '@nhipbao/collectors';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT, textOf } from './repository.ts';

/** A block of code under a heading of ARCHITECTURE.md, by its language. */
function printed(heading: string, language: string): string {
  const [, recipe = ''] = textOf('ARCHITECTURE.md').split(`### ${heading}\n`);
  const [, code] = recipe.split('\n### ')[0]?.match(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``)) ?? [];
  if (code === undefined) throw new Error(`there is no ${language} under "${heading}"`);
  return code;
}

/** The printed collector as a module beside this test (dependencies are found from there). */
async function printedCollector(): Promise<Collector> {
  const sources = pathToFileURL(join(ROOT, 'packages/collectors/src')).pathname;
  const folder = await mkdtemp(join(ROOT, 'tests/architecture/.recipe-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'json-list.ts');
  await writeFile(file, printed('a collector', 'ts').replaceAll("'../", `'${sources}/`));
  const { default: collector }: { default: Collector } = await import(pathToFileURL(file).href);
  return collector;
}

test('the collector that ARCHITECTURE.md prints, with the fixture it prints, keeps every rule of the suite', async () => {
  const fixture = Fixture.parse(JSON.parse(printed('a collector', 'json')));
  const findings = await runConformance(await printedCollector(), fixture);
  expect(findings.filter(({ fault }) => fault !== null)).toEqual([]);
  expect(findings.length).toBeGreaterThan(10);
});
