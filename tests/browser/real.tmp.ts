import { auditPage } from './audit-page.ts';
import { launchBrowser } from './launch-browser.ts';
import { VIEWER } from './views.ts';
import { watchPage } from './watch-page.ts';

const origin = 'http://127.0.0.1:18420';
const token = process.argv[2];
const browser = await launchBrowser();
const ctx = await browser.newContext({ ...VIEWER, viewport: { width: 1280, height: 900 } });
const page = await ctx.newPage();
const w = watchPage(page, origin);
if (token !== 'in') {
  await page.goto(`${origin}/thiet-lap?token=${token}`);
  await page.getByLabel('Họ và tên').fill('Nguyễn Văn An');
  await page.getByLabel('Tên đăng nhập').fill('an.nguyen');
  await page.getByLabel('Mật khẩu').fill('một câu dài dễ nhớ');
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
  await page.waitForTimeout(3000);
  console.log(page.url(), await page.locator('h1').allTextContents(), w.faults());
} else {
  await page.goto(origin + '/');
}
if (await page.getByRole('heading', { name: 'Đăng nhập' }).count()) {
  await page.getByLabel('Tên đăng nhập').fill('an.nguyen');
  await page.getByLabel('Mật khẩu').fill('một câu dài dễ nhớ');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(3000);
}
for (const [name, path] of Object.entries({
  overview: '/',
  works: '/noi-dung',
  indicators: '/chi-so',
  sources: '/nguon-du-lieu',
  source: '/nguon-du-lieu/bao-tay-ninh-rss',
  trend: '/chi-so/digital-trend-content/newspaper',
})) {
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  await page.waitForTimeout(500);
  await page.screenshot({ path: `/tmp/shots/real-${name}.png`, fullPage: true });
  console.log(name, await auditPage(page), w.faults());
}
await browser.close();
