import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEveryView, type BrowserSession, startBrowserSession } from './browser-session.ts';
import { EVERY_PAGE } from './every-page.ts';
import { recordedAnswers } from './fixtures/recorded-answers.ts';

let session: BrowserSession;
beforeAll(async () => {
  session = await startBrowserSession();
});
afterAll(() => session.close());

test('an editor hands a table in and sees how many rows were taken and why others were not', async () => {
  const { page, faults, close } = await session.open(EVERY_PAGE.imports, recordedAnswers);
  await page.getByRole('button', { name: 'Gửi tệp' }).click();
  await page.getByRole('alert').getByText('Hãy chọn một tệp.').waitFor();
  const file = { name: 'so-lieu.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b') };
  await page.getByLabel('Tệp CSV hoặc XLSX, tối đa 20 MB').setInputFiles(file);
  await page.getByRole('button', { name: 'Gửi tệp' }).click();

  const outcome = page.getByRole('status');
  await outcome.getByText('Đã nhận 1 trên 3 dòng.').waitFor();
  await outcome.getByText('2 dòng không được nhận').waitFor();
  await outcome.getByText('Dòng 3, cột C "Ngày đăng"').waitFor();
  expect(await outcome.getByRole('listitem').count()).toBe(3);
  expect(await auditEveryView(page)).toEqual({});
  expect(faults()).toEqual([]);
  await close();
});
