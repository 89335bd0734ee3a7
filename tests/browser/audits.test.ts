import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEveryView, type BrowserSession, startBrowserSession } from './browser-session.ts';
import type { Answers } from './fixture-server.ts';
import { blindQueue } from './fixtures/audits.ts';
import { recordedAnswers } from './fixtures/recorded-answers.ts';
import { assessor, signedIn } from './fixtures/session.ts';

let session: BrowserSession;
beforeAll(async () => {
  session = await startBrowserSession();
});
afterAll(() => session.close());

test('the assessor labels blind by keyboard alone, and the queue goes on to the next work', async () => {
  const posted: { path: string; body: unknown }[] = [];
  const answers: Answers = (request) => {
    if (request.path === '/session') return { json: assessor };
    if (request.method === 'POST') {
      posted.push({ path: request.path, body: request.body });
      return { json: null };
    }
    return recordedAnswers(request);
  };
  const { page, faults, close } = await session.open('/', answers);
  await page.getByRole('heading', { level: 1, name: 'Kiểm định' }).waitFor();
  await page.getByRole('button', { name: 'Gắn nhãn' }).click();
  await page.getByRole('heading', { level: 3, name: blindQueue.items[0]?.title ?? '', exact: true }).waitFor();
  expect(await auditEveryView(page)).toEqual({});

  await page.keyboard.press('Enter');
  await page.getByText('Hãy cho biết tác phẩm này của ai.').waitFor();
  await page.keyboard.press('4');
  await page.keyboard.press('o');
  await page.getByRole('radio', { name: /^Lộ trình tăng lương/ }).check();
  await page.getByRole('button', { name: /^Lưu/ }).click();
  await page.getByRole('heading', { level: 3, name: blindQueue.items[1]?.title ?? '', exact: true }).waitFor();
  expect(posted).toEqual([
    {
      path: '/audits/2026-newspaper-3f9c2a11/labels/work-3',
      body: { format: 'infographic', broadcastOrigin: false, ownership: 'own', sameAs: 'work-5' },
    },
  ]);
  expect(faults()).toEqual([]);
  await close();
});

test('the price is on the screen before the sample can be drawn', async () => {
  const answers: Answers = (request) => (request.path === '/session' ? { json: assessor } : recordedAnswers(request));
  const { page, close } = await session.open('/kiem-dinh', answers);
  await page.getByRole('button', { name: 'Xem giá' }).waitFor();
  expect(await page.getByRole('button', { name: 'Rút mẫu', exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: 'Xem giá' }).click();
  await page.getByText(/240 nhãn .* khoảng ±1,7 điểm/).waitFor();
  await page.getByRole('button', { name: 'Rút mẫu', exact: true }).waitFor();
  await close();
});

test('the department appoints on the page, and is offered neither the draw nor the queue', async () => {
  const department = {
    ...signedIn,
    user: { ...signedIn.user, role: 'department' },
    permissions: ['indicators:read', 'works:read', 'audits:read', 'assessments:appoint'],
  };
  const answers: Answers = (request) => (request.path === '/session' ? { json: department } : recordedAnswers(request));
  const { page, faults, close } = await session.open('/kiem-dinh', answers);
  await page.getByRole('heading', { level: 2, name: 'Chỉ định người đánh giá' }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'minh.le' }).waitFor();
  expect(await page.getByRole('button', { name: 'Xem giá' }).count()).toBe(0);
  expect(await auditEveryView(page)).toEqual({});
  expect(faults()).toEqual([]);
  await close();
});
