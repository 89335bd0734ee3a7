import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEveryView, type BrowserSession, startBrowserSession } from './browser-session.ts';
import type { Answer, Answers } from './fixture-server.ts';
import { overview, overviewOfFirstDay, overviewUnread } from './fixtures/overview.ts';
import { recordedAnswers } from './fixtures/recorded-answers.ts';

let session: BrowserSession;
beforeAll(async () => {
  session = await startBrowserSession();
});
afterAll(() => session.close());

/** The recorded answers with some paths answered otherwise. */
const answeredWith =
  (other: Record<string, Answer>): Answers =>
  (request) =>
    other[request.path] ?? recordedAnswers(request);

const problem = (status: number, code: string, title: string): Answer => ({
  status,
  json: { type: `urn:nhipbao:problem:${code}`, title, status, code, instance: 'req-7f' },
});
const broken = problem(500, 'internal', 'Có lỗi trong hệ thống');
/** Chromium itself notes a failed answer on the console. */
const failed = [/Failed to load resource/];

const silent = answeredWith({ '/overview': 'hang', '/indicators': 'hang', '/sources': 'hang' });

test('a block that loads keeps its place', async () => {
  const { page, close } = await session.open('/', silent);
  const block = page.getByRole('region', { name: 'Tình trạng nguồn' });
  await block.waitFor();
  expect(await block.getAttribute('aria-busy')).toBe('true');
  expect(await auditEveryView(page)).toEqual({});
  await close();
});

test('a block that loads says so after three seconds and offers another try after ten', async () => {
  const { page, faults, close } = await session.open('/', silent);
  const block = page.getByRole('region', { name: 'Tình trạng nguồn' });
  await block.waitFor();

  // The page's clock goes on while it is looked at, so that nothing long may stand between these steps.
  await page.clock.fastForward(3_500);
  await block.getByText('Đang tải dữ liệu…').waitFor();
  expect(await block.getByRole('button', { name: 'Thử lại' }).count()).toBe(0);
  await page.clock.fastForward(7_000);
  await block.getByRole('button', { name: 'Thử lại' }).waitFor();
  expect(await auditEveryView(page)).toEqual({});
  expect(faults()).toEqual([]);
  await close();
});

test('a block that fails says what happened with a code, and the others go on', async () => {
  const { page, faults, close } = await session.open('/', answeredWith({ '/indicators': broken }), {
    expected: failed,
  });
  const block = page.getByRole('region', { name: 'Chỉ tiêu trong kỳ đo' });
  await block.getByText('Có lỗi trong hệ thống').waitFor();
  await block.getByText('Mã lỗi: internal · req-7f').waitFor();
  await page.getByText('Đến 13:05 hôm nay').waitFor();
  await page.getByText('3 trên 5 nguồn cần xem lại.').waitFor();
  expect(await auditEveryView(page)).toEqual({});
  expect(faults()).toEqual([]);
  await close();
});

test('another try after a failure brings the figures', async () => {
  let works = false;
  const answers: Answers = (request) => (request.path === '/sources' && !works ? broken : recordedAnswers(request));
  const { page, close } = await session.open('/', answers, { expected: failed });
  const block = page.getByRole('region', { name: 'Tình trạng nguồn' });
  await block.getByText('Có lỗi trong hệ thống').waitFor();
  works = true;
  await block.getByRole('button', { name: 'Thử lại' }).click();
  await block.getByText('3 trên 5 nguồn cần xem lại.').waitFor();
  await close();
});

test('figures that cannot be read again stay, with the time they are of', async () => {
  let works = true;
  const answers: Answers = (request) => (request.path === '/overview' && !works ? broken : recordedAnswers(request));
  const { page, close } = await session.open('/', answers, { expected: failed });
  await page.getByText('Đến 13:05 hôm nay').waitFor();
  works = false;
  await page.clock.fastForward(61_000);
  await page.getByText('Chưa lấy được số liệu mới. Đang hiển thị số liệu lúc 14/10/2026 13:05.').waitFor();
  expect(
    await page.getByRole('region', { name: 'Báo Tây Ninh' }).getByRole('link', { name: '34', exact: true }).count(),
  ).toBe(1);
  expect(await auditEveryView(page)).toEqual({});
  await close();
});

test('a lost connection is told as such', async () => {
  const { page, close } = await session.open('/', recordedAnswers, { expected: failed });
  await page.getByText('Đến 13:05 hôm nay').waitFor();
  await page.route('**/api/v1/works*', (route) => route.abort());
  await page.getByRole('navigation').getByRole('link', { name: 'Tác phẩm' }).click();
  await page.clock.fastForward(5_000);
  await page.getByText('Không kết nối được với máy chủ.').waitFor();
  await close();
});

