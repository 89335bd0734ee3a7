import type { Registry } from '@nhipbao/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, PASSWORD, type TestApi } from '../testing/open-api.ts';
import { storeRegistry } from '../testing/store-registry.ts';
import { storeStory } from '../testing/store-story.ts';
import { assessmentObstacle } from './agency-roles.ts';
import { userBook } from './user-book.ts';

const unit = (id: 'newspaper' | 'station' | 'magazine', ...agencies: string[]): Registry['units'][number] => ({
  id,
  name: id,
  shortName: id,
  kind: id,
  agencies: agencies.map((agency) => ({ agency })),
  ownNames: [],
});
/** The newspaper's and the station's agencies became one; the magazine kept its own. */
const registry = {
  agencies: [
    { id: 'bao', name: 'Báo', successor: 'bao-dai' },
    { id: 'dai', name: 'Đài', successor: 'bao-dai' },
    { id: 'bao-dai', name: 'Báo và Đài' },
    { id: 'tap-chi', name: 'Tạp chí' },
  ],
  units: [unit('newspaper', 'bao', 'bao-dai'), unit('station', 'dai', 'bao-dai'), unit('magazine', 'tap-chi')],
};

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const obstacle = (username: string, ...units: string[]) =>
  assessmentObstacle({ warehouse: api.warehouse, registry }, username, units);

test('an assessor who never worked for a newsroom may assess', async () => {
  await api.signedIn('assessor', 'doc-lap');
  expect(await obstacle('doc-lap', 'newspaper', 'station', 'magazine')).toBeNull();
});

test('whoever ever held a role at an agency may not assess its units, nor those it was merged with', async () => {
  const users = userBook(api);
  await users.create(
    { username: 'tung-lam-bao', name: 'Tùng', role: 'editor', agency: 'bao', password: PASSWORD },
    'test',
  );
  await users.change('tung-lam-bao', { role: 'assessor', agency: null }, 'test');
  expect(await obstacle('tung-lam-bao', 'newspaper')).toContain('từng giữ vai trò tại cơ quan bao');
  expect(await obstacle('tung-lam-bao', 'station')).not.toBeNull();
  expect(await obstacle('tung-lam-bao', 'magazine')).toBeNull();
});

test('a newsroom role without an agency counts as one at all of them; other roles and names are told plainly', async () => {
  const users = userBook(api);
  await users.create({ username: 'moi-noi', name: 'Mai', role: 'reader', agency: null, password: PASSWORD }, 'test');
  await users.change('moi-noi', { role: 'assessor' }, 'test');
  expect(await obstacle('moi-noi', 'magazine')).toContain('từng làm việc cho các tòa soạn');
  await api.signedIn('department', 'can-bo-so');
  expect(await obstacle('can-bo-so', 'magazine')).toContain('không mang vai trò');
  expect(await obstacle('khong-co', 'magazine')).toContain('Không có tài khoản');
});

test('an agency\u2019s editor labels its own stories and no other agency\u2019s', async () => {
  await storeRegistry(api.warehouse);
  await storeStory(api.warehouse, { id: 'bai-1', title: 'Bài của báo', unit: 'newspaper' });
  const [own, other] = [
    await api.signedIn('editor', 'trong-nha', 'agency'),
    await api.signedIn('editor', 'khach', 'elsewhere'),
  ];
  const label = (headers: Record<string, string>) =>
    api.app.inject({ method: 'POST', url: '/api/v1/works/bai-1/labels', headers, payload: { format: 'video' } });
  expect((await label(other)).json()).toMatchObject({
    code: 'not-permitted',
    detail: expect.stringContaining('cơ quan khác'),
  });
  expect((await label(own)).statusCode).toBe(201);
});

test('a lead belongs to an agency, the department to none', async () => {
  const users = userBook(api);
  const create = (role: 'agency-lead' | 'department', agency: string | null) =>
    users.create({ username: `${role}-thu`, name: 'Thử', role, agency, password: PASSWORD }, 'test');
  await expect(create('agency-lead', null)).rejects.toMatchObject({ code: 'invalid-input' });
  await expect(create('department', 'bao')).rejects.toMatchObject({ code: 'invalid-input' });
});
