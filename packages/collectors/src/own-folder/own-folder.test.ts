import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadKinds } from '../kinds.ts';
import { writeNewCollector } from './new-collector.ts';
import { testCollector } from './test-collector.ts';

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'nhipbao-own-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

test('a new collector is one file and one fixture, and passes the whole suite as it is written', async () => {
  const own = await folder();
  expect(await writeNewCollector(own, 'cong-thong-tin')).toEqual([
    join(own, 'cong-thong-tin.ts'),
    join(own, 'fixtures/cong-thong-tin/first.json'),
  ]);

  const [first] = await testCollector('cong-thong-tin', own);

  expect(first?.findings.filter(({ fault }) => fault !== null)).toEqual([]);
  expect((await loadKinds({ folder: own })).has('cong-thong-tin')).toBe(true);
});

test('the suite names what a careless collector does wrong', async () => {
  const own = await folder();
  const [file = ''] = await writeNewCollector(own, 'cau-tha');
  const careful = await readFile(file, 'utf8');
  // An error body passes for an empty list.
  await writeFile(
    file,
    careful
      .replace('headline: z.string(), time:', 'headline: z.string(), time:')
      .replace(' })),\n});', ' })).catch([]),\n});'),
  );

  const [first] = await testCollector('cau-tha', own);

  const broken = first?.findings.filter(({ fault }) => fault !== null) ?? [];
  expect(broken.map(({ rule }) => rule)).toContain(
    'a missing or changed field stops its stream aloud and loses nothing',
  );
});

test('a new collector of a platform passes the whole suite as it is written', async () => {
  const own = await folder();
  await writeNewCollector(own, 'dai-phuong', 'platform');

  const [first] = await testCollector('dai-phuong', own);

  expect(first?.findings.filter(({ fault }) => fault !== null)).toEqual([]);
});

test('the suite names each fault of a collector that is careless with numbers, persons and the archive', async () => {
  const own = await folder();
  const [file = ''] = await writeNewCollector(own, 'cau-tha', 'platform');
  let text = await readFile(file, 'utf8');
  const changes = {
    '[views, ': '[views ?? 0, ',
    'robots: false': '',
    '`account:${': '`${',
    'owner: unread': 'owner: z.object({ name: unread, phone: z.string() })',
    'reactions, at }': 'reactions, at, owner }',
    "kind: 'post' }": "kind: 'post', text: owner.phone }",
  };
  for (const [careful, careless] of Object.entries(changes)) {
    expect(text).toContain(careful);
    text = text.replace(careful, careless);
  }
  await writeFile(file, text);

  const [first] = await testCollector('cau-tha', own);

  const faults = first?.findings.flatMap(({ fault }) => fault ?? []).join('\n');
  expect(faults).toMatch(/"views" of "9\d+" becomes 0; what is absent is null/);
  expect(faults).toMatch(/raw answers of such kinds.*after 30 days/);
  expect(faults).toMatch(/"followers" is of "9\d+".*"account:ID"/);
  expect(faults).toMatch(/a record holds 0999888776/);
});

test('a file that does not compile is named with its line', async () => {
  const own = await folder();
  await writeFile(join(own, 'hong.ts'), 'export default {\n  kind: ;\n');
  await expect(loadKinds({ folder: own })).rejects.toThrow(/hong\.ts could not be loaded.*hong\.ts:2/s);
});

test('an existing collector is not written over, and a name that is none is refused', async () => {
  const own = await folder();
  await writeNewCollector(own, 'mot');
  await expect(writeNewCollector(own, 'mot')).rejects.toThrow(/EEXIST/);
  await expect(writeNewCollector(own, '../mot')).rejects.toThrow(/no name for a kind/);
});
