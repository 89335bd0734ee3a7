import { createHash } from 'node:crypto';
import { canonicalJson, defaultRulebook } from '@nhipbao/indicators';
import { seedRulebook } from '@nhipbao/jobs';
import {
  Catalog,
  CreatedApiKey,
  EvidencePage,
  IndicatorDefinition,
  type Observation,
  ObservationPage,
  Problem,
} from '@nhipbao/records';
import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openApi, type TestApi } from '../testing/open-api.ts';
import { storeRegistry } from '../testing/store-registry.ts';

const FORMULA = '=HYPERLINK("https://x.example";"mở")';
const [FIRST, SECOND] = [new Date('2026-11-23T01:00:00Z'), new Date('2026-11-26T01:00:00Z')];

const stored = (unit: string, version: number, more: Record<string, unknown> = {}) => ({
  measurement_id: `m-${unit}-${more.period_id ?? '2026'}-${version}`,
  indicator_id: 'digital-trend-content',
  indicator_number: 3,
  indicator_version: 2,
  unit_id: unit,
  period_id: '2026',
  version,
  computed_at: FIRST,
  computed_by: 'scheduler',
  rulebook_version: '2026-1',
  value: 0.125,
  lower: 0.125,
  upper: 0.25,
  numerator: 1,
  denominator: 8,
  coverage: 0.9,
  verdict: 'needs-audit',
  provisional: false,
  evidence_digest: 'e1',
  details: JSON.stringify({ explanation: 'Tỷ lệ 12,5 %.', notes: ['-cmd'], breakdown: [] }),
  ...more,
});
const leaf = (position: number) => ({
  evidence_digest: 'e1',
  position,
  leaf_digest: `leaf-${position}`,
  kind: 'work',
  record_id: `w${position}`,
  month: '2026-05',
  counted: position === 0,
  reason: 'tin',
  title: position === 0 ? FORMULA : `Tác phẩm ${position}`,
  url: `https://bao.example/${position}`,
  format: position === 0 ? 'video' : 'text-news',
  platform_id: '',
  dated_at: new Date('2026-05-24T01:00:00Z'),
  archive_digest: 'd',
});

let api: TestApi;
let base: string;
let key: string;
let department: { cookie: string; 'x-csrf-token': string };
const createKey = async (payload: Record<string, unknown>) => {
  const answer = await api.app.inject({ method: 'POST', url: '/api/v1/keys', headers: department, payload });
  return CreatedApiKey.parse(answer.json());
};
beforeAll(async () => {
  api = await openApi({ now: new Date('2026-11-28T03:00:00Z') });
  base = await api.app.listen({ host: '127.0.0.1', port: 0 });
  department = await api.signedIn('department', 'so');
  ({ key } = await createKey({ name: 'Hệ thống của Sở', scopes: ['read-only'], requestsPerMinute: 600 }));
  await storeRegistry(api.warehouse);
  await seedRulebook(api.warehouse, FIRST);
  await api.warehouse.writer.insert('measurements', [
    stored('newspaper', 1),
    stored('newspaper', 2, { computed_at: SECOND, value: 0.25, lower: 0.2, upper: 0.3, numerator: 2, verdict: 'met' }),
    stored('station', 1, { value: 0, lower: 0, upper: 12, numerator: 0, verdict: 'no-data' }),
    stored('magazine', 1, { value: 0, numerator: 0, lower: 0, upper: 0, verdict: 'not-met' }),
    stored('newspaper', 1, { period_id: '2025', provisional: true, computed_at: new Date('2025-11-20T01:00:00Z') }),
  ]);
  await api.warehouse.writer.insert('evidence', [0, 1, 2, 3, 4].map(leaf));
});
afterAll(() => api.close());

