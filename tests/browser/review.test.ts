import type { ReviewItem } from '@nhipbao/records';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEveryView, type BrowserSession, startBrowserSession } from './browser-session.ts';
import type { Answer, Answers } from './fixture-server.ts';
import { recordedAnswers } from './fixtures/recorded-answers.ts';
import { reviewPage, summaryOfFirstDay } from './fixtures/review.ts';
import { CSRF_TOKEN, EDITOR, signedIn } from './fixtures/session.ts';
import { workDetail } from './fixtures/work-detail.ts';
import { works } from './fixtures/works.ts';

let session: BrowserSession;
beforeAll(async () => {
  session = await startBrowserSession();
});
afterAll(() => session.close());

interface Posted {
  path: string;
  csrf: string | null;
  body: unknown;
}

/** The recorded answers, some paths answered otherwise, and every label that was sent. */
function recording(other: Record<string, Answer> = {}): { answers: Answers; posted: Posted[] } {
  const posted: Posted[] = [];
  const answers: Answers = (request) => {
    const { method, path, csrf, body } = request;
    if (method === 'POST') posted.push({ path, csrf, body });
    return other[`${method} ${path}`] ?? recordedAnswers(request);
  };
  return { answers, posted };
}

const uncertain = reviewPage(new URLSearchParams()).items;
const titleOf = (item: ReviewItem | undefined) => item?.title ?? '';
const item = (page: Page, nth: number) =>
  page.getByRole('heading', { level: 3, name: titleOf(uncertain[nth]), exact: true });
const reader: Answer = {
  json: {
    ...signedIn,
    user: { ...signedIn.user, role: 'reader' },
    permissions: EDITOR.filter((permission) => permission !== 'labels:write'),
  },
};

test('by keyboard alone: choose, say more, save, skip, and correct the label before by a further one', async () => {
  const { answers, posted } = recording();
  const { page, faults, close } = await session.open('/kiem-tra', answers);
  await item(page, 0).waitFor();

  await page.keyboard.press('7');
  expect(await page.getByRole('radio', { name: 'Video', exact: true }).isChecked()).toBe(true);
  await page.getByText('trình phát là nội dung; chữ là lời dẫn hoặc lời thoại.').waitFor();
  await page.keyboard.press('Shift+P');
  await page.keyboard.press('o');
  await page.keyboard.press('t');
  await page.keyboard.press('a');
  await page.keyboard.press('a');
  await page.keyboard.press('g');
  await page.keyboard.type('bản tin số 7');
  await page.keyboard.press('Enter');

  await item(page, 1).waitFor();
  expect(posted).toEqual([
    {
      path: `/works/${uncertain[0]?.id}/labels`,
      csrf: CSRF_TOKEN,
      body: {
        format: 'video',
        secondary: ['podcast'],
        origin: 'own',
        broadcastOrigin: true,
        advertising: false,
        note: 'bản tin số 7',
        queue: 'uncertain',
        sawMachine: false,
      },
    },
  ]);
  await page.getByText('Đã ghi 1 nhãn trong lượt này').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(titleOf(uncertain[1]));

  await page.keyboard.press('s');
  await item(page, 2).waitFor();
  await page.keyboard.press('u');
  await item(page, 0).waitFor();
  await page.getByText('Nhãn mới thay nhãn cũ; nhãn cũ vẫn được giữ trong lịch sử.').waitFor();
  expect(await page.getByRole('radio', { name: 'Video', exact: true }).isChecked()).toBe(true);
  expect(await auditEveryView(page)).toEqual({});
  await page.keyboard.press('8');
  await page.keyboard.press('Enter');
  await item(page, 2).waitFor();
  expect(posted[1]).toMatchObject({
    path: `/works/${uncertain[0]?.id}/labels`,
    body: { format: 'short-video', secondary: ['podcast'], broadcastOrigin: true, queue: 'uncertain' },
  });
  await page.getByText('Đã ghi 1 nhãn trong lượt này').waitFor();
  expect(faults()).toEqual([]);
  await close();
});

test('a label is given blind, and says so when the machine was asked first', async () => {
  const { answers, posted } = recording();
  const { page, close } = await session.open('/kiem-tra', answers);
  await item(page, 0).waitFor();
  const reason = page.getByText('có trình phát video và dưới 120 tiếng');
  expect(await reason.count()).toBe(0);
  await page.keyboard.press('m');
  await reason.waitFor();
  await page.getByText('không được tính là nhãn độc lập').waitFor();
  expect(await auditEveryView(page)).toEqual({});
  await page.keyboard.press('m');
  expect(await reason.count()).toBe(0);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await item(page, 1).waitFor();
  expect(await reason.count()).toBe(0);
  expect(posted[0]?.body).toEqual({ format: 'text-news', queue: 'uncertain', sawMachine: true });
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await item(page, 2).waitFor();
  expect(posted[1]?.body).toEqual({ format: 'text-news', queue: 'uncertain', sawMachine: false });
  await close();
});

