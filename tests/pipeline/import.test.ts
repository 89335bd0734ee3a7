import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromWarcRecord, importTemplate, saveImports } from '@nhipbao/collectors';
import { importFile, readImports } from '@nhipbao/jobs';
import { Registry, Source } from '@nhipbao/records';
import { archivedRecord, knownPublications } from '@nhipbao/warehouse';
import { expect, onTestFinished, test } from 'vitest';
import { pipelineContext } from './harness.ts';
import { testClock } from './test-clock.ts';

const source = Source.parse({
  id: 'bao-moi-bang',
  unit: 'newspaper',
  collector: 'file-import',
  title: 'Bảng số liệu Báo Mới',
  account: 'btn-bao-moi',
  schedule: { everyMinutes: 1440 },
  settings: { platform: 'bao-moi' },
});
const registry = Registry.parse({
  agencies: [],
  units: [],
  platforms: [{ id: 'bao-moi', name: 'Báo Mới', scope: 'aggregator', basis: 'do Sở quy định' }],
  accounts: [
    {
      id: 'btn-bao-moi',
      unit: 'newspaper',
      platform: 'bao-moi',
      name: 'Báo Tây Ninh',
      url: 'https://baomoi.example/btn',
    },
  ],
  sources: [source],
});

async function office() {
  const folder = await mkdtemp(join(tmpdir(), 'nhipbao-import-'));
  const clock = testClock('2026-11-24T03:00:00Z');
  const context = await pipelineContext('chdb::memory:', clock, { imports: folder });
  onTestFinished(async () => {
    await context.close();
    await rm(folder, { recursive: true });
  });
  const hand = (text: string | Uint8Array, name = 'so-lieu.csv') =>
    importFile({ ...context, saveImport: saveImports(folder) }, registry, source, {
      name,
      bytes: Buffer.from(text),
      by: 'user:lan',
    });
  return { context, clock, hand };
}
const HEADER = 'Đường dẫn;Tiêu đề;Ngày đăng;Lượt xem;Minh chứng;Người báo cáo\n';
const ROW = 'https://baomoi.example/a-c1.epi;Hội xuân;09/11/2026 15:00;1.234;BM.xlsx;Thư ký\n';

test('a table that is handed in becomes posts with the file as their evidence, and says which rows were refused', async () => {
  const { context, hand } = await office();
  const text = `${HEADER}${ROW}https://baomoi.example/b-c2.epi;Mùa mì;32/11/2026;5;BM.xlsx;Thư ký\n`;
  const result = await hand(text);

  const digest = createHash('sha256').update(text).digest('hex');
  expect(result).toMatchObject({
    outcome: 'complete',
    digest,
    rows: { rows: 2, taken: 1, rejected: 1 },
    by: 'user:lan',
  });
  expect(result.issues.map(({ code, message }) => [code, message])).toEqual([
    ['row-rejected', expect.stringMatching(/^Dòng 3, cột C "Ngày đăng": không hiểu ngày "32\/11\/2026"/)],
  ]);
  const name = 'publication bao-moi https://baomoi.example/a-c1.epi';
  const id = createHash('sha256').update(name).digest('hex').slice(0, 32);
  expect(await context.warehouse.query(knownPublications, { ids: [id] })).toMatchObject([{ title: 'Hội xuân' }]);
  const kept = await context.warehouse.reader.find(archivedRecord, { digest });
  expect(Buffer.from((await fromWarcRecord(kept?.warc_record ?? '')).bytes).toString()).toBe(text);
});

test('a corrected table is another version: the one before, who sent it and its bytes stay', async () => {
  const { context, clock, hand } = await office();
  const first = await hand(HEADER + ROW);
  clock.forward(60_000);
  const same = await hand(HEADER + ROW, 'lan-hai.csv');
  clock.forward(60_000);
  const second = await hand(HEADER + ROW.replace('1.234', '1.300'));

  expect(same).toMatchObject({ outcome: 'unchanged', rows: null });
  const uploads = await readImports(context.warehouse, source.id);
  expect(uploads.map(({ name, digest, outcome, by }) => [name, digest, outcome, by])).toEqual([
    ['so-lieu.csv', second.digest, 'complete', 'user:lan'],
    ['lan-hai.csv', first.digest, 'unchanged', 'user:lan'],
    ['so-lieu.csv', first.digest, 'complete', 'user:lan'],
  ]);
  expect(await context.warehouse.reader.find(archivedRecord, { digest: first.digest })).toBeDefined();
});

test('a file that is no table is refused in words, and kept as it came', async () => {
  const { context, hand } = await office();
  const result = await hand('Kính gửi Sở,\nXin gửi số liệu.\n', 'thư.docx');
  expect(result).toMatchObject({
    outcome: 'failed',
    rows: null,
    error: expect.stringContaining('không thấy dòng tiêu đề'),
  });
  expect(await context.warehouse.reader.find(archivedRecord, { digest: result.digest })).toBeDefined();
});

test('an empty template brings nothing and is no fault; a source of another kind takes no file', async () => {
  const { context, hand } = await office();
  expect(await hand(await importTemplate('xlsx'), 'mau.xlsx')).toMatchObject({
    outcome: 'complete',
    rows: { rows: 0, taken: 0, rejected: 0 },
  });
  const file = { name: 'a.csv', bytes: Buffer.from('a'), by: 'user:lan' };
  const rss = { ...source, collector: 'rss' };
  const given = { ...context, saveImport: async () => {} };
  await expect(importFile(given, registry, rss, file)).rejects.toThrow('không nhận tệp');
});
