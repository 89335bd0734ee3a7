import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleReport } from './example/example-report.ts';
import { ReportForm } from './model/report-model.ts';
import { writeReport } from './write-report.ts';

const run = promisify(execFile);
const there = async (program: string, ...question: string[]) =>
  run(program, question).then(
    () => true,
    () => false,
  );
const converts =
  (await there('soffice', '--version')) && (await there('pdftoppm', '-v')) && (await there('pdffonts', '-v'));
const DPI = 72;

let folder: string;

/** Writes all forms with one start of the office program. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nhipbao-pages-'));
  if (!converts) return;
  for (const form of ReportForm.options) {
    await writeFile(join(folder, `${form}.docx`), (await writeReport(exampleReport(form), 'docx')).bytes);
  }
  const files = ReportForm.options.map((form) => join(folder, `${form}.docx`));
  await run('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    ...files,
  ]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Ink of one page, as far as it is from the edges of the sheet, in mm (PGM, 8 bits). */
function ink(page: Buffer): { left: number; right: number; top: number; width: number; height: number } {
  const [, w = '0', h = '0'] =
    page
      .subarray(0, 32)
      .toString('latin1')
      .match(/^P5\s+(\d+)\s+(\d+)\s+255\s/) ?? [];
  const [width, height] = [Number(w), Number(h)];
  const pixels = page.subarray(page.length - width * height);
  const bounds = { left: width, right: 0, top: height };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((pixels[y * width + x] ?? 255) < 128) {
        bounds.left = Math.min(bounds.left, x);
        bounds.right = Math.max(bounds.right, x);
        bounds.top = Math.min(bounds.top, y);
      }
  const mm = (dots: number) => (dots / DPI) * 25.4;
  return {
    left: mm(bounds.left),
    right: mm(width - bounds.right),
    top: mm(bounds.top),
    width: mm(width),
    height: mm(height),
  };
}

describe('Word files as an office program shows them', () => {
  test.for(ReportForm.options)('%s: text, fonts, margins and pages', async (form, context) => {
    if (!converts) return context.skip('LibreOffice (soffice) or poppler-utils is not installed');
    const pdf = join(folder, `${form}.pdf`);

    const { stdout: text } = await run('pdftotext', ['-layout', pdf, '-']);
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(text).toContain('DỮ LIỆU MINH HỌA');

    // Times New Roman, or what stands for it where it is not installed.
    const { stdout: fonts } = await run('pdffonts', [pdf]);
    const names = fonts
      .trim()
      .split('\n')
      .slice(2)
      .map((line) => line.split(/\s+/)[0]?.replace(/^[A-Z]{6}\+/, '') ?? '');
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^(?:TimesNewRoman|LiberationSerif|Tinos)/);

    await run('pdftoppm', ['-gray', '-r', String(DPI), pdf, join(folder, form)]);
    const pages = (await readdir(folder))
      .filter((name) => name.startsWith(`${form}-`) && name.endsWith('.pgm'))
      .toSorted();
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, name] of pages.entries()) {
      const page = ink(await readFile(join(folder, name)));
      expect([Math.round(page.width), Math.round(page.height)]).toEqual([210, 297]);
      expect(page.left).toBeGreaterThan(29);
      expect(page.right).toBeGreaterThan(14);
      // The number stands in the top margin, and not on the first page.
      if (index === 0) expect(page.top).toBeGreaterThan(19);
      if (index === 1) expect(page.top).toBeLessThan(20);
    }
  });
});