test('on the first day a unit with a source has 0 works and one without has none known', async () => {
  const { page, close } = await session.open(
    '/',
    answeredWith({ '/overview': { json: overviewOfFirstDay }, '/indicators': { json: [] } }),
  );
  await page.getByText('Chưa đủ tuần để so với mức thường thấy.').waitFor();
  expect(
    await page.getByRole('region', { name: 'Báo Tây Ninh' }).getByRole('link', { name: '0', exact: true }).count(),
  ).toBe(1);
  const magazine = page.getByRole('region', { name: 'Tạp chí Văn nghệ Tây Ninh' });
  expect((await magazine.textContent()) ?? '').toMatch(/—\s*chưa có nguồn/);
  await page.getByText('Chưa có giá trị đo nào.').waitFor();
  expect(await auditEveryView(page)).toEqual({});
  await close();
});

test('without any source the page says what is missing and who can mend it', async () => {
  const nothing = {
    ...overview,
    units: overview.units.map((unit) => ({ ...unit, hasSources: false, works: null, formats: [] })),
  };
  const { page, close } = await session.open(
    '/',
    answeredWith({ '/overview': { json: nothing }, '/sources': { json: [] } }),
  );
  await page.getByText('Chưa có đơn vị nào có nguồn để đọc.').waitFor();
  await page.getByText('Chưa khai báo nguồn nào. Người quản trị thêm nguồn trong danh mục.').waitFor();
  expect(await auditEveryView(page)).toEqual({});
  await close();
});

test('a unit whose sources were never read is unknown, and not told to have no source', async () => {
  const { page, close } = await session.open('/', answeredWith({ '/overview': { json: overviewUnread } }));
  await page.getByText('Chưa đọc được nguồn nào').waitFor();
  const newspaper = page.getByRole('region', { name: 'Báo Tây Ninh' });
  expect((await newspaper.textContent()) ?? '').toMatch(/—\s*chưa đọc được/);
  await close();
});

test('a search without a match offers to drop each filter by one tap', async () => {
  const { page, close } = await session.open('/noi-dung?q=kh%C3%B4ng%20c%C3%B3&format=podcast', recordedAnswers);
  await page.getByText('Không có tác phẩm nào khớp với bộ lọc.').waitFor();
  expect(await auditEveryView(page)).toEqual({});
  await page.getByRole('button', { name: 'Bỏ lọc: “không có”' }).click();
  await page.getByText('Podcast: Chuyện cuối tuần').first().waitFor();
  expect(new URL(page.url()).search).toBe('?format=podcast');
  await close();
});

test('a work that does not exist is said once, not in every block', async () => {
  const { page, close } = await session.open('/noi-dung/khong-co', recordedAnswers, { expected: failed });
  await page.getByRole('alert').getByText('Không tìm thấy nội dung này.').waitFor();
  expect(await page.getByRole('alert').count()).toBe(1);
  expect(await auditEveryView(page)).toEqual({});
  await close();
});

test('a part that the account may not see names the reason and offers no useless retry', async () => {
  const refused = problem(403, 'not-permitted', 'Tài khoản không có quyền làm việc này');
  const { page, close } = await session.open('/nguon-du-lieu', answeredWith({ '/sources': refused }), {
    expected: failed,
  });
  const block = page.getByRole('alert');
  await block.getByText('Tài khoản không có quyền làm việc này').waitFor();
  expect(await block.getByRole('button').count()).toBe(0);
  expect(await auditEveryView(page)).toEqual({});
  await close();
});

test('a unit that was not measured in the period has a page that says so', async () => {
  const { page, close } = await session.open('/chi-so/digital-platforms/magazine', recordedAnswers);
  await page.getByText('Đơn vị này chưa được đo trong kỳ.').waitFor();
  expect(await auditEveryView(page)).toEqual({});
  await close();
});

test('unverified sources are named beside the figures they make provisional', async () => {
  const { page, close } = await session.open('/', recordedAnswers);
  await page.getByText('Nguồn chưa kiểm chứng: Báo Tây Ninh, Đài PTTH Tây Ninh.').waitFor();
  await close();
});

test('invented data is marked on every page', async () => {
  const { page, close } = await session.open('/chi-so', recordedAnswers);
  await page.getByRole('complementary', { name: 'Dữ liệu minh họa' }).waitFor();
  await close();
});
