import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEveryView, type BrowserSession, startBrowserSession } from './browser-session.ts';
import type { Answers } from './fixture-server.ts';
import { recordedAnswers } from './fixtures/recorded-answers.ts';

let session: BrowserSession;
beforeAll(async () => {
  session = await startBrowserSession();
});
afterAll(() => session.close());

function recording(): { answers: Answers; posted: { path: string; body: unknown }[] } {
  const posted: { path: string; body: unknown }[] = [];
  const answers: Answers = (request) => {
    if (request.method === 'POST') posted.push({ path: request.path, body: request.body });
    return recordedAnswers(request);
  };
  return { answers, posted };
}

const emptied = (page: Page) => page.getByText('Không còn bài đăng nào chờ ở đây.').waitFor();

test('by keyboard: 1 matches with the first work, Z takes it back and the post is there again, U says that it cannot be told', async () => {
  const { answers, posted } = recording();
  const { page, faults, close } = await session.open('/ghep-bai-dang', answers);
  const question = page.getByRole('heading', { level: 3, name: /Bài đăng · Facebook/ });
  await question.waitFor();
  await page.keyboard.press('1');
  await emptied(page);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await question.waitFor();
  await page.keyboard.press('u');
  await emptied(page);
  expect(posted).toEqual([
    { path: '/publications/post-2/match', body: { decision: 'matched', item: 'work-1' } },
    { path: '/publications/post-2/match', body: { decision: 'withdrawn' } },
    { path: '/publications/post-2/match', body: { decision: 'unknown' } },
  ]);
  expect(faults()).toEqual([]);
  await close();
});

test('N leads to the format of a native post, without which it is not confirmed; a copy of another names it', async () => {
  const { answers, posted } = recording();
  const { page, faults, close } = await session.open('/ghep-bai-dang?queue=none', answers);
  await page.getByRole('heading', { level: 3, name: 'Toàn cảnh núi Bà Đen lúc bình minh' }).waitFor();
  await page.keyboard.press('n');
  const format = page.getByLabel('Hình thức');
  expect(await format.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: 'Xác nhận bài riêng' }).click();
  await page.getByText('Hãy chọn hình thức trước.').waitFor();
  expect(posted).toEqual([]);
  expect(await auditEveryView(page)).toEqual({});
  await format.selectOption('short-video');
  await page.getByLabel('Là bản khác của bài riêng').selectOption('post-4');
  await page.getByRole('button', { name: 'Xác nhận bài riêng' }).click();
  await emptied(page);
  expect(posted).toEqual([
    {
      path: '/publications/post-3/match',
      body: { decision: 'native-only', format: 'short-video', origin: 'own', sameAs: 'post-4' },
    },
  ]);
  expect(faults()).toEqual([]);
  await close();
});
