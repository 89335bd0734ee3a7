import { ImportUpload } from '@nhipbao/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openApi, type TestApi } from '../testing/open-api.ts';
import { storeRegistry } from '../testing/store-registry.ts';

let api: TestApi;
const given: { source: string; name: string; bytes: string; by: string }[] = [];

beforeAll(async () => {
  api = await openApi({
    actions: {
      importFile: async (source, { name, bytes }, { by }) => {
        given.push({ source, name, bytes: Buffer.from(bytes).toString(), by });
        return { rows: { rows: 1, taken: 1, rejected: 0 } };
      },
    },
  });
  await storeRegistry(api.warehouse, [{ id: 'bang-so-lieu', collector: 'file-import' }, { id: 'rss' }]);
});
afterAll(() => api.close());

const send = (source: string, headers: Record<string, string>, payload: string | Buffer = 'a;b\n') =>
  api.app.inject({
    method: 'POST',
    url: `/api/v1/imports/${source}?wait=5&name=${encodeURIComponent('số liệu.csv')}`,
    headers: { 'content-type': 'text/csv', ...headers },
    payload,
  });

test('an editor hands a table in as it is, and gets what came of it', async () => {
  const editor = await api.signedIn('editor', 'lan');
  const answer = await send('bang-so-lieu', editor);
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ state: 'done', result: { rows: { taken: 1 } } });
  expect(given).toEqual([{ source: 'bang-so-lieu', name: 'số liệu.csv', bytes: 'a;b\n', by: 'user:lan' }]);
});

test('a reader hands nothing in, and neither does somebody of another agency', async () => {
  expect((await send('bang-so-lieu', await api.signedIn('reader'))).statusCode).toBe(403);
  const stranger = await api.signedIn('agency-lead', 'truong-khac', 'co-quan-khac');
  expect((await send('bang-so-lieu', stranger)).statusCode).toBe(403);
});

test('only sources that take files are found, an empty file is refused, and one above 20 MB too', async () => {
  const editor = await api.signedIn('editor');
  expect((await send('rss', editor)).json()).toMatchObject({ status: 404, detail: 'Không có nguồn nhận tệp rss.' });
  expect((await send('bang-so-lieu', editor, '')).statusCode).toBe(400);
  expect((await send('bang-so-lieu', editor, Buffer.alloc(20 * 1024 * 1024 + 1))).statusCode).toBe(413);
});

test('other routes still take JSON only', async () => {
  const editor = await api.signedIn('editor');
  const headers = { ...editor, 'content-type': 'text/csv' };
  const answer = await api.app.inject({ method: 'POST', url: '/api/v1/sources/rss/run', headers, payload: 'x' });
  expect(answer.statusCode).toBe(415);
});

test('the template is downloaded as CSV and as a spreadsheet', async () => {
  const reader = await api.signedIn('reader');
  const csv = await api.get('/api/v1/imports/template.csv', reader);
  expect(csv.headers['content-disposition']).toContain('mau-so-lieu.csv');
  expect(csv.body.startsWith('\uFEFFNền tảng;')).toBe(true);
  const xlsx = await api.get('/api/v1/imports/template.xlsx', reader);
  expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK');
  const none = await api.get('/api/v1/imports/bang-so-lieu', reader);
  expect(z.array(ImportUpload).parse(none.json())).toEqual([]);
});
