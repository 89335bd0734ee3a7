import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exampleReport } from '../example/example-report.ts';
import { ReportForm as Forms, type ReportForm } from '../model/report-model.ts';
import { writeDocx } from './write-docx.ts';

type Model = ReturnType<typeof exampleReport>;
const unchanged = (_: Model) => {};
const written = new Map<ReportForm, Promise<Uint8Array>>();

/** The parts of the file; an unchanged example is written once. */
async function parts(form: ReportForm, change = unchanged) {
  const model = exampleReport(form);
  change(model);
  const bytes = change === unchanged ? (written.get(form) ?? writeDocx(model)) : writeDocx(model);
  if (change === unchanged) written.set(form, Promise.resolve(bytes));
  const files = unzipSync(await bytes);
  const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  return { files, document: xml('word/document.xml'), styles: xml('word/styles.xml'), xml };
}

/** Texts of the runs, paragraphs apart. */
const textOf = (xml: string) =>
  xml
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
    .join('\n')
    .replaceAll('&quot;', '"')
    .replaceAll('\u00a0', ' ');

/** Properties of the runs and the paragraph that hold a text. */
function paragraphWith(xml: string, text: string): string {
  const found = xml.split('<w:p>').find((paragraph) => textOf(paragraph).includes(text));
  expect(found, `a paragraph with "${text}"`).toBeDefined();
  return found?.split('</w:p>')[0] ?? '';
}

describe('a report in Word is laid out as Decree 30/2020/NĐ-CP says', () => {
  test('A4, margins of 20, 20, 30 and 15 mm, page number not on the first page, annexes numbered by themselves', async () => {
    const { document } = await parts('department-report');
    const sections = [...document.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([xml]) => xml);
    expect(sections).toHaveLength(4);
    for (const section of sections) {
      expect(section).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
      const margin = (side: string) => Number(section.match(new RegExp(`w:${side}="(\\d+)"`))?.[1]) / 56.6929;
      expect([margin('top'), margin('bottom'), margin('left'), margin('right')].map(Math.round)).toEqual([
        20, 20, 30, 15,
      ]);
      expect(section).toContain('<w:titlePg/>');
      expect(section).toContain('<w:pgNumType w:start="1"/>');
    }
  });

  test('the number stands in the middle of the top margin, at 14 pt', async () => {
    const { files, xml } = await parts('agency-results');
    const headers = Object.keys(files)
      .filter((name) => /^word\/header\d+\.xml$/.test(name))
      .map(xml);
    const numbered = headers.filter((header) => header.includes('PAGE'));
    expect(numbered.length).toBeGreaterThan(0);
    for (const header of numbered) {
      expect(header).toContain('<w:jc w:val="center"/>');
      expect(header).toContain('<w:sz w:val="28"/>');
    }
  });

  test('Times New Roman, black, 14 pt, Vietnamese', async () => {
    const { styles } = await parts('agency-results');
    const defaults = styles.match(/<w:docDefaults>.*<\/w:docDefaults>/s)?.[0] ?? '';
    expect(defaults).toContain('w:ascii="Times New Roman"');
    expect(defaults).toContain('<w:sz w:val="28"/>');
    expect(defaults).toContain('<w:color w:val="000000"/>');
    expect(defaults).toContain('w:val="vi-VN"');
  });

  test.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', ['<w:b/>', '<w:sz w:val="26"/>', '<w:jc w:val="center"/>']],
    ['Độc lập - Tự do - Hạnh phúc', ['<w:b/>', '<w:sz w:val="28"/>']],
    ['Số:        /BC-UBND', ['<w:sz w:val="26"/>']],
    ['Tây Ninh, ngày', ['<w:i/>', '<w:sz w:val="28"/>']],
    ['BÁO CÁO', ['<w:b/>', '<w:sz w:val="28"/>', '<w:jc w:val="center"/>']],
    ['Căn cứ Quyết định số 348/QĐ-TTg', ['<w:i/>', 'w:firstLine="720"', '<w:jc w:val="both"/>']],
    ['Thực hiện Kế hoạch', ['<w:sz w:val="28"/>', 'w:firstLine="720"', '<w:jc w:val="both"/>', 'w:after="120"']],
    ['I. PHẠM VI VÀ CĂN CỨ ĐO', ['<w:b/>', '<w:sz w:val="28"/>']],
    ['Nơi nhận:', ['<w:b/>', '<w:i/>', '<w:sz w:val="24"/>']],
    ['- Như trên;', ['<w:sz w:val="22"/>']],
    ['- Lưu: VT, VX.', ['<w:sz w:val="22"/>']],
    ['TM. ỦY BAN NHÂN DÂN', ['<w:b/>', '<w:sz w:val="28"/>']],
    ['KT. CHỦ TỊCH', ['<w:b/>', '<w:sz w:val="28"/>']],
    ['Phụ lục I', ['<w:b/>', '<w:sz w:val="28"/>', '<w:jc w:val="center"/>']],
  ])('"%s" has the size and weight of its place', async (text, properties) => {
    const paragraph = paragraphWith((await parts('department-report')).document, text);
    for (const property of properties) expect(paragraph).toContain(property);
  });

  test('bases end with ";", the last with "."; the text ends with "./."', async () => {
    const text = textOf((await parts('department-report')).document);
    expect(text).toMatch(/Căn cứ Quyết định số 348.*;\nCăn cứ Kế hoạch.*Tây Ninh\.\n/);
    expect(text).toContain('xem xét, tổng hợp./.');
  });

  test('rows of headings are repeated on every page and no row is torn', async () => {
    const { document } = await parts('department-report');
    const tables = document
      .split('<w:tbl>')
      .slice(1)
      .filter((table) => table.includes('<w:tblHeader/>'));
    expect(tables.length).toBeGreaterThan(8);
    expect(document.match(/<w:tr>/g)?.length).toBe(document.match(/<w:cantSplit\/>/g)?.length);
  });

  test('charts are pictures with a text that stands for them', async () => {
    const { files, document } = await parts('agency-figures');
    const pictures = Object.entries(files).filter(([name]) => name.startsWith('word/media/') && name.endsWith('.png'));
    expect(pictures.length).toBeGreaterThan(0);
    for (const [, bytes] of pictures) expect(strFromU8(bytes.subarray(1, 4))).toBe('PNG');
    expect(document).toMatch(/descr="Chỉ tiêu 3 từ tháng 11\/2025 đến tháng 10\/2026/);
  });
});

