import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEveryView, type BrowserSession, startBrowserSession } from './browser-session.ts';
import type { Answers } from './fixture-server.ts';
import { maturity } from './fixtures/maturity.ts';
import { recordedAnswers } from './fixtures/recorded-answers.ts';
import { agencyLead, department } from './fixtures/session.ts';

let session: BrowserSession;
beforeAll(async () => {
  session = await startBrowserSession();
});
afterAll(() => session.close());

/** The page as one role, keeping what it writes; `state` is the first agency's. */
function opened(who: typeof department, state: 'draft' | 'submitted') {
  const written: { method: string; path: string; body: unknown }[] = [];
  const [first, ...others] = maturity.agencies;
  if (!first) throw new Error('the fixture has an agency');
  const year = { ...maturity, agencies: [{ ...first, state }, ...others] };
  const answers: Answers = (request) => {
    if (request.path === '/session') return { json: who };
    if (request.method === 'GET') return request.path === '/maturity' ? { json: year } : recordedAnswers(request);
    written.push({ method: request.method, path: request.path, body: request.body });
    return { json: request.path === '/maturity/decisions' ? year.decision : year };
  };
  return { written, answers };
}

test('an agency answers a criterion, and sends its form after being told what is still empty', async () => {
  const { answers, written } = opened(agencyLead, 'draft');
  const { page, faults, close } = await session.open('/truong-thanh-so', answers);
  await page.getByText('Năm 2026', { exact: true }).waitFor();
  await page.locator('summary[aria-label="Tự chấm: Có bộ phận phụ trách dữ liệu"]').first().click();
  await page.getByLabel('Điểm (nhiều nhất 15)').fill('12.5');
  await page.getByRole('textbox', { name: 'Thuyết minh' }).fill('Tổ dữ liệu ba người.');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Đã lưu. Sở chưa thấy là đã gửi.').waitFor();
  expect(await auditEveryView(page)).toEqual({});

  await page.getByRole('button', { name: 'Gửi bản tự đánh giá cho Sở', exact: true }).click();
  await page.getByText(/^Còn 1 tiêu chí chưa có gì/).waitFor();
  await page.getByRole('button', { name: 'Xác nhận: Gửi bản tự đánh giá cho Sở' }).click();
  await expect
    .poll(() => written)
    .toEqual([
      {
        method: 'PUT',
        path: '/maturity/2026/bao/answers/b2',
        body: { points: 12.5, note: 'Tổ dữ liệu ba người.', documents: [] },
      },
      { method: 'POST', path: '/maturity/2026/bao/submission', body: null },
    ]);
  expect(faults()).toEqual([]);
  await close();
});

test('the department appraises a point and confirms, and enters the criteria of a decision from a file', async () => {
  const officer = { ...department, permissions: [...department.permissions, 'evidence:read'] };
  const { answers, written } = opened(officer, 'submitted');
  const { page, faults, close } = await session.open('/truong-thanh-so', answers);
  await page.getByText('Chấm lại khi khác điểm của cơ quan').click();
  await page.getByLabel(/^b1 /).fill('18');
  await page.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await page.getByLabel('Nhập tiêu chí từ tệp YAML').setInputFiles({
    name: 'quyet-dinh.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from('id: qd-minh-hoa\n'),
  });
  await page.getByText('Đã nhập Quyết định minh họa: 3 tiêu chí.').waitFor();
  expect(written).toEqual([
    {
      method: 'POST',
      path: '/maturity/2026/bao/decision',
      body: { decision: 'confirmed', note: null, appraised: [{ criterion: 'b1', points: 18 }] },
    },
    { method: 'PUT', path: '/maturity/decisions', body: { text: 'id: qd-minh-hoa\n' } },
  ]);
  expect(faults()).toEqual([]);
  await close();
});
