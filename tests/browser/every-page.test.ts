import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEveryView, type BrowserSession, startBrowserSession } from './browser-session.ts';
import { EVERY_OPENED_PAGE, EVERY_PAGE } from './every-page.ts';
import type { Answers } from './fixture-server.ts';
import { recordedAnswers } from './fixtures/recorded-answers.ts';
import { notSetUp, signedOut } from './fixtures/session.ts';

let session: BrowserSession;
beforeAll(async () => {
  session = await startBrowserSession();
});
afterAll(() => session.close());

const loaded = 'main:not(:has([aria-busy="true"])) h1';

for (const { name, path, answers } of EVERY_OPENED_PAGE) {
  test(`the page "${name}" is accessible in the light and the dark, narrow and wide, never scrolls sideways, and asks nobody else for anything`, async () => {
    const { page, faults, close } = await session.open(path, answers);
    await page.waitForSelector(loaded);
    expect(await auditEveryView(page)).toEqual({});
    expect(faults()).toEqual([]);
    await close();
  });
}

const entries: Record<string, { path: string; answers: Answers; title: string }> = {
  'sign-in': {
    path: '/',
    answers: ({ path }) => (path === '/session' ? { json: signedOut } : undefined),
    title: 'Đăng nhập',
  },
  'first set-up': {
    path: '/thiet-lap?token=mot-ma-thiet-lap-du-dai',
    answers: ({ path }) => (path === '/session' ? { json: notSetUp } : undefined),
    title: 'Thiết lập lần đầu',
  },
  'no account yet': {
    path: '/',
    answers: ({ path }) => (path === '/session' ? { json: notSetUp } : undefined),
    title: 'Chưa có tài khoản nào',
  },
};

for (const [name, { path, answers, title }] of Object.entries(entries)) {
  test(`the page "${name}" is accessible in every view`, async () => {
    const { page, faults, close } = await session.open(path, answers);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await auditEveryView(page)).toEqual({});
    expect(faults()).toEqual([]);
    await close();
  });
}

test('the tables behind the charts are accessible too', async () => {
  for (const path of [EVERY_PAGE.overview, EVERY_PAGE.trend, EVERY_PAGE.platforms]) {
    const { page, close } = await session.open(path, recordedAnswers);
    await page.getByRole('button', { name: 'Xem dạng bảng' }).click();
    await page.getByRole('table').waitFor();
    expect(await auditEveryView(page)).toEqual({});
    await close();
  }
});

test('times are those of Tây Ninh for a viewer in New York', async () => {
  const { page, close } = await session.open('/', recordedAnswers);
  await page.getByText('Đến 13:05 hôm nay').waitFor();
  await page.getByText('Số liệu lúc 14/10/2026 13:05').waitFor();
  await close();
});
