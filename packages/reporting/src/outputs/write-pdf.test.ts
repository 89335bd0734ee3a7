import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { exampleReport } from '../example/example-report.ts';
import { ReportForm as Forms, type ReportForm } from '../model/report-model.ts';
import { writePdf } from './write-pdf.ts';

const opened = new Map<ReportForm, Promise<{ pages: string[]; flowing: string }>>();

/** Text of the pages as a reader copies it; lines joined and hard spaces as spaces in `flowing`. */
function textOf(form: ReportForm) {
  const read = async () => {
    const pdf = await getDocumentProxy(await writePdf(exampleReport(form)));
    const { text } = await extractText(pdf, { mergePages: false });
    return { pages: text, flowing: text.join(' ').replaceAll(/\s+/g, ' ') };
  };
  const text = opened.get(form) ?? read();
  opened.set(form, text);
  return text;
}

describe('text of the PDF', () => {
  test('every Vietnamese letter is found, in every face', async () => {
    const letters = 'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY';
    const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
    const all = `${[...letters].flatMap((letter) => marks.map((mark) => `${letter}${mark}`.normalize('NFC'))).join('')}đĐ`;
    const model = exampleReport('agency-results');
    model.narrative.results = [all];
    model.issuing.legalBases = [all];
    model.narrative.proposals = [];
    model.issuing.signatures = [{ authority: [], position: 'Giám đốc', signer: all }];
    model.issuing.copies = [all];
    const pdf = await getDocumentProxy(await writePdf(model));
    const { text } = await extractText(pdf, { mergePages: true });
    const compact = text.replaceAll(/\s+/g, '');
    expect(compact.split(all).length - 1).toBeGreaterThanOrEqual(4);
  });

  test.each([
    [
      'agency-results',
      [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Kính gửi: Sở Văn hóa, Thể thao và Du lịch tỉnh Tây Ninh',
        'KT. TỔNG BIÊN TẬP',
      ],
    ],
    [
      'agency-figures',
      ['Số liệu đo lường các chỉ tiêu chuyển đổi số', '9,98 %', 'SỐ LIỆU ĐO THEO THÁNG', '—, khoảng trống đo'],
    ],
    ['assessment-record', ['BIÊN BẢN', 'hệ số Kappa (Cohen) là 0,87', 'Nguyễn Thị Minh Họa', 'Nơi nhận:']],
    [
      'department-report',
      ['ỦY BAN NHÂN DÂN TỈNH TÂY NINH', '1 hoặc 2 trên 3 đơn vị đạt', 'TM. ỦY BAN NHÂN DÂN', '- Lưu: VT, VX.'],
    ],
  ] as const)('%s reads as it was written', async (form, expected) => {
    const { flowing } = await textOf(form);
    for (const words of expected) expect(flowing).toContain(words);
  });

  test('the same words as in Word: every archived address and the whole root', async () => {
    const { flowing } = await textOf('agency-figures');
    const model = exampleReport('agency-figures');
    const compact = flowing.replaceAll(' ', '');
    expect(compact).toContain(model.evidence.merkleRoot);
    for (const { archivedUrl } of model.evidence.items) if (archivedUrl) expect(compact).toContain(archivedUrl);
  });
});

describe('pages of the PDF', () => {
  test.each(Forms.options)('%s: invented data are marked on every page', async (form) => {
    for (const page of (await textOf(form)).pages) expect(page).toContain('DỮ LIỆU MINH HỌA');
  });

  test('numbers begin on the second page and again in every annex; headings of tables are repeated', async () => {
    const { pages } = await textOf('department-report');
    const annexes = pages.flatMap((page, index) => (/^Phụ lục I/m.test(page) ? [index] : []));
    expect(annexes).toHaveLength(3);
    const first = annexes[0] ?? 0;
    const last = annexes[2] ?? 0;
    expect(pages[0]).not.toMatch(/^1$/m);
    expect(pages[1]).toMatch(/^2$/m);
    expect(pages[first + 1]).toMatch(/^2$/m);
    expect(pages[last + 1]).toMatch(/^2$/m);
    expect(pages[last + 1]).toContain('Tiêu đề; địa chỉ bản lưu');
  });

  test('the file is tagged, in Vietnamese, dated by the model and titled', async () => {
    const bytes = await writePdf(exampleReport('assessment-record'));
    const { info } = await getMeta(await getDocumentProxy(bytes.slice()));
    expect(info).toMatchObject({
      Title: 'Đánh giá độc lập số liệu chỉ tiêu sản xuất nội dung theo các xu hướng báo chí số năm 2026',
      CreationDate: 'D:20261124010000Z',
      Language: 'vi-VN',
    });
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toMatch(/\/MarkInfo/);
    for (const tag of ['/S /H1', '/S /H3', '/S /P', '/S /Table', '/S /TR', '/S /TH', '/S /TD'])
      expect(raw).toContain(tag);
  });
});