test('one key opens the archived page beside, as a window that cannot reach back', async () => {
  const { page, close } = await session.open('/kiem-tra', recordedAnswers);
  await item(page, 0).waitFor();
  const [archived] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('b')]);
  await archived.getByRole('heading', { name: 'Bản lưu của trang' }).waitFor();
  expect(archived.url()).toContain(`/api/v1/archive/${uncertain[0]?.archiveDigest}`);
  expect(await archived.evaluate(() => window.opener)).toBeNull();
  await close();
});

test('Enter without a format saves nothing and says what is missing', async () => {
  const { answers, posted } = recording();
  const { page, close } = await session.open('/kiem-tra', answers);
  await item(page, 0).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Hãy chọn một hình thức trước khi lưu.').waitFor();
  expect(posted).toEqual([]);
  expect(await auditEveryView(page)).toEqual({});
  await close();
});

test('a label that could not be saved stays on the screen with its reason', async () => {
  const refused: Answer = {
    status: 503,
    json: { type: 'about:blank', title: 'Kho dữ liệu đang bận', status: 503, code: 'busy', instance: 'req-9a' },
  };
  const { answers } = recording({ [`POST /works/${uncertain[0]?.id}/labels`]: refused });
  const { page, close } = await session.open('/kiem-tra', answers, { expected: [/Failed to load resource/] });
  await item(page, 0).waitFor();
  await page.keyboard.press('7');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Chưa lưu được nhãn. Kho dữ liệu đang bận').waitFor();
  expect(await page.getByRole('radio', { name: 'Video', exact: true }).isChecked()).toBe(true);
  expect(await auditEveryView(page)).toEqual({});
  await close();
});

test('the next page of a queue is read before the end, and what was skipped can be gone through again', async () => {
  const { page, close } = await session.open('/kiem-tra', recordedAnswers);
  await item(page, 0).waitFor();
  for (let skipped = 0; skipped < 6; skipped += 1) {
    const before = await page.getByRole('article').getByRole('heading', { level: 3 }).textContent();
    await page.keyboard.press('s');
    await page.waitForFunction((title) => document.querySelector('article h3')?.textContent !== title, before);
  }
  await page.getByText('Không còn nội dung nào chờ trong hàng đợi này.').waitFor();
  expect(await auditEveryView(page)).toEqual({});
  await page.getByRole('button', { name: 'Xem lại 6 mục đã bỏ qua' }).click();
  await item(page, 0).waitFor();
  await close();
});

test('the random queue names its week, the queue of differences shows both labels', async () => {
  const { answers, posted } = recording();
  const { page, close } = await session.open('/kiem-tra', answers);
  await page.getByRole('link', { name: 'Ngẫu nhiên còn 38' }).click();
  await page.getByText('Mẫu của tuần từ 05/10/2026').waitFor();
  expect(await auditEveryView(page)).toEqual({});
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await page.getByText('Đã ghi 1 nhãn trong lượt này').waitFor();
  expect(posted[0]?.body).toMatchObject({ queue: 'random' });

  await page.getByRole('link', { name: 'Hai người khác nhau còn 3' }).click();
  const labels = page.getByRole('region', { name: 'Các nhãn đã có' });
  await labels.getByText('minh.le').waitFor();
  await labels.getByText('clip dọc 45 giây').waitFor();
  expect(await auditEveryView(page)).toEqual({});
  await close();
});

test('single keys can be switched off, and the page remembers it', async () => {
  const { page, close } = await session.open('/kiem-tra', recordedAnswers);
  await item(page, 0).waitFor();
  await page.getByText('Phím tắt', { exact: true }).first().click();
  expect(await auditEveryView(page)).toEqual({});
  await page.getByRole('button', { name: 'Tắt' }).click();
  await page.keyboard.press('7');
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  await page.reload();
  await item(page, 0).waitFor();
  await page.keyboard.press('7');
  await page.keyboard.press('s');
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  expect(await item(page, 0).count()).toBe(1);
  await close();
});

test('every definition of the codebook can be shown at once', async () => {
  const { page, close } = await session.open('/kiem-tra', recordedAnswers);
  await item(page, 0).waitFor();
  await page.getByRole('checkbox', { name: 'Hiện định nghĩa của mọi hình thức' }).check();
  await page.getByText('người đọc thao tác: trắc nghiệm').waitFor();
  expect(await auditEveryView(page)).toEqual({});
  await close();
});