const pull = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${base}/api/v1${path}`, { headers: { authorization: `Bearer ${key}`, ...headers } });
const observed = async (query: string) =>
  ObservationPage.parse(await (await pull(`/observations${query}`)).json()).observations;
const newspaper = async (query: string) =>
  (await observed(query)).filter(({ unit, period }) => unit === 'newspaper' && period === '2026');

test('a value is read as it was known at an instant: the older version before the new measurement, the newer one after it', async () => {
  const before = await newspaper('?as_of=2026-11-25T00:00:00%2B07:00');
  expect(before).toMatchObject([{ version: 1, value: 0.125, verdict: 'needs-audit', status: 'A' }]);
  expect(await newspaper('')).toMatchObject([{ version: 2, value: 0.25, verdict: 'met', evidenceRoot: 'e1' }]);
  expect(await newspaper('?as_of=2026-11-25')).toEqual(before);
  expect(await newspaper('?as_of=2026-11-25T00:00:00+07:00')).toEqual(before);
  expect(await observed('?as_of=2025-01-01')).toEqual([]);
});

test('what is missing is null with its reason, and the province’s value says how many units meet it at least and at most', async () => {
  const values = await observed('?year=2026');
  expect(values.find(({ unit }) => unit === 'station')).toMatchObject({ value: null, status: 'O', verdict: 'no-data' });
  expect(values.find(({ unit }) => unit === 'magazine')).toMatchObject({ value: 0, status: 'A' });
  const province = { scope: 'province', value: null, lower: 1, upper: 2, denominator: 3, status: 'O' };
  expect(values.find(({ scope }) => scope === 'province')).toMatchObject(province);
});

test('values are narrowed by year, unit, agency, status, verdict and version', async () => {
  const ids = async (query: string) => (await observed(query)).map(({ id }) => id);
  expect(await ids('?year=2025&scope=unit')).toEqual(['m-newspaper-2025-1']);
  expect(await ids('?status=P')).toEqual(['m-newspaper-2025-1']);
  expect(await ids('?unit=magazine&verdict=not-met')).toEqual(['m-magazine-2026-1']);
  expect(await ids('?agency=agency&year=2026')).toHaveLength(3);
  expect(await ids('?version=1&year=2026&unit=newspaper')).toEqual(['m-newspaper-2026-1']);
});

test('every version is read page by page in the order in which it was stored, none twice', async () => {
  const seen: Observation[] = [];
  let next: string | undefined = 'observations?version=all&limit=2';
  while (next !== undefined) {
    const answer = await pull(`/${next}`);
    const page = ObservationPage.parse(await answer.json());
    seen.push(...page.observations);
    next = /<(.+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
    expect(next === undefined).toBe(page.next === null);
  }
  expect(seen.map(({ id }) => id)).toEqual([
    'm-newspaper-2025-1',
    'm-magazine-2026-1',
    'm-newspaper-2026-1',
    'm-station-2026-1',
    'm-newspaper-2026-2',
  ]);
});

test('what cannot be answered is refused with its reason, not by an empty list', async () => {
  for (const [query, field] of [
    ['unit=bao', 'unit'],
    ['agency=bao', 'agency'],
    ['as_of=2027-01-01', 'as_of'],
    ['indicator=x', 'indicator'],
  ]) {
    const answer = Problem.parse(await (await pull(`/observations?${query}`)).json());
    expect([answer.status, answer.faults?.[0]?.field]).toEqual([400, field]);
  }
});

const LISTS = [
  '/observations',
  '/observations?version=all',
  '/definitions',
  '/targets',
  '/measurements/m-newspaper-2026-2/evidence',
  '/manifests',
  '/reports?year=2026',
  '/rulebooks?inForce=true',
  '/registry/agencies',
  '/registry/units',
  '/registry/platforms',
  '/registry/accounts',
  '/registry/channels',
];

const Lists = z.union([
  z.array(z.record(z.string(), z.unknown())),
  z.object({ observations: z.array(z.record(z.string(), z.unknown())) }).transform((page) => page.observations),
  z.object({ leaves: z.array(z.record(z.string(), z.unknown())) }).transform((page) => page.leaves),
]);
const at = (row: unknown, column: string) =>
  column.split('.').reduce<unknown>((of, name) => z.record(z.string(), z.unknown()).safeParse(of).data?.[name], row);
const asText = (value: unknown) =>
  value === null || value === undefined ? '' : typeof value === 'object' ? canonicalJson(value) : String(value);

test.each(LISTS)('%s is the same in JSON and CSV, and byte for byte the same twice', async (path) => {
  const [json, again, table, tableAgain] = await Promise.all([
    pull(path),
    pull(path, { accept: 'application/json' }),
    pull(path, { accept: 'text/csv' }),
    pull(path, { accept: 'text/csv' }),
  ]);
  const [text, csv] = [await json.text(), Buffer.from(await table.arrayBuffer())];
  expect(await again.text()).toBe(text);
  expect(Buffer.from(await tableAgain.arrayBuffer()).equals(csv)).toBe(true);
  expect(json.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(json.headers.get('vary')).toContain('Accept');

  const rows = Lists.parse(JSON.parse(text));
  expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const records = z.array(z.record(z.string(), z.string())).parse(parseCsv(csv, { bom: true, columns: true }));
  expect(records).toHaveLength(rows.length);
  for (const [index, record] of records.entries())
    for (const [column, value] of Object.entries(record)) {
      const said = asText(at(rows[index], column));
      expect([column, value]).toEqual([column, /^[=+\-@\t\r\n]/.test(said) ? `'${said}` : said]);
    }
  const columns = new Set(Object.keys(records[0] ?? {}).map((column) => column.split('.')[0]));
  for (const name of Object.keys(rows[0] ?? {})) expect(columns).toContain(name);
});

