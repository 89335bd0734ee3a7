import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEveryView, type BrowserSession, startBrowserSession } from './browser-session.ts';
import type { Answer, Answers } from './fixture-server.ts';
import { recordedAnswers } from './fixtures/recorded-answers.ts';
import { CSRF_TOKEN, notSetUp, signedIn, signedOut } from './fixtures/session.ts';

let session: BrowserSession;
beforeAll(async () => {
  session = await startBrowserSession();
});
afterAll(() => session.close());

const refusal = (status: number, code: string, title: string) => ({
  status,
  json: { type: `urn:nhipbao:problem:${code}`, title, status, code, instance: 'req-9' },
});
const failed = [/Failed to load resource/];

interface Account {
  in: boolean;
  /** What the next sign-in is refused with, if it is. */
  refuse: Answer | undefined;
  writes: { method: string; csrf: string | null }[];
}

/** An api with one account that is signed in or not. */
function account() {
  const state: Account = { in: false, refuse: undefined, writes: [] };
  const answers: Answers = (request) => {
    const { method, path, csrf } = request;
    if (path !== '/session')
      return state.in ? recordedAnswers(request) : refusal(401, 'sign-in-required', 'Cần đăng nhập');
    if (method === 'GET') return { json: state.in ? signedIn : signedOut };
    state.writes.push({ method, csrf });
    state.in = method === 'POST' && !state.refuse;
    if (method === 'DELETE') return { status: 204, json: null };
    return state.refuse ?? { json: signedIn };
  };
  return { state, answers };
}

test('whoever signs in comes to the page they asked for', async () => {
  const { state, answers } = account();
  const { page, origin, faults, close } = await session.open('/chi-so', answers);
  await page.getByLabel('Tên đăng nhập').fill('lan.tran');
  await page.getByLabel('Mật khẩu').fill('một mật khẩu dài');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Chỉ tiêu' }).waitFor();
  expect(page.url()).toBe(`${origin}/chi-so`);
  expect(state.writes).toEqual([{ method: 'POST', csrf: CSRF_TOKEN }]);
  expect(faults()).toEqual([]);
  await close();
});

test('a wrong password is told without saying which of the two was wrong', async () => {
  const { state, answers } = account();
  const { page, close } = await session.open('/', answers, { expected: failed });
  state.refuse = refusal(401, 'wrong-credentials', 'Tên đăng nhập hoặc mật khẩu không đúng');
  await page.getByLabel('Tên đăng nhập').fill('lan.tran');
  await page.getByLabel('Mật khẩu').fill('sai');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('alert').getByText('Tên đăng nhập hoặc mật khẩu không đúng.').waitFor();
  expect(await auditEveryView(page)).toEqual({});
  await close();
});

test('too many attempts are told as such', async () => {
  const { state, answers } = account();
  const { page, close } = await session.open('/', answers, { expected: failed });
  state.refuse = refusal(429, 'too-many-attempts', 'Thử quá nhiều lần');
  await page.getByLabel('Tên đăng nhập').fill('lan.tran');
  await page.getByLabel('Mật khẩu').fill('sai');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('alert').getByText('Đã thử quá nhiều lần.').waitFor();
  await close();
});

test('a session that runs out asks to sign in again and leads back to the same page', async () => {
  const { state, answers } = account();
  state.in = true;
  const { page, origin, close } = await session.open('/nguon-du-lieu', answers, { expected: failed });
  await page.getByText('RSS trang chủ Báo Tây Ninh').waitFor();
  state.in = false;
  await page.clock.fastForward(61_000);
  await page.getByText('Phiên làm việc đã hết hạn.').waitFor();
  await page.getByLabel('Tên đăng nhập').fill('lan.tran');
  await page.getByLabel('Mật khẩu').fill('một mật khẩu dài');
  await page.keyboard.press('Enter');
  await page.getByText('RSS trang chủ Báo Tây Ninh').waitFor();
  expect(page.url()).toBe(`${origin}/nguon-du-lieu`);
  await close();
});

