import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { periodOf } from '@nhipbao/records';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditPage } from '../browser/audit-page.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { VIEWER, VIEWS } from '../browser/views.ts';
import { watchPage } from '../browser/watch-page.ts';
import { type Demo, startDemo } from '../demo/demo.ts';
import { REGISTRY_FOLDER } from '../pipeline/harness.ts';

let folder: string;
let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nhipbao-e2e-'));
  demo = await startDemo({
    dataFolder: folder,
    registryFolder: REGISTRY_FOLDER,
    port: 0,
    days: 8,
    perDay: 6,
    logLevel: 'silent',
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await demo.close();
  await rm(folder, { recursive: true, force: true });
});

async function signedIn(view: keyof typeof VIEWS): Promise<{ page: Page; faults: () => string[] }> {
  const context = await browser.newContext({ ...VIEWER, ...VIEWS[view] });
  const page = await context.newPage();
  const { faults } = watchPage(page, demo.url);
  await page.goto(demo.url);
  await page.getByLabel('Tên đăng nhập').fill(demo.username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(demo.password);
  await page.keyboard.press('Enter');
  await page.getByText('Chỉ tiêu trong kỳ đo').waitFor();
  return { page, faults };
}

test.each(['phone', 'desktop'] as const)(
  'a new user sees the numbers on a %s, without a fault of accessibility',
  async (view) => {
    const { page, faults } = await signedIn(view);
    await page.getByText('Dữ liệu minh họa', { exact: false }).first().waitFor();
    await page.getByText('Đưa nội dung lên các nền tảng số', { exact: false }).first().waitFor();
    expect(await auditPage(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(faults()).toEqual([]);
    await page.context().close();
  },
);

test('one number is followed down to the archived page behind it', async () => {
  const { page } = await signedIn('desktop');
  await page.goto(`${demo.url}/chi-so/digital-trend-content/newspaper?period=${periodOf(new Date()).id}`);
  const evidence = page.getByRole('region', { name: 'Minh chứng' });
  const link = evidence.getByRole('link', { name: /^Bản lưu/ }).first();
  await link.waitFor();
  const [archived] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await archived.waitForLoadState();
  expect(await archived.textContent('body')).toContain('Dữ liệu minh họa');
  // Sandboxed: nothing of the page runs, and nothing is asked of anybody.
  expect(await archived.evaluate(() => document.scripts.length).catch(() => 0)).toBe(0);
  await page.context().close();
});

test('a story is found without its diacritics', async () => {
  const { page } = await signedIn('desktop');
  const [title = ''] = await page.evaluate(async () => {
    const answer: { works: { title: string }[] } = await (await fetch('/api/v1/works?limit=1')).json();
    return answer.works.map((work) => work.title);
  });
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  await page.goto(`${demo.url}/noi-dung?q=${encodeURIComponent(plain)}`);
  await page.getByText(title).first().waitFor();
  await page.context().close();
});
