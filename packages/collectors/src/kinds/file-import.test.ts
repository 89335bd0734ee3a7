import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { importFolder } from '../fetch/import-files.ts';
import { loopbackSite } from '../testing/loopback.ts';
import { runOnce } from '../testing/run-once.ts';
import fileImport from './file-import.ts';

async function imported(content: string | Uint8Array, settings: Record<string, unknown> = {}, state?: unknown) {
  const site = await loopbackSite(() => {});
  const readImport = async () => Buffer.from(content);
  return runOnce(fileImport, site, { file: 'bai-dang.csv', ...settings }, { readImport, state });
}

test('rows of a spreadsheet saved in Vietnam become posts with their platform, time and numbers', async () => {
  const { archived, records, result } = await imported(
    '\uFEFFNền tảng;Tài khoản;Đường dẫn;Tiêu đề;Ngày đăng;Lượt xem;Bình luận\n' +
      'Zalo Video;btn-zalo;https://zalo.me/v/123?utm_source=x;"Mùa ""mì""; được giá";09/02/2024 15:00;12.345;7\n' +
      'YouTube;;https://youtu.be/abcDEF12345;Thời sự;2024-02-10;;\n',
    { platforms: { YouTube: 'youtube' }, account: 'ttv-youtube' },
  );

  expect(result).toMatchObject({ outcome: 'complete', counts: { publications: 2, samples: 2, issues: 0 } });
  expect(records.publications).toEqual([
    {
      nativeId: 'https://zalo.me/v/123',
      url: 'https://zalo.me/v/123?utm_source=x',
      title: 'Mùa "mì"; được giá',
      kind: 'post',
      kindBasis: 'stated',
      text: null,
      links: [],
      publishedAt: new Date('2024-02-09T08:00:00Z'),
      platform: 'zalo-video',
      account: 'btn-zalo',
    },
    {
      nativeId: 'abcDEF12345',
      url: 'https://youtu.be/abcDEF12345',
      title: 'Thời sự',
      kind: 'post',
      kindBasis: 'stated',
      text: null,
      links: [],
      publishedAt: new Date('2024-02-09T17:00:00Z'),
      platform: 'youtube',
      account: 'ttv-youtube',
    },
  ]);
  expect(records.samples).toMatchObject([
    { nativeId: 'https://zalo.me/v/123', metric: 'views', value: 12_345, definition: 'import-views-1' },
    { metric: 'comments', value: 7 },
  ]);
  expect(archived).toMatchObject([{ url: 'import:bai-dang.csv', status: 200 }]);
});

test('a row that cannot be used is named by its number, with what to do, and the others are kept', async () => {
  const { records } = await imported(
    'platform,url,published_at,views\n' +
      'zalo,https://zalo.me/1,09/02/2024,5\n' +
      'zalo,https://zalo.me/2,31/02/2024,5\n' +
      'zalo,,09/02/2024,5\n' +
      ',https://zalo.me/4,09/02/2024,5\n' +
      'zalo,zalo.me/5,09/02/2024,5\n' +
      'zalo,https://zalo.me/6,09/02/2024,"1,5"\n',
  );

  expect(records.publications.map(({ nativeId }) => nativeId)).toEqual(['https://zalo.me/1', 'https://zalo.me/6']);
  expect(records.issues.map(({ code, message }) => `${code} ${message.slice(0, 5)}`)).toEqual([
    'row-rejected Row 3',
    'row-rejected Row 4',
    'row-rejected Row 5',
    'row-rejected Row 6',
    'cell-rejected Row 7',
  ]);
  expect(records.issues[0]?.message).toContain('"31/02/2024" is not understood; write it like 09/02/2024 15:00');
  expect(records.issues[0]?.digest).not.toBeNull();
});

test('headings of its own are named by the source', async () => {
  const { records } = await imported('Bài;Khi;Xem kênh\nhttps://a.vn/1;15:00 ngày 09/02/2024;3', {
    platform: 'lotus',
    columns: { url: 'Bài', published_at: 'Khi', views: 'xem kenh' },
  });

  expect(records.publications).toMatchObject([{ platform: 'lotus', publishedAt: new Date('2024-02-09T08:00:00Z') }]);
  expect(records.samples).toMatchObject([{ metric: 'views', value: 3 }]);
});

test('a file without the needed headings says which it has', async () => {
  const { result } = await imported('Tên,Số\na,1\n');

  expect(result).toMatchObject({ outcome: 'failed', error: { code: 'content-unusable' } });
  expect(result.error?.message).toContain('Tên, Số');
});

test('a file that has not changed is not read again', async () => {
  const first = await imported('platform,url,date\nzalo,https://zalo.me/1,09/02/2024\n');
  const second = await imported('platform,url,date\nzalo,https://zalo.me/1,09/02/2024\n', {}, first.state);

  expect(second.result).toMatchObject({ outcome: 'unchanged', counts: { publications: 0 } });
});

test('broken quotes and NUL bytes lose no more than their own row', async () => {
  const { records } = await imported(
    'platform,url,date,title\nzalo,https://zalo.me/1,09/02/2024,"Một\nzalo,https://zalo.me/2,09/02/2024,"Hai"\nzalo,https://zalo.me/3,09/02/2024,B\0a\n',
  );

  expect(records.publications.length + records.issues.length).toBeGreaterThanOrEqual(2);
  expect(records.issues.map(({ code }) => code)).toContain('nul-bytes');
});

test('only files within the folder for imports are read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nhipbao-import-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'in'));
  await writeFile(join(folder, 'secret.csv'), 'x');
  await writeFile(join(folder, 'in', 'a.csv'), 'y');
  await symlink(join(folder, 'secret.csv'), join(folder, 'in', 'link.csv'));
  const read = importFolder(join(folder, 'in'));

  expect(Buffer.from(await read('a.csv')).toString()).toBe('y');
  await expect(read('../secret.csv')).rejects.toThrow('outside');
  await expect(read('link.csv')).rejects.toThrow('outside');
});

test('a file that is not there fails with what to do', async () => {
  const site = await loopbackSite(() => {});
  const { result } = await runOnce(fileImport, site, { file: 'thieu.csv' }, { readImport: importFolder(tmpdir()) });

  expect(result).toMatchObject({
    outcome: 'failed',
    error: { code: 'file-unreadable', message: expect.stringContaining('thieu.csv') },
  });
});