test('a title that a spreadsheet would run as a formula is led by an apostrophe in CSV and untouched in JSON', async () => {
  const path = '/measurements/m-newspaper-2026-2/evidence?limit=1';
  const { leaves } = EvidencePage.parse(await (await pull(path)).json());
  expect(leaves[0]?.title).toBe(FORMULA);
  const csv = await (await pull(path, { accept: 'text/csv' })).text();
  expect(csv).toContain(`"'=HYPERLINK(""https://x.example"";""mở"")"`);
});

test('the tag is the digest of what was received; asked with it, nothing is sent twice; a new value has another', async () => {
  const first = await pull('/observations?year=2025');
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toBe(
    `"${createHash('sha256')
      .update(await first.text())
      .digest('hex')}"`,
  );
  expect(first.headers.get('cache-control')).toBe('private, no-cache');
  const same = await pull('/observations?year=2025', { 'if-none-match': `"other", ${etag}` });
  expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', etag]);
  const table = await pull('/observations?year=2025', { accept: 'text/csv', 'if-none-match': etag });
  expect([table.status, table.headers.get('etag') === etag]).toEqual([200, false]);
  await api.warehouse.writer.insert('measurements', [
    stored('newspaper', 2, { period_id: '2025', value: 0.5, computed_at: SECOND }),
  ]);
  const changed = await pull('/observations?year=2025', { 'if-none-match': etag });
  expect([changed.status, changed.headers.get('etag') === etag]).toEqual([200, false]);
});

