import { viewNames } from '@nhipbao/warehouse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type TestApi } from '../testing/open-api.ts';
import { storeStory } from '../testing/store-story.ts';

let api: TestApi;
let editor: { cookie: string };
const get = (file: string) => api.get(`/api/v1/views/${file}`, editor);
beforeAll(async () => {
  api = await openApi();
  editor = await api.signedIn('editor');
  await storeStory(api.warehouse, { id: 'a', title: '=HYPERLINK("https://x.example")' });
  await storeStory(api.warehouse, { id: 'b', title: 'Tây Ninh' });
});
afterAll(() => api.close());

test('a view is downloaded as CSV that a spreadsheet opens rightly and safely', async () => {
  const answer = await get('works.csv');
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(answer.headers['content-disposition']).toBe('attachment; filename="works.csv"');
  expect(answer.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(answer.body).toContain('Tây Ninh');
  expect(answer.body).toContain(`"'=HYPERLINK(""https://x.example"")"`);
});

test('a view without rows still has its columns', async () => {
  expect((await get('measured.csv')).body).toMatch(/^\uFEFFmeasurement_id,/);
});

test('a view is read as JSON, cut where the caller says, and says so', async () => {
  const all = await get('works.json');
  expect([all.json().length, all.headers['x-truncated']]).toEqual([2, 'false']);
  const one = await get('works.json?limit=1');
  expect([one.json().length, one.headers['x-truncated']]).toEqual([1, 'true']);
});

test('every view can be read, but none that holds people, sessions or archived bodies', async () => {
  const names: string[] = (await api.get('/api/v1/views', editor)).json();
  const withheld = viewNames().filter((name) => !names.includes(name));
  expect(withheld.sort()).toEqual([
    'archived',
    'assessor_labels',
    'attached_documents',
    'audit_facts',
    'current_facts',
    'fact_versions',
    'format_model_files',
    'item_history',
    'item_texts',
    'population_items',
    'sampled_items',
    'vault_entries',
  ]);
  for (const name of names) expect([name, (await get(`${name}.json`)).statusCode]).toEqual([name, 200]);
  for (const name of withheld) expect([name, (await get(`${name}.json`)).statusCode]).toEqual([name, 404]);
});

test('no exported view holds a payload of facts or a raw response', async () => {
  const names: string[] = (await api.get('/api/v1/views', editor)).json();
  for (const name of names)
    expect((await get(`${name}.csv?limit=1`)).body.split('\r\n')[0]).not.toMatch(/payload|warc_record|claim_id/);
});

test('a base table or another database cannot be named', async () => {
  for (const file of ['facts.csv', 'item_versions.json', 'system.csv']) expect((await get(file)).statusCode).toBe(404);
  for (const file of ['system.tables.csv', 'works;drop.csv', 'works']) expect((await get(file)).statusCode).toBe(400);
});
