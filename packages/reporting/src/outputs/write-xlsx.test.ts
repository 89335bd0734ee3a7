import { strFromU8, unzipSync } from 'fflate';
import readExcelFile, { type SheetData } from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleReport } from '../example/example-report.ts';
import { writeXlsx } from './write-xlsx.ts';

const model = exampleReport('department-report', { evidenceRows: 120 });
let bytes: Uint8Array;
let sheets: Map<string, SheetData>;

beforeAll(async () => {
  bytes = await writeXlsx(model);
  const read = await readExcelFile(Buffer.from(bytes));
  sheets = new Map(read.map(({ sheet, data }) => [sheet, data]));
});

/** Rows of the table below the headings, by heading. */
function table(name: string, firstHeading: string): Record<string, unknown>[] {
  const rows = sheets.get(name) ?? [];
  const top = rows.findIndex(([cell]) => cell === firstHeading);
  expect(top, `headings of ${name}`).toBeGreaterThanOrEqual(0);
  const headings = rows[top] ?? [];
  return rows
    .slice(top + 1)
    .map((row) => Object.fromEntries(headings.map((heading, index) => [String(heading), row[index]])));
}

describe('the workbook', () => {
  test('has a sheet for the whole, the province, each indicator, months, years, assessment, parameters, evidence', () => {
    expect([...sheets.keys()]).toEqual([
      'Tổng hợp',
      'Toàn tỉnh',
      ...[1, 2, 3, 4, 5, 6].map((number) => `Chỉ tiêu ${number}`),
      'Theo tháng',
      'Qua các năm',
      'Đánh giá độc lập',
      'Tham số',
      'Minh chứng',
    ]);
  });

  test('every sheet says what it is, the root of the evidence, and that data are invented', () => {
    for (const rows of sheets.values()) {
      const head = rows.slice(0, 5).map(([cell]) => String(cell));
      expect(head).toContain('DỮ LIỆU MINH HỌA');
      expect(head.some((line) => line.includes(model.evidence.merkleRoot))).toBe(true);
    }
  });

  test('holds the values of the model; what is absent is "—", never 0', () => {
    const rows = table('Tổng hợp', 'Chỉ tiêu');
    const values = model.indicators.flatMap((indicator) => indicator.values);
    expect(rows.map((row) => row['Giá trị'])).toEqual(values.map(({ value }) => value ?? '—'));
    expect(rows[5]).toMatchObject({
      'Kết luận': 'Chưa có dữ liệu',
      'Lý do không có giá trị': 'hệ thống chưa cài đặt cho đơn vị',
    });
  });

  test('shares and counts are live formulas that also carry their value', () => {
    const sheet = (name: string) => {
      const index = [...sheets.keys()].indexOf(name) + 1;
      return strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${index}.xml`] ?? new Uint8Array());
    };
    expect(sheet('Chỉ tiêu 3')).toContain(`<f>F7/G7</f><v>${612 / 6132}</v>`);
    expect(sheet('Theo tháng')).toMatch(/<f>E\d+\/F\d+<\/f><v>0\.\d+<\/v>/);
    expect(sheet('Toàn tỉnh')).toMatch(/<f>COUNTIFS\('Tổng hợp'![^<]*"Đạt"\)<\/f><v>2<\/v>/);
    expect(sheet('Đánh giá độc lập')).toMatch(/<f>F\d+\/SUM\(D\d+,E\d+\)<\/f><v>/);
    expect(table('Toàn tỉnh', 'Chỉ tiêu').map((row) => row['Số đơn vị đạt'])).toEqual(
      model.indicators.map(({ province }) => province?.least),
    );
  });

  test('no share is computed where one of its numbers is missing', () => {
    const rows = table('Theo tháng', 'Chỉ tiêu').filter((row) => row['Trạng thái'] === 'khoảng trống đo');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatchObject({ 'Số lượng': '—', 'Tỷ lệ': '—' });
  });

  test('lists all evidence with archived addresses and real dates; a title that begins with "=" stays a text', () => {
    const rows = table('Minh chứng', 'TT');
    expect(rows).toHaveLength(120);
    expect(rows.map((row) => row['Bản lưu'])).toEqual(
      model.evidence.items.map(({ archivedUrl }) => archivedUrl ?? 'Không còn bản lưu'),
    );
    expect(rows[0]?.Ngày).toEqual(new Date('2025-11-01T00:00:00Z'));
    expect(rows[3]?.['Tiêu đề']).toBe('=Bảng giá nông sản hôm nay (4)');
  });

  test('a title that is a word of the language of the program breaks nothing', async () => {
    const [item] = model.evidence.items;
    if (!item) throw new Error('the example has evidence');
    const items = ['constructor', 'toString', '__proto__'].map((title) => ({ ...item, title }));
    const file = await readExcelFile(
      Buffer.from(await writeXlsx({ ...model, evidence: { ...model.evidence, items } })),
    );
    const titles = file
      .find(({ sheet }) => sheet === 'Minh chứng')
      ?.data.slice(-3)
      .map((row) => String(row[3]).trim());
    expect(titles).toEqual(['constructor', 'toString', '__proto__']);
  });
});
