import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEveryView, type BrowserSession, startBrowserSession } from './browser-session.ts';
import type { Answers } from './fixture-server.ts';
import { recordedAnswers } from './fixtures/recorded-answers.ts';
import { department } from './fixtures/session.ts';

let session: BrowserSession;
beforeAll(async () => {
  session = await startBrowserSession();
});
afterAll(() => session.close());

const officer = { ...department, permissions: [...department.permissions, 'cycle:manage', 'reports:write'] };

function asOfficer() {
  const posted: { path: string; body: unknown }[] = [];
  const answers: Answers = (request) => {
    if (request.path === '/session') return { json: officer };
    if (request.method !== 'POST') return recordedAnswers(request);
    posted.push({ path: request.path, body: request.body });
    return { json: null };
  };
  return { posted, answers };
}

test('the department sees at each deadline which units have not handed in', async () => {
  const { page, close } = await session.open('/bao-cao?year=2026', asOfficer().answers);
  const deadlines = page.getByRole('region', { name: 'Hạn của năm' }).getByRole('listitem');
  const first = deadlines.filter({ hasText: 'trước ngày 25/11/2026' });
  await first.getByText('quá hạn 4 ngày').waitFor();
  await first.getByText('Đã gửi 2 trên 3 đơn vị. Còn thiếu: Tạp chí Văn nghệ Tây Ninh.').waitFor();
  await deadlines.getByText('Chờ Sở tiếp nhận số liệu rồi báo cáo.').waitFor();
  expect(await page.getByText('user:').count()).toBe(0);
  await close();
});

test('a step of the year says what it does and asks for its reason before it is taken', async () => {
  const { answers, posted } = asOfficer();
  const { page, faults, close } = await session.open('/bao-cao?year=2026', answers);
  const step = page.getByRole('button', { name: 'Ghi lý do không có đánh giá', exact: true });
  await step.click();
  await page.getByText('Đơn vị này sẽ báo cáo không kèm đánh giá độc lập.').waitFor();
  expect(await auditEveryView(page)).toEqual({});

  await page.keyboard.press('Escape');
  expect(await page.getByText('Đơn vị này sẽ báo cáo').count()).toBe(0);
  expect(await step.evaluate((button) => button === document.activeElement)).toBe(true);

  await step.click();
  const confirm = page.getByRole('button', { name: 'Xác nhận: Ghi lý do không có đánh giá' });
  await confirm.click();
  expect(posted).toEqual([]);
  await page.getByLabel(/^Vì sao đơn vị này không có đánh giá/).fill('Đài chưa có đơn vị đo lường độc lập.');
  await confirm.click();
  await page.getByText('Đã ghi: Không có đánh giá độc lập.').waitFor();
  expect(posted).toEqual([
    { path: '/years/2026/units/station/no-assessment', body: { reason: 'Đài chưa có đơn vị đo lường độc lập.' } },
  ]);
  expect(faults()).toEqual([]);
  await close();
});
