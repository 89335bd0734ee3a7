import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEveryView, type BrowserSession, startBrowserSession } from './browser-session.ts';
import { EVERY_PAGE } from './every-page.ts';
import { recordedAnswers } from './fixtures/recorded-answers.ts';

let session: BrowserSession;
beforeAll(async () => {
  session = await startBrowserSession();
});
afterAll(() => session.close());

/** Name and address of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const name = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    return { name: name.trim(), href: element?.getAttribute('href') ?? '', tag: element?.tagName ?? '' };
  });

/** Presses Tab until something is reached; fails after 80 steps. */
async function tabTo(page: Page, reached: (at: { name: string; href: string }) => boolean): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    if (reached(await focused(page))) return;
  }
  throw new Error(`not reached by Tab; the focus is on ${JSON.stringify(await focused(page))}`);
}

test('by keyboard alone a number opens its works, a work its reasons, and at the end the archived page', async () => {
  const { page, origin, faults, close } = await session.open('/', recordedAnswers);
  await page.getByText('Đến 13:05 hôm nay').waitFor();

  await page.keyboard.press('Tab');
  expect((await focused(page)).name).toBe('Chuyển đến nội dung chính');
  await page.keyboard.press('Enter');
  await tabTo(page, ({ href }) => href.startsWith('/noi-dung?unit=station') && href.includes('format=video'));
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { level: 1, name: 'Tác phẩm' }).waitFor();
  expect(page.url()).toBe(`${origin}/noi-dung?unit=station&day=2026-10-14&format=video`);
  expect(await focused(page)).toMatchObject({ tag: 'H1', name: 'Tác phẩm' });
  await page.getByText('Bản tin trưa 14/10').first().waitFor();
  await tabTo(page, ({ href }) => href.startsWith('/noi-dung/work-'));
  await page.keyboard.press('Enter');

  await page.getByText('Vì sao xếp vào hình thức này').waitFor();
  await tabTo(page, ({ href }) => href.startsWith('/api/v1/archive/'));
  const [archived] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Enter')]);
  await archived.getByRole('heading', { name: 'Bản lưu của trang' }).waitFor();
  expect(await archived.evaluate(() => window.opener)).toBeNull();
  expect(faults()).toEqual([]);
  await close();
});

test('an indicator opens down to the archived page of one row of its evidence', async () => {
  const { page, close } = await session.open('/', recordedAnswers);
  const indicators = page.getByRole('region', { name: 'Chỉ tiêu trong kỳ đo' });
  await indicators.getByRole('article').nth(1).getByRole('link', { name: 'Báo Tây Ninh' }).click();
  await page.getByText('462 trên 4945 tác phẩm thuộc xu hướng báo chí số').waitFor();
  await page.getByLabel('Tính vào kết quả').selectOption({ label: 'Chỉ dòng không tính' });
  await page.getByText('tin dẫn lại', { exact: true }).first().waitFor();
  expect(new URL(page.url()).searchParams.get('counted')).toBe('false');
  const archive = page
    .getByRole('region', { name: 'Minh chứng' })
    .getByRole('link', { name: /^Bản lưu/ })
    .first();
  const [archived] = await Promise.all([page.context().waitForEvent('page'), archive.click()]);
  await archived.getByRole('heading', { name: 'Bản lưu của trang' }).waitFor();
  await close();
});

test('a chart is read point by point with the arrow keys, and Enter filters the evidence by the month', async () => {
  const { page, close } = await session.open(EVERY_PAGE.trend, recordedAnswers);
  const chart = page.getByRole('group', { name: /^Cao nhất là tháng 09\/2026 với 12,4/ });
  await chart.focus();
  await page.keyboard.press('End');
  await page.getByText('Tháng 10/2026: 21 trên 203, 10,3').waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.getByText('Tháng 09/2026: 58 trên 468, 12,4').waitFor();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).searchParams.get('month')).toBe('2026-09');
  await close();
});

test('platform-months that were not measured are gaps, and those without posts are 0', async () => {
  const { page, close } = await session.open(EVERY_PAGE.platforms, recordedAnswers);
  await page.getByRole('button', { name: 'Xem dạng bảng' }).click();
  await page.getByRole('row', { name: 'YouTube 11/2025 — khoảng trống đo' }).waitFor();
  await page.getByRole('row', { name: 'Zalo 02/2026 0 không đăng' }).waitFor();
  await close();
});

test('more works are loaded below, without losing the place', async () => {
  const { page, close } = await session.open('/noi-dung', recordedAnswers);
  const rows = page.getByRole('main').getByRole('heading', { level: 3 });
  const more = page.getByRole('button', { name: 'Xem thêm' });
  await page.getByText('12 tác phẩm đầu tiên, mới nhất trước').waitFor();
  await more.focus();
  await page.keyboard.press('Enter');
  await page.getByText('24 tác phẩm đầu tiên, mới nhất trước').waitFor();
  expect((await focused(page)).name).toBe('Xem thêm');
  await page.keyboard.press('Enter');
  await page.getByText('31 tác phẩm đang hiển thị').waitFor();
  expect(await rows.count()).toBe(31);
  expect(await more.count()).toBe(0);
  await close();
});

test('the panel of account and display is closed by Esc and gives the focus back', async () => {
  const { page, close } = await session.open('/', recordedAnswers);
  const button = page.getByRole('button', { name: 'Trần Thị Lan' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Tài khoản và hiển thị' }).waitFor();
  expect(await auditEveryView(page)).toEqual({});
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect((await focused(page)).name).toContain('Trần Thị Lan');
  await close();
});

test('the whole interface is there in English, and the choice is kept', async () => {
  const { page, close } = await session.open('/', recordedAnswers);
  await page.getByRole('button', { name: 'Trần Thị Lan' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('By 13:05 today the units have published 51 works, 19').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.reload();
  await page.getByText('By 13:05 today').waitFor();
  for (const path of [EVERY_PAGE.trend, EVERY_PAGE.work, EVERY_PAGE.source]) {
    await page.goto(new URL(path, page.url()).href);
    await page.waitForSelector('main:not(:has([aria-busy="true"])) h2');
    expect(await auditEveryView(page)).toEqual({});
  }
  await close();
});

test('on a phone everything that is pressed is at least 44 px high (a bar of a list of bars 32), or stands inside a line of text', async () => {
  const { page, close } = await session.open('/', recordedAnswers);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of [EVERY_PAGE.overview, EVERY_PAGE.works, EVERY_PAGE.indicators, EVERY_PAGE.sources]) {
    await page.goto(new URL(path, page.url()).href);
    await page.waitForSelector('main:not(:has([aria-busy="true"])) h1');
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('a, button, select, input')]
        .filter(
          (element) => element instanceof HTMLElement && element.checkVisibility() && !element.closest('p, .skip'),
        )
        .map((element) => {
          // A row's link covers its whole row.
          const box = (
            element.classList.contains('row-link') ? (element.closest('li') ?? element) : element
          ).getBoundingClientRect();
          const least = element.classList.contains('bar-row') ? 32 : 44;
          return { name: element.textContent?.trim().slice(0, 40), height: Math.round(box.height), least };
        })
        .filter(({ height, least }) => height > 0 && height < least),
    );
    expect(small).toEqual([]);
  }
  await close();
});

test('on paper there is no navigation, and the figures stay', async () => {
  const { page, close } = await session.open('/', recordedAnswers);
  await page.getByText('Đến 13:05 hôm nay').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').isVisible()).toBe(false);
  expect(await page.getByText('Đến 13:05 hôm nay').isVisible()).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  await close();
});
