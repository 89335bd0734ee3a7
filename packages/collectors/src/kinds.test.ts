import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { KindError, loadKinds } from './kinds.ts';
import { loopbackSite } from './testing/loopback.ts';
import { runOnce } from './testing/run-once.ts';

async function folderWith(name: string, content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nhipbao-kinds-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, name), content);
  return folder;
}

test('every file of kinds/ is a kind of collector, and first runs begin with an empty state', async () => {
  const kinds = await loadKinds();

  expect([...kinds.keys()]).toEqual(expect.arrayContaining(['file-import', 'rss', 'sitemap', 'web']));
  for (const { state } of kinds.values()) expect(state.safeParse({}).success).toBe(true);
});

test("a collector of the deployment's own folder is found beside ours", async () => {
  const schema = '{ safeParse: (data) => ({ success: true, data }), parse: (data) => data }';
  const folder = await folderWith(
    'zalo-oa.mjs',
    `export default { kind: 'zalo-oa', title: { vi: 'Zalo', en: 'Zalo' }, hosts: () => [], settings: ${schema}, state: ${schema}, async *collect() {} };`,
  );

  expect((await loadKinds({ folder })).has('zalo-oa')).toBe(true);
});

test("a broken file of the deployment's folder stops its own sources only, and says why on their health", async () => {
  const folder = await folderWith('rss.mjs', 'export const kind = ;');
  const faults: string[] = [];

  const kinds = await loadKinds({ folder, onFault: ({ message }) => faults.push(message) });

  expect(faults).toEqual([expect.stringMatching(/rss\.mjs could not be loaded/)]);
  const broken = kinds.get('rss');
  if (!broken) throw new Error('the kind is not listed');
  const { result } = await runOnce(broken, await loopbackSite(() => {}), { url: 'https://bao.example/rss' });
  expect(result).toMatchObject({ outcome: 'failed', error: { code: 'collector-broken', message: faults[0] } });
  expect(kinds.get('web')?.title.vi).toBe((await loadKinds()).get('web')?.title.vi);
});

test('a folder that is not there is named', async () => {
  await expect(loadKinds({ folder: '/khong-co/bo-thu-thap' })).rejects.toThrow(/folder of collectors.*khong-co/);
});

test('a file that holds no collector is named with what it must say', async () => {
  const folder = await folderWith('nham.mjs', 'export const kind = 1;');

  await expect(loadKinds({ folder })).rejects.toThrow(KindError);
  await expect(loadKinds({ folder })).rejects.toThrow(/nham\.mjs holds no collector/);
});