test('signing out ends the session with the token that writes must carry', async () => {
  const { state, answers } = account();
  state.in = true;
  const { page, close } = await session.open('/', answers, { expected: failed });
  await page.getByRole('button', { name: 'Trần Thị Lan' }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  expect(state.writes).toEqual([{ method: 'DELETE', csrf: CSRF_TOKEN }]);
  expect(await page.getByText('Phiên làm việc đã hết hạn.').count()).toBe(0);
  await close();
});

test('the first administrator is made by the one-time link and then signs in', async () => {
  let made = false;
  const answers: Answers = ({ path, method }) => {
    if (path === '/session') return { json: made ? signedOut : notSetUp };
    if (path !== '/setup' || method !== 'POST') return undefined;
    made = true;
    return { status: 204, json: null };
  };
  const { page, close } = await session.open('/thiet-lap?token=mot-ma-thiet-lap-du-dai', answers);
  await page.getByLabel('Họ và tên').fill('Nguyễn Văn An');
  await page.getByLabel('Tên đăng nhập').fill('an.nguyen');
  await page.getByLabel('Mật khẩu').fill('một câu dài dễ nhớ');
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
  await page.getByText('Đã tạo tài khoản quản trị. Hãy đăng nhập.').waitFor();
  await close();
});

test('a set-up link that was used already says so, and wrong fields are named where they are', async () => {
  let answer = refusal(410, 'link-spent', 'Liên kết đã dùng hoặc đã hết hạn');
  const answers: Answers = ({ path }) => (path === '/session' ? { json: notSetUp } : answer);
  const { page, close } = await session.open('/thiet-lap?token=mot-ma-thiet-lap-du-dai', answers, { expected: failed });
  await page.getByLabel('Họ và tên').fill('Nguyễn Văn An');
  await page.getByLabel('Tên đăng nhập').fill('an.nguyen');
  await page.getByLabel('Mật khẩu').fill('một câu dài dễ nhớ');
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
  await page.getByText('Liên kết đã dùng hoặc đã hết hạn').waitFor();

  const wrong = refusal(400, 'invalid-input', 'Dữ liệu gửi lên chưa đúng');
  const faults = [{ field: 'username', message: 'Đã có người dùng tên này' }];
  answer = { ...wrong, json: { ...wrong.json, ...{ faults } } };
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
  await page.getByText('Đã có người dùng tên này').waitFor();
  expect(await page.getByLabel('Tên đăng nhập').getAttribute('aria-invalid')).toBe('true');
  expect(await auditEveryView(page)).toEqual({});
  await close();
});

test('people change their own password from the panel with their name, and are told what was wrong', async () => {
  const writes: string[] = [];
  const answers: Answers = (request) => {
    if (request.path === '/session') return { json: signedIn };
    if (request.path !== '/session/password') return recordedAnswers(request);
    writes.push(`${request.method} ${request.csrf === CSRF_TOKEN}`);
    if (writes.length > 1) return { status: 204, json: null };
    const faults = [{ field: 'current', message: 'Mật khẩu hiện tại không đúng' }];
    const problem = refusal(400, 'invalid-input', 'Dữ liệu gửi lên không hợp lệ');
    return { ...problem, json: { ...problem.json, faults } };
  };
  const { page, close } = await session.open('/', answers, { expected: failed });
  await page.getByRole('button', { name: signedIn.user?.name ?? '' }).click();
  await page.getByRole('link', { name: 'Đổi mật khẩu' }).click();
  await page.getByRole('heading', { level: 1, name: 'Đổi mật khẩu' }).waitFor();
  await page.getByLabel('Mật khẩu hiện tại').fill('sai');
  await page.getByLabel('Mật khẩu mới').fill('một mật khẩu thật dài');
  await page.keyboard.press('Enter');
  await page.getByText('Mật khẩu hiện tại không đúng').waitFor();
  await page.getByLabel('Mật khẩu hiện tại').fill('đúng');
  await page.keyboard.press('Enter');
  await page.getByText('Đã đổi mật khẩu.').waitFor();
  expect(writes).toEqual(['PUT true', 'PUT true']);
  await close();
});
