import { Buffer } from 'node:buffer';
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

async function signedIn(
  view: keyof typeof VIEWS,
  username = demo.username,
): Promise<{ page: Page; faults: () => string[] }> {
  const context = await browser.newContext({ ...VIEWER, ...VIEWS[view] });
  const page = await context.newPage();
  const { faults } = watchPage(page, demo.url);
  await page.goto(demo.url);
  await page.getByLabel('Tên đăng nhập').fill(username);
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

const OFFICE = ['Kê khai', 'Bộ quy tắc', 'Người dùng', 'Khóa API'];

/** A person made by the administrator on the page, signed in in a browser of their own. */
async function newPerson(admin: Page, username: string, role: string, agency?: string): Promise<Page> {
  await admin.goto(`${demo.url}/nguoi-dung`);
  await admin.getByText('Thêm người dùng').click();
  const form = admin.locator('form').filter({ has: admin.getByRole('button', { name: 'Tạo tài khoản' }) });
  await form.getByLabel('Họ và tên').fill(`Người ${role}`);
  await form.getByLabel('Tên đăng nhập').fill(username);
  await form.getByLabel('Vai trò').selectOption({ label: role });
  if (agency) await form.getByLabel('Cơ quan báo chí').selectOption({ label: agency });
  await form.getByLabel('Mật khẩu đầu tiên').fill(demo.password);
  await form.getByRole('button', { name: 'Tạo tài khoản' }).click();
  await admin.getByText(`Đã tạo tài khoản Người ${role}.`).waitFor();
  const { page } = await signedIn('desktop', username);
  return page;
}

test('what an agency declares is returned, declared again, confirmed, and is then the indicator’s value', async () => {
  const { page: admin } = await signedIn('desktop');
  const lead = await newPerson(
    admin,
    'tong.bien.tap',
    'Lãnh đạo cơ quan báo chí',
    'Báo và phát thanh, truyền hình Tây Ninh',
  );
  const department = await newPerson(admin, 'so.vhttdl', 'Sở');

  const offered = async (page: Page) =>
    (await page.getByRole('navigation').getByRole('link').allInnerTexts()).filter((name) => OFFICE.includes(name));
  expect(await offered(lead)).toEqual(['Kê khai']);
  expect(await offered(department)).toEqual(['Kê khai', 'Bộ quy tắc', 'Khóa API']);
  expect(await offered(admin)).toEqual(['Bộ quy tắc', 'Người dùng', 'Khóa API']);

  await lead.goto(`${demo.url}/chi-so/training/newspaper`);
  await lead.getByRole('link', { name: 'Kê khai của chỉ tiêu này' }).click();
  await lead.getByLabel('Số người đã được đào tạo').fill('46');
  await lead.getByLabel('Tổng số lãnh đạo').fill('45');
  await lead.getByRole('button', { name: 'Gửi Sở xác nhận' }).click();
  await lead.getByText('Không thể nhiều hơn tổng số người.').waitFor();
  await lead.getByText('Hãy đính kèm văn bản làm căn cứ trước khi gửi.').waitFor();
  expect(await auditPage(lead)).toEqual([]);
  const attach = lead.getByLabel('Đính kèm văn bản');
  await attach.setInputFiles({ name: 'lop-hoc.html', mimeType: 'text/html', buffer: Buffer.from('<p>') });
  await lead.getByText('Tệp lop-hoc.html: chỉ nhận PDF, PNG, JPEG, DOCX, XLSX.').waitFor();
  await attach.setInputFiles({ name: 'lop-hoc.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<script>') });
  await lead.getByText('Nội dung tệp lop-hoc.pdf không phải loại mà tên tệp ghi.').waitFor();
  const list = { name: 'Danh sách lớp học.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 lớp học') };
  await attach.setInputFiles(list);
  await lead.getByText('Đã đính kèm Danh sách lớp học.pdf.').waitFor();
  await lead.getByLabel('Số người đã được đào tạo').fill('41');
  await lead.getByRole('button', { name: 'Gửi Sở xác nhận' }).click();
  await lead.getByText('Kê khai đang ở Sở.').waitFor();

  await department.goto(`${demo.url}/ke-khai`);
  const waiting = department.getByRole('region', { name: 'Chờ Sở xác nhận' });
  await waiting.getByRole('link', { name: /đào tạo/ }).click();
  const [download] = await Promise.all([
    department.waitForEvent('download'),
    department.getByRole('link', { name: 'Tải Danh sách lớp học.pdf' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Danh sách lớp học.pdf');
  await department.getByRole('button', { name: 'Trả lại' }).click();
  await department.getByText('Hãy ghi lý do trả lại.').waitFor();
  await department.getByLabel('Ý kiến của Sở').fill('Thiếu bốn người của lớp tháng 6.');
  await department.getByRole('button', { name: 'Trả lại' }).click();
  await department.getByText('Đã trả lại cho cơ quan, kèm lý do.').waitFor();

  await lead.reload();
  await lead.getByText('Thiếu bốn người của lớp tháng 6.').first().waitFor();
  await lead.getByLabel('Số người đã được đào tạo').fill('45');
  await lead.getByRole('button', { name: 'Gửi Sở xác nhận' }).click();
  await lead.getByText('Kê khai đang ở Sở.').waitFor();
  await department.reload();
  await department.getByRole('button', { name: 'Xác nhận' }).click();
  await department.getByText('Đã xác nhận. Giá trị của chỉ tiêu đang được tính lại.').waitFor();

  await expect
    .poll(
      async () => {
        await lead.goto(`${demo.url}/chi-so/training/newspaper`);
        await lead.getByRole('heading', { level: 2, name: 'Các lần đo' }).waitFor();
        return lead.locator('.value-main').textContent();
      },
      { timeout: 300_000, interval: 1_000 },
    )
    .toMatch(/100\s%[\s\S]*Đạt[\s\S]*45 trên 45 người/);
  for (const page of [admin, lead]) await page.context().close();
});

test('the department drafts a rulebook, is told a fault at its field, sees what would change, and adopts it', async () => {
  const { page } = await signedIn('desktop', 'so.vhttdl');
  await page.goto(`${demo.url}/bo-quy-tac`);
  await page.getByRole('link', { name: 'Bộ quy tắc 2026-1' }).click();
  await page.getByRole('link', { name: 'Soạn dự thảo từ bộ này' }).click();
  await page.getByLabel('Tên phiên bản').fill('thu-1');
  const months = page.getByRole('textbox', { name: 'Số tháng hoạt động tối thiểu trong kỳ đo', exact: true });
  await months.fill('13');
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
  await page.getByText('Không được lớn hơn 12').waitFor();
  expect(await months.getAttribute('aria-invalid')).toBe('true');
  expect(await auditPage(page)).toEqual([]);
  await months.fill('12');
  await page.getByRole('textbox', { name: 'Căn cứ: Số tháng hoạt động tối thiểu trong kỳ đo' }).fill('Công văn của Sở');
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click();

  await page.getByRole('heading', { level: 1, name: 'Bộ quy tắc thu-1' }).waitFor();
  await page.getByLabel('So với phiên bản').selectOption('2026-1');
  const parameters = page.getByRole('region', { name: 'Tham số' });
  await parameters.getByText('Căn cứ: Công văn của Sở').waitFor();
  expect(await parameters.getByRole('listitem').count()).toBe(1);
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByText(/\d+ trên \d+ giá trị thay đổi\./).waitFor();
  await page.getByRole('columnheader', { name: 'Sẽ là' }).waitFor();
  expect(await auditPage(page)).toEqual([]);
  await page.getByRole('button', { name: 'Áp dụng' }).click();
  await page.getByText('Hãy đánh dấu xác nhận trước.').waitFor();
  await page.getByLabel('Tôi đã xem trước').check();
  await page.getByRole('button', { name: 'Áp dụng' }).click();
  await page.getByText('Đang áp dụng cho kỳ này').waitFor();
  expect(await page.getByRole('link', { name: 'Sửa dự thảo' }).count()).toBe(0);
  await page.context().close();
});

test('a key is shown once, reads what it may, and is refused as soon as it is revoked', async () => {
  const { page } = await signedIn('desktop');
  await page.goto(`${demo.url}/khoa-api`);
  await page.locator('summary', { hasText: 'Cấp khóa' }).click();
  await page.getByLabel('Tên hệ thống dùng khóa').fill('Kho dữ liệu của tỉnh');
  await page.getByRole('button', { name: 'Cấp khóa' }).click();
  const key = await page.getByLabel('Khóa', { exact: true }).inputValue();
  expect(await auditPage(page)).toEqual([]);
  const read = async (path: string) =>
    (await fetch(`${demo.url}/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } })).status;
  expect([await read('/indicators'), await read('/works')]).toEqual([200, 403]);
  await page.reload();
  await page.getByText('Kho dữ liệu của tỉnh').waitFor();
  expect(await page.getByText(key).count()).toBe(0);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Thu hồi khóa Kho dữ liệu của tỉnh' }).click();
  await page.getByText('Đã thu hồi').waitFor();
  expect(await read('/indicators')).toBe(401);
  await page.context().close();
});