test('a form that there is not is refused by name, and a browser gets JSON', async () => {
  for (const accept of ['application/xml', 'text/csv;q=0, text/html', 'nonsense'])
    expect(await (await pull('/targets', { accept })).json()).toMatchObject({ status: 406, code: 'not-acceptable' });
  expect((await pull('/catalog', { accept: 'text/csv' })).status).toBe(406);
  const browser = await pull('/targets', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
  expect(browser.headers.get('content-type')).toContain('application/json');
  const preferred = await pull('/targets', { accept: 'application/json;q=0.5, text/csv' });
  expect(preferred.headers.get('content-type')).toContain('text/csv');
});

test('a definition says in both languages how it is computed, and every parameter of the rulebook stands in one', async () => {
  const definitions = z.array(IndicatorDefinition).parse(await (await pull('/definitions?year=2026')).json());
  expect(definitions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  const named = new Set(definitions.flatMap(({ parameters }) => parameters.map((one) => one.key)));
  expect([...named].sort()).toEqual(Object.keys(defaultRulebook().parameters).sort());
  for (const { title, formula, parameters } of definitions) {
    expect([title.vi, title.en, formula.vi, formula.en].every((text) => text.length > 20)).toBe(true);
    expect(parameters.every(({ basis }) => basis.length > 0)).toBe(true);
  }
});

test('the catalogue names each data set with its forms, publisher, licence and span of time', async () => {
  const answer = await pull('/catalog');
  expect(answer.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
  const catalog = Catalog.parse(await answer.json());
  const sets = catalog['dcat:dataset'];
  expect(sets.map((one) => one['dct:identifier'])).toEqual(
    expect.arrayContaining(['observations', 'definitions', 'evidence', 'register']),
  );
  expect(sets[0]).toMatchObject({
    'dct:temporal': { 'dcat:startDate': { '@value': '2024-11-01' }, 'dcat:endDate': { '@value': '2026-10-31' } },
    'dct:publisher': { 'foaf:name': 'Sở Văn hóa, Thể thao và Du lịch tỉnh Tây Ninh' },
    'dct:conformsTo': [{ '@id': `${base}/api/v1/rulebooks/2026-1` }],
  });
  const addresses = sets.flatMap((one) => one['dcat:distribution'].map((form) => form['dcat:accessURL']['@id']));
  for (const address of new Set(addresses))
    expect([address, (await pull(new URL(address).pathname.slice(7))).status]).toEqual([address, 200]);
});

test('a read-only key reads every address of the pull and writes nothing; its last use is recorded', async () => {
  for (const path of [...LISTS, '/catalog', '/indicators', '/measurements/m-newspaper-2026-2'])
    expect([path, (await pull(path)).status]).toEqual([path, 200]);
  for (const route of [...api.routes].filter((one) => /^(POST|PUT|PATCH|DELETE) \/api\/v1\//.test(one))) {
    const [method = '', path = ''] = route.split(' ');
    const answer = await fetch(base + path.replace(/:\w+/g, 'x'), {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(method === 'DELETE' ? {} : { 'content-type': 'application/json' }),
      },
      ...(method === 'DELETE' ? {} : { body: '{"none":true}' }),
    });
    const isPublic = ['/api/v1/session', '/api/v1/setup'].includes(path) && method === 'POST';
    expect([route, answer.status === 403]).toEqual([route, !isPublic]);
  }
  const [info] = (await api.get('/api/v1/keys', department)).json();
  expect(info).toMatchObject({ scopes: ['read-only'], lastUsedAt: '2026-11-28T10:00:00.000+07:00' });
});

test('a key that has ended says when to who holds it, and nothing to who guesses', async () => {
  const short = await createKey({ name: 'Ngắn hạn', scopes: ['read-only'], days: 1 });
  const revoked = await createKey({ name: 'Thu hồi', scopes: ['read-only'] });
  const url = `/api/v1/keys/${revoked.info.prefix}`;
  await api.app.inject({ method: 'DELETE', url, headers: department });
  const refused = async (of: string) =>
    Problem.parse(await (await pull('/targets', { authorization: `Bearer ${of}` })).json()).detail;
  expect(await refused(revoked.key)).toContain('bị thu hồi lúc 2026-11-28T10:00:00');
  api.clock.move(86_400_000);
  expect(await refused(short.key)).toContain('hết hạn lúc 2026-11-29T10:00:00');
  expect(await refused(`${short.key.slice(0, -3)}xyz`)).toBe('Khóa API không đúng.');
});
