import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import fileImport from '../kinds/file-import.ts';
import { loopbackSite } from '../testing/loopback.ts';
import { runOnce } from '../testing/run-once.ts';
import { importTemplate } from './import-template.ts';

async function imported(bytes: Uint8Array, settings: Record<string, unknown> = {}) {
  const site = await loopbackSite(() => {});
  return runOnce(fileImport, site, { platform: 'zalo', ...settings }, { readImport: async () => bytes });
}
const HEADER = ['Đường dẫn', 'Tiêu đề', 'Ngày đăng', 'Lượt xem'].map((value) => ({ value }));
const sheetOf = (data: SheetData) => writeXlsxFile(data).toBuffer();

/** An .xlsx whose first sheet is this XML. */
function xlsxOf(sheetData: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const file = (xml: string) => strToU8(`${declaration}${xml}`);
  return zipSync({
    '[Content_Types].xml': file('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'xl/workbook.xml': file(
      `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': file(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': file(`<worksheet ${main}><sheetData>${sheetData}</sheetData></worksheet>`),
    ...more,
  });
}
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const HEADER_XML = `<row r="1">${text('A1', 'url')}${text('B1', 'date')}${text('C1', 'views')}</row>`;

test('a spreadsheet gives posts with dates as its wall clock shows them and numbers as they are', async () => {
  const date = new Date('2024-02-09T15:00:00Z');
  const { records, archived, result } = await imported(
    await sheetOf([
      HEADER,
      [
        { value: 'https://zalo.me/1' },
        { value: 'Mùa mì' },
        { value: date, type: Date, format: 'dd/mm/yyyy hh:mm' },
        { value: 12_345 },
      ],
      [{ value: 'https://zalo.me/2' }, { value: 'Hội xuân' }, { value: '09/02/2024' }, { value: 1.5 }],
      [],
      [{ value: 'https://zalo.me/3' }, null, { value: '9/2/2024 7:05' }, { value: '1.234' }],
    ]),
  );

  expect(records.publications.map(({ url, publishedAt }) => [url, publishedAt])).toEqual([
    ['https://zalo.me/1', new Date('2024-02-09T08:00:00Z')],
    ['https://zalo.me/2', new Date('2024-02-08T17:00:00Z')],
    ['https://zalo.me/3', new Date('2024-02-09T00:05:00Z')],
  ]);
  expect(records.samples.map(({ value }) => value)).toEqual([12_345, 1234]);
  expect(records.issues.map(({ message }) => message)).toEqual([
    'Dòng 3, cột D "Lượt xem": "1,5" không phải một số nguyên; ghi như 1.234. Ô này không được nhận.',
  ]);
  expect(result.streams[0]?.counts).toEqual({ rows: 3, taken: 3, rejected: 0 });
  expect(archived[0]?.headers).toEqual([
    ['content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ]);
});

test.each(['csv', 'xlsx'] as const)(
  'the template (%s) is understood, and an empty one brings nothing',
  async (format) => {
    const { result } = await imported(await importTemplate(format));
    expect(result).toMatchObject({ outcome: 'complete', counts: { publications: 0, samples: 0, issues: 0 } });
  },
);

test('a formula is read by the result that the file keeps, and is named', async () => {
  const { records } = await imported(
    xlsxOf(
      `${HEADER_XML}<row r="2">${text('A2', 'https://zalo.me/1')}${text('B2', '09/02/2024')}<c r="C2"><f>SUM(1,2)</f><v>3</v></c></row>`,
    ),
  );
  expect(records.samples.map(({ value }) => value)).toEqual([3]);
  expect(records.issues).toMatchObject([{ code: 'formula-cells', message: expect.stringContaining('(C2)') }]);
});

test('a large spreadsheet is read beside the rest of the work', async () => {
  const rows = Array.from({ length: 6000 }, (_, row) => [
    { value: `https://zalo.me/v/${row}` },
    { value: `Tình hình kinh tế, xã hội của tỉnh, kỳ thứ ${row}` },
    { value: '09/02/2024 15:00' },
    { value: row },
  ]);
  let turns = 0;
  const ticking = setInterval(() => {
    turns += 1;
  }, 5);
  const { records } = await imported(await sheetOf([HEADER, ...rows]));
  clearInterval(ticking);
  expect(records.publications).toHaveLength(6000);
  expect(turns).toBeGreaterThan(20);
});

const BOMB = new Uint8Array(40 * 1024 * 1024).fill(32);
test.each<[what: string, bytes: () => Uint8Array, words: string]>([
  ['that unpacks to 40 MB', () => xlsxOf(HEADER_XML, { 'xl/sharedStrings.xml': BOMB }), 'quá lớn khi giải nén'],
  ['with a row called 1048576', () => xlsxOf(`${HEADER_XML}<row r="1048576"></row>`), 'có dòng 1048576'],
  ['with a row called 99999999999', () => xlsxOf(`${HEADER_XML}<row r="99999999999"/>`), 'ghi sai vị trí'],
  ['whose row hides behind a ">"', () => xlsxOf(`${HEADER_XML}<row ht=">" r="900000"/>`), 'có dòng 900000'],
  ['whose row is written by an entity', () => xlsxOf(`${HEADER_XML}<row r="&#57;00000"/>`), 'ghi sai vị trí'],
  ['with a cell in column XFD', () => xlsxOf(`${HEADER_XML}<row r="2">${text('XFD2', 'x')}</row>`), 'ở cột XFD'],
  ['that is cut off', () => xlsxOf(HEADER_XML).subarray(0, 400), 'bị hỏng'],
  ['that is another archive', () => zipSync({ 'a.txt': strToU8('x') }), 'không phải bảng tính .xlsx'],
  ['whose sheet is no XML', () => xlsxOf('<row r="1"><c r="A1"'), 'không thấy dòng tiêu đề|bị hỏng'],
])('a spreadsheet %s is refused in words, before it is read', async (_, bytes, words) => {
  const { records, result } = await imported(bytes());
  expect(result).toMatchObject({ outcome: 'failed', error: { code: 'content-unusable' } });
  expect(result.error?.message).toMatch(new RegExp(words));
  expect(records.publications).toEqual([]);
});

test('a part that declares less than it holds is read no further than it declares', async () => {
  const bytes = Buffer.from(xlsxOf(HEADER_XML, { 'xl/sharedStrings.xml': BOMB }));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(BOMB.length);
  const lie = Buffer.alloc(4);
  lie.writeUInt32LE(1000);
  for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at + 4)) lie.copy(bytes, at);
  const before = process.memoryUsage().arrayBuffers;
  const { result } = await imported(bytes);
  expect(result.error?.code ?? 'read').toMatch(/^(content-unusable|read)$/);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024);
});

test('a sheet that the settings name is read, and one that is not there is said', async () => {
  const data = [HEADER, [{ value: 'https://zalo.me/1' }, null, { value: '09/02/2024' }]];
  const book = await writeXlsxFile([
    { sheet: 'Bìa', data: [[{ value: 'x' }]] },
    { sheet: 'Bài', data },
  ]).toBuffer();
  expect((await imported(book, { sheet: 'Bài' })).records.publications).toHaveLength(1);
  expect((await imported(book, { sheet: 'Khác' })).result.error?.message).toContain('không có trang tính "Khác"');
});
