import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { importFolder, saveImports } from '../fetch/import-files.ts';
import { loopbackSite } from '../testing/loopback.ts';
import { runOnce } from '../testing/run-once.ts';
import fileImport from './file-import.ts';

async function imported(
  content: string | Uint8Array,
  settings: Record<string, unknown> = {},
  state?: unknown,
  now?: Date,
) {
  const site = await loopbackSite(() => {});
  const readImport = async () => Buffer.from(content);
  const more = { readImport, state, ...(now && { clock: { now: () => now } }) };
  return runOnce(fileImport, site, { file: 'bai-dang.csv', ...settings }, more);
}

test('rows of a spreadsheet saved in Vietnam become posts with their platform, time and numbers', async () => {
  const { archived, records, result } = await imported(
    '\uFEFFNền tảng;Tài khoản;Đường dẫn;Tiêu đề;Ngày đăng;Lượt xem;Bình luận\n' +
      'Zalo Video;btn-zalo;https://zalo.me/v/123?utm_source=x;"Mùa ""mì""; được giá";09/02/2024 15:00;12.345;7\n' +
      'YouTube;;https://youtu.be/abcDEF12345;Thời sự;2024-02-10;;\n',
    { platforms: { YouTube: 'youtube' }, account: 'ttv-youtube' },
  );

  expect(result).toMatchObject({ outcome: 'complete', counts: { publications: 2, samples: 2, issues: 1 } });
  expect(result.streams).toMatchObject([{ stream: 'rows', counts: { rows: 2, taken: 2, rejected: 0 } }]);
  expect(records.issues[0]?.message).toContain('1 dòng thiếu cột "Minh chứng" hoặc "Người báo cáo" (dòng 2)');
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
  expect(records.issues.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'row-rejected: Dòng 3, cột C "published_at": không hiểu ngày "31/02/2024"; ghi như 09/02/2026 15:00. Dòng này không được nhận.',
    'row-rejected: Dòng 4: không có đường dẫn cũng không có mã bài nên không phân biệt được với bài khác; điền một trong hai. Dòng này không được nhận.',
    'row-rejected: Dòng 5, cột A "platform": không ghi nền tảng; điền cột nền tảng, hoặc khai báo nền tảng trong thiết lập của nguồn. Dòng này không được nhận.',
    'row-rejected: Dòng 6, cột B "url": "zalo.me/5" không phải địa chỉ web; ghi đầy đủ, bắt đầu bằng https://. Dòng này không được nhận.',
    'cell-rejected: Dòng 7, cột D "views": "1,5" không phải một số nguyên; ghi như 1.234. Ô này không được nhận.',
  ]);
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
  expect(result.error?.message).toContain('Dòng đầu có: "Tên", "Số"');
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

test('totals of a span are figures of the account and never a post; its followers stand at the last day', async () => {
  const { records, result } = await imported(
    'agency_id,platform_id,account_url,period_start,period_end,followers,posts_published,views,watch_minutes,source_kind,evidence_ref,reported_by,note\n' +
      'btn,vtvgo,https://vtvgo.vn/kenh/1,2026-11-01,2026-11-30,5120,30,12000,"8.000,5",operator_letter,cv-123.pdf,phong-ky-thuat,kênh\n' +
      'btn,bao-moi,https://baomoi.com/btn,05/10/2026,05/10/2026,,412,,,partner_report,BM.xlsx,thu-ky,\n' +
      'btn,bao-moi,https://baomoi.com/btn,01/10/2026,15/10/2026,,,,,partner_report,BM.xlsx,thu-ky,\n',
    {},
    undefined,
    new Date('2026-12-02T01:00:00Z'),
  );

  expect(records.publications).toEqual([]);
  expect(
    records.samples.map(({ nativeId, metric, metricPeriod, value }) => [nativeId, metric, metricPeriod, value]),
  ).toEqual([
    ['account:https://vtvgo.vn/kenh/1', 'views', '2026-11', 12_000],
    ['account:https://vtvgo.vn/kenh/1', 'watch_minutes', '2026-11', 8000.5],
    ['account:https://vtvgo.vn/kenh/1', 'followers', 'lifetime', 5120],
    ['account:https://vtvgo.vn/kenh/1', 'posts', '2026-11', 30],
    ['account:https://baomoi.com/btn', 'posts', '2026-10-05', 412],
  ]);
  expect(records.samples[2]?.observedAt).toEqual(new Date('2026-11-30T16:59:59Z'));
  expect(records.issues.map(({ code }) => code)).toEqual(['row-rejected']);
  expect(result.streams[0]?.counts).toEqual({ rows: 3, taken: 2, rejected: 1 });
});

test('figures of a period that has not begun are refused', async () => {
  const { records } = await imported('platform;từ ngày;đến ngày;lượt xem\nvtvgo;01/01/2999;31/01/2999;5\n');
  expect(records.samples).toEqual([]);
  expect(records.issues[0]?.message).toContain('kỳ chưa bắt đầu');
});

test.each(['Windows-1258', 'UTF-16'])('a table saved as %s is read with its letters whole', async (encoding) => {
  const table =
    'Nền tảng;Đường dẫn;Tiêu đề;Ngày đăng\nzalo;https://zalo.me/1;Những mùa lúa chín ở xã Đồng Khởi;09/02/2024\n';
  const bytes = encoding === 'UTF-16' ? Buffer.from(`\uFEFF${table}`, 'utf16le') : windows1258(table);
  const { records } = await imported(bytes);
  expect(records.publications.map(({ title }) => title)).toEqual(['Những mùa lúa chín ở xã Đồng Khởi']);
});

test('the kind of a post, its words and the story it links to are taken over', async () => {
  const { records } = await imported(
    'platform;url;ngày đăng;loại bài;lời đăng;bài gốc\nzalo;https://zalo.me/1;09/02/2024;Video ngắn;Xem ngay!;https://bao.example/a1.html\n',
  );
  expect(records.publications).toMatchObject([
    { kind: 'short-video', text: 'Xem ngay!', links: ['https://bao.example/a1.html'] },
  ]);
});

test('an id that a spreadsheet rounded is refused, for it is another post', async () => {
  const { records } = await imported(
    'platform;id;date\ntiktok;7,30123E+18;09/02/2024\ntiktok;7301234567890123456;09/02/2024\n',
  );
  expect(records.publications.map(({ nativeId }) => nativeId)).toEqual(['7301234567890123456']);
  expect(records.issues[0]?.message).toContain('đã bị bảng tính làm tròn; định dạng cột là Văn bản');
});

test('a title with commas of its own does not hide the semicolons of the table under it', async () => {
  const { records, result } = await imported(
    'SỐ LIỆU VTVGO, THÁNG 11, NĂM 2026\n\nplatform;url;date;Lượt xem\nzalo;https://zalo.me/1;30/11/2026;1.234\n',
  );
  expect(result.error).toBeNull();
  expect(records.samples).toMatchObject([{ value: 1234 }]);
});

test('rows that give one post two numbers of one time are not guessed between; an exact repeat is no fault', async () => {
  const { records, result } = await imported(
    'platform;url;date;Ngày lấy số liệu;views;shares\n' +
      'zalo;https://zalo.me/1;01/11/2026;30/11/2026;1.200;3\n' +
      'zalo;https://zalo.me/1;01/11/2026;30/11/2026;1.200;3\n' +
      'zalo;https://zalo.me/1;01/11/2026;30/11/2026;1.300;3\n' +
      'zalo;https://zalo.me/1;01/11/2026;01/12/2026;1.300;3\n',
  );
  expect(result.streams[0]?.counts).toEqual({ rows: 4, taken: 3, rejected: 1 });
  expect(records.issues.find(({ code }) => code === 'row-rejected')?.message).toMatch(
    /Dòng 4, cột E "views": .*dòng 3 nhưng số khác \(1200 và 1300\)/,
  );
  expect(records.samples.filter(({ metric }) => metric === 'views').map(({ value }) => value)).toEqual([
    1200, 1200, 1300,
  ]);
});

test('headings may stand under a title, and columns that mean nothing are named', async () => {
  const { records } = await imported(
    'BÁO CÁO THÁNG 11;;;\n;;;\nplatform;url;date;Cột lạ\nzalo;https://zalo.me/1;09/02/2024;x\n',
    { columns: { views: 'Xem kênh' } },
  );
  expect(records.publications).toHaveLength(1);
  expect(records.issues.map(({ code, message }) => [code, message])).toEqual([
    ['column-missing', expect.stringContaining('không có cột "Xem kênh" mà thiết lập của nguồn gán cho views')],
    ['column-unused', expect.stringContaining('Cột lạ')],
  ]);
});

test('a file is put into the folder whole, under no name that leads out of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nhipbao-import-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const save = saveImports(join(folder, 'in'));
  await save('a.csv', Buffer.from('1'));
  await save('a.csv', Buffer.from('2'));
  expect(Buffer.from(await importFolder(join(folder, 'in'))('a.csv')).toString()).toBe('2');
  await expect(save('../a.csv', Buffer.from('x'))).rejects.toThrow('outside');
  await expect(save('.an', Buffer.from('x'))).rejects.toThrow('outside');
});

/** Text as an old Vietnamese Windows saves it: letters with a circumflex or horn whole, tones as marks behind them. */
function windows1258(text: string): Buffer {
  const single = new Map<string, number>();
  const decoder = new TextDecoder('windows-1258');
  for (let byte = 0; byte < 256; byte += 1) single.set(decoder.decode(Uint8Array.of(byte)), byte);
  const tones = new Set(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']);
  const bytes = [
    ...text.normalize('NFD').replace(/(.)([\u0300-\u036f]+)/gu, (_, base: string, marks: string) => {
      const tone = [...marks].filter((mark) => tones.has(mark)).join('');
      const form = [...marks].filter((mark) => !tones.has(mark)).join('');
      return `${(base + form).normalize('NFC')}${tone}`;
    }),
  ].map((letter) => single.get(letter) ?? 63);
  return Buffer.from(bytes);
}