describe('what a report in Word says', () => {
  test.each(Forms.options)('%s marks invented data on every page', async (form) => {
    const { files, xml } = await parts(form);
    const footers = Object.keys(files).filter((name) => /^word\/footer\d+\.xml$/.test(name));
    expect(footers.length).toBeGreaterThanOrEqual(2);
    for (const footer of footers) expect(xml(footer)).toContain('DỮ LIỆU MINH HỌA');
  });

  test('real data carry no such mark', async () => {
    const { files, xml } = await parts('agency-results', (model) => {
      model.demo = false;
    });
    for (const name of Object.keys(files))
      if (name.endsWith('.xml')) expect(xml(name)).not.toContain('DỮ LIỆU MINH HỌA');
  });

  test('what is absent is "—" with its reason, a year without target is said', async () => {
    const text = textOf((await parts('department-report')).document);
    expect(text).toContain('Không có giá trị: hệ thống chưa cài đặt cho đơn vị.');
    expect(text).toContain('Mục tiêu năm 2026: không giao chỉ tiêu');
    expect(text).toContain('Chỉ tiêu 3: 1 hoặc 2 trên 3 đơn vị đạt, mục tiêu 2/3 (kế hoạch ghi 66,6 %)');
  });

  test('a share just under the threshold is not rounded up to it', async () => {
    const text = textOf((await parts('agency-figures')).document);
    expect(text).toContain('9,98 %');
    expect(text).toContain('95 % cho cả hai đợt');
  });

  test('the record names sample, seed, agreement, both intervals, statement and who signs', async () => {
    const text = textOf((await parts('assessment-record')).document);
    for (const words of [
      'BIÊN BẢN',
      'bằng số khởi tạo 20261101',
      'hệ số Kappa (Cohen) là 0,87',
      'tổng các cận Clopper-Pearson',
      'từ 8,3 % đến 11,9 %',
      'Đơn vị đo lường độc lập xác nhận mẫu được chọn đúng phương pháp',
      'NGƯỜI GHI BIÊN BẢN',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Kính gửi');
    expect(text).not.toContain('Như trên');
  });

  test('the whole root stands in the annex, its first 16 digits in the text, archived addresses in the list', async () => {
    const model = exampleReport('department-report');
    const text = textOf((await parts('department-report')).document);
    expect(text).toContain(
      `Mã minh chứng (16 ký tự đầu của gốc cây băm Merkle, SHA-256): ${model.evidence.merkleRoot.slice(0, 16)}`,
    );
    expect(text).toContain(model.evidence.merkleRoot);
    for (const { archivedUrl } of model.evidence.items) if (archivedUrl) expect(text).toContain(archivedUrl);
  });

  test('a list too long for paper is cut, and says where the rest is', async () => {
    const { document } = await parts('department-report', (model) => {
      model.evidence = exampleReport('department-report', { evidenceRows: 1_000 }).evidence;
    });
    expect(textOf(document)).toContain('Bảng dưới đây nêu 200 dòng đầu trong 1.000 dòng.');
    expect(textOf(document)).toContain('kể cả 800 dòng còn lại');
  });
});