test('a reader is told whose page it is, asks the api for nothing refused, and sees no button', async () => {
  const asked: string[] = [];
  const { page, faults, close } = await session.open('/kiem-tra', (request) => {
    asked.push(request.path);
    return request.path === '/session' ? reader : recordedAnswers(request);
  });
  await page.getByText('Trang này dành cho tài khoản biên tập và quản trị.').waitFor();
  expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
  expect(await page.getByRole('main').getByRole('radio').count()).toBe(0);
  expect(await page.getByRole('navigation').getByRole('link', { name: 'Kiểm tra phân loại' }).count()).toBe(0);
  expect(await auditEveryView(page)).toEqual({});

  await page.goto(new URL('/noi-dung/work-1', page.url()).href);
  await page.getByText('Vì sao xếp vào hình thức này').waitFor();
  await page.getByText('Mã băm').waitFor();
  expect(await page.getByRole('button', { name: 'Sửa phân loại' }).count()).toBe(0);
  expect(asked.filter((path) => /review|drift|labels/.test(path))).toEqual([]);
  expect(faults()).toEqual([]);
  await close();
});

test('before anybody labelled anything the agreement is unknown, not 0', async () => {
  const { answers } = recording({
    'GET /review/summary': { json: summaryOfFirstDay },
    'GET /review': { json: { queue: 'uncertain', items: [], next: null } },
    'GET /model/drift': { json: { adopted: null, running: 'rules-2+format-5', weeks: [], alerts: [] } },
  });
  const { page, close } = await session.open('/kiem-tra', answers);
  await page.getByText('Chưa có nội dung nào được hai người ghi nhãn độc lập').waitFor();
  await page.getByText('Không còn nội dung nào chờ trong hàng đợi này.').waitFor();
  await page.getByText('Chưa đủ tuần để so sánh.').waitFor();
  expect(await auditEveryView(page)).toEqual({});
  await close();
});

test('an editor corrects a work on its own page, with the reason, and the history keeps who and when', async () => {
  const { answers, posted } = recording();
  const { page, faults, close } = await session.open('/noi-dung/work-1', answers);
  const block = page.getByRole('region', { name: 'Nhãn của tòa soạn' });
  await block.getByText('Người ghi: lan.tran · 14/10/2026 12:05').waitFor();
  await block.getByRole('button', { name: 'Sửa phân loại' }).click();
  expect(await auditEveryView(page)).toEqual({});
  await page.keyboard.press('7');
  expect(await block.getByRole('radio', { checked: true }).count()).toBe(0);
  await block.getByRole('radio', { name: 'E-magazine, longform' }).check();
  await block.getByLabel('Vì sao sửa').fill('trang thiết kế riêng');
  await page.keyboard.press('Enter');
  await block.getByText('Đã lưu nhãn.').waitFor();
  expect(posted[0]?.body).toEqual({
    format: 'longform',
    note: 'trang thiết kế riêng',
    queue: 'direct',
    sawMachine: true,
  });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Sửa phân loại');
  expect(faults()).toEqual([]);
  await close();
});

test('what an editor decided has a name and a reason, and no probability', async () => {
  const found = works.find(({ id }) => id === 'work-1');
  if (!found) throw new Error('the fixture has no work-1');
  const detail = workDetail({ ...found, format: 'longform', layer: 'editor', probability: 1 });
  const [machine, ...earlier] = detail.decisions;
  if (!machine) throw new Error('the fixture has no decision');
  const editor = { ...machine, decidedBy: 'user:lan.tran', modelVersion: 'codebook-1', probability: 1 };
  const decisions = [{ ...editor, reasons: [{ text: 'trang thiết kế riêng', weight: 1 }] }, ...earlier];
  const { answers } = recording({ 'GET /works/work-1': { json: { ...detail, decisions } } });
  const { page, close } = await session.open('/noi-dung/work-1', answers);
  const why = page.getByRole('region', { name: 'Vì sao xếp vào hình thức này' });
  await why.getByText('trang thiết kế riêng').waitFor();
  await why.getByText('Người quyết định: lan.tran').waitFor();
  expect(await why.locator('.decision').first().textContent()).not.toMatch(/%|1,00/);
  await close();
});

test('on a phone the page is reached under "Thêm", and every target is at least 44 px high', async () => {
  const { page, close } = await session.open('/', recordedAnswers);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: 'Thêm' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Kiểm tra phân loại' }).click();
  await item(page, 0).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('main a, main button, main .format-choice, main .check, main summary')]
      .filter((element) => element instanceof HTMLElement && element.checkVisibility())
      .map((element) => ({
        name: element.textContent?.trim().slice(0, 40),
        height: Math.round(element.getBoundingClientRect().height),
      }))
      .filter(({ height }) => height < 44),
  );
  expect(small).toEqual([]);
  await page.getByText('Nguồn gốc và dấu hiệu khác').click();
  await page.getByRole('button', { name: 'Dẫn lại' }).click();
  await page.getByText('Nguồn gốc và dấu hiệu khác: Dẫn lại').click();
  await page.getByText('Podcast', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Lưu' }).click();
  await item(page, 1).waitFor();
  await close();
});
