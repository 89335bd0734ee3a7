import { randomBytes } from 'node:crypto';
import { loadKinds } from '@nhipbao/collectors';
import { type Leaf, listEvidence } from '@nhipbao/indicators';
import {
  claim,
  defineQuery,
  erasedResponse,
  migrate,
  openWarehouse,
  readFact,
  type Warehouse,
  writeFact,
} from '@nhipbao/warehouse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { readVaultKeys } from '../vault/seal.ts';
import { createVault, type Vault } from '../vault/vault.ts';
import { warehouseVaultStore } from '../vault/vault-store.ts';
import { verifyMeasurement } from '../verify-measurement.ts';
import { purgeAccount } from './purge-account.ts';

let warehouse: Warehouse;
let vault: Vault;
const NOW = new Date('2026-11-24T03:00:00Z');
const clock = { now: () => NOW };
const { signal } = new AbortController();
const put = async (entity: string, payload: unknown) => claim(warehouse, { entity, expected: 0, payload, by: 'test' });

const leaf = (account: string, n: number): Leaf => ({
  kind: 'publication',
  recordId: `${account}-${n}`,
  month: '2026-10',
  counted: true,
  reason: 'bài đăng',
  title: `Tít riêng của ${account} ${n}`,
  url: `https://nen-tang.example/${account}/${n}`,
  format: null,
  platform: 'zalo',
  datedAt: NOW,
  archiveDigest: `digest-${account}`,
});

beforeAll(async () => {
  warehouse = await openWarehouse('chdb::memory:');
  await migrate(warehouse);
  vault = createVault({
    store: warehouseVaultStore(warehouse),
    keys: readVaultKeys(randomBytes(32).toString('base64')),
    clock,
    by: 'test',
  });
  await put('registry:agency:agency', { id: 'agency', name: 'Cơ quan' });
  const agencies = [{ agency: 'agency' }];
  await put('registry:unit:newspaper', { id: 'newspaper', name: 'Báo', shortName: 'Báo', kind: 'newspaper', agencies });
  await put('registry:platform:zalo', { id: 'zalo', name: 'Zalo OA', scope: 'domestic', basis: 'do Sở quy định' });
  for (const account of ['di', 'con']) {
    const url = 'https://zalo.me/1';
    await put(`registry:account:${account}`, { id: account, unit: 'newspaper', platform: 'zalo', name: account, url });
    const settings = { oa: '123456789', connection: account, appId: '1' };
    const source = {
      id: `zalo-${account}`,
      unit: 'newspaper',
      collector: 'zalo-oa',
      title: account,
      account,
      settings,
    };
    await put(`registry:source:zalo-${account}`, { ...source, schedule: { everyMinutes: 60 } });
    const state = { nhớ: `điều riêng của ${account}` };
    const write = { entity: `state:zalo-${account}`, schema: z.unknown(), by: 'test', compute: () => state };
    await writeFact(warehouse, write);
    await vault.connect(
      account,
      { accessToken: `act-${account}`, refreshToken: null, expiresAt: null, refreshExpiresAt: null, scopes: [] },
      'test',
    );
    await warehouse.writer.insert(
      'publications',
      [1, 2].flatMap((n) =>
        [60, 30].map((minutes) => ({
          publication_id: `${account}-${n}`,
          observed_at: new Date(NOW.getTime() - minutes * 60_000),
          source_id: `zalo-${account}`,
          account_id: account,
          unit_id: 'newspaper',
          platform_id: 'zalo',
          native_id: `${n}`,
          url: null,
          title: `Tít riêng của ${account} ${n}`,
          published_at: NOW,
          kind: 'article',
          text: null,
          links: [],
          evidence_digest: `digest-${account}`,
        })),
      ),
    );
    await warehouse.writer.insert(
      'samples',
      [`${account}-1`, `account-${account}`].map((publication_id) => ({
        publication_id,
        metric: 'views',
        metric_period: 'lifetime',
        observed_at: NOW,
        definition: 'zalo-views-1',
        value: 5,
        source_id: `zalo-${account}`,
      })),
    );
    await warehouse.writer.insert('archive', [
      {
        digest: `digest-${account}`,
        source_id: `zalo-${account}`,
        fetched_at: NOW,
        url: 'https://openapi.zalo.me/v2.0',
        status: 200,
        content_type: 'application/json',
        bytes: 10,
        warc_record: `phản hồi riêng của ${account}`,
      },
    ]);
    await warehouse.writer.insert('collection_issues', [
      {
        issue_id: `issue-${account}`,
        run_id: 'r',
        source_id: `zalo-${account}`,
        at: NOW,
        code: 'invalid-record',
        message: 'm',
        url: null,
        detail: `trích riêng của ${account}`,
        digest: null,
      },
    ]);
  }
  const { digest, rows } = await listEvidence([leaf('di', 1), leaf('di', 2), leaf('con', 1)]);
  await warehouse.writer.insert('evidence', rows);
  await warehouse.writer.insert('measurements', [
    {
      measurement_id: 'do-1',
      indicator_id: 'digital-platforms',
      indicator_number: 1,
      indicator_version: 1,
      unit_id: 'newspaper',
      period_id: '2026',
      version: 1,
      computed_at: NOW,
      computed_by: 'test',
      rulebook_version: '2026-1',
      value: 1,
      lower: null,
      upper: null,
      numerator: null,
      denominator: null,
      coverage: null,
      verdict: 'met',
      provisional: false,
      evidence_digest: digest,
      details: '{}',
    },
  ]);
});
afterAll(() => warehouse?.close());

/** Everything the store holds of any table that could keep a platform's content, deleted rows included if they were only hidden. */
const everything = defineQuery({
  name: 'everything-stored',
  params: z.object({}),
  row: z.object({ line: z.string() }),
  sql: `
    SELECT concat(publication_id, ' ', ifNull(title, '')) AS line FROM publications
    UNION ALL SELECT publication_id AS line FROM samples
    UNION ALL SELECT warc_record AS line FROM archive
    UNION ALL SELECT ifNull(detail, '') AS line FROM collection_issues
    UNION ALL SELECT payload AS line FROM facts WHERE startsWith(entity, 'state:')
    UNION ALL SELECT concat(ifNull(title, ''), ifNull(url, '')) AS line FROM evidence`,
});
const stored = async () => (await warehouse.query(everything, {})).map(({ line }) => line).join('\n');

test('what was measured stands and verifies before anything is purged', async () => {
  expect(await verifyMeasurement({ warehouse }, 'do-1')).toMatchObject({ ok: true, leaves: 3, purged: 0 });
  expect(await stored()).toMatch(/riêng của di/);
});

test('purging an account removes its content from every table, leaves other accounts alone, and says who and why', async () => {
  const tools = { warehouse, vault, clock, collectors: await loadKinds() };
  const purge = await purgeAccount(tools, { account: 'di', by: 'user:lan', why: 'Trang thu hồi đồng ý', signal });
  expect(purge).toMatchObject({
    publications: 2,
    samples: 2,
    responses: 1,
    issues: 1,
    leaves: 2,
    by: 'user:lan',
    why: 'Trang thu hồi đồng ý',
  });
  const left = await stored();
  expect(left).not.toMatch(/riêng của di|di-1|nen-tang\.example\/di/);
  expect(left.match(/riêng của con/g)?.length).toBe(4 + 1 + 1 + 1 + 1);
  expect(await vault.secret('di')).toBeUndefined();
  expect(
    (await readFact(warehouse, 'registry:source:zalo-di', z.looseObject({ enabled: z.boolean() })))?.payload.enabled,
  ).toBe(false);
});

test('evidence of before keeps its digests and verifies as removed on request, not as tampered with', async () => {
  expect(await verifyMeasurement({ warehouse }, 'do-1')).toEqual({
    ok: true,
    measurement: 'do-1',
    leaves: 3,
    purged: 2,
    faults: [],
  });
  expect(await warehouse.reader.find(erasedResponse, { digest: 'digest-di' })).toMatchObject({ reason: 'request' });
});

test('a leaf that somebody emptied without a removal on record is a fault', async () => {
  await warehouse.command(
    `ALTER TABLE evidence UPDATE title = NULL, url = NULL, purged_at = toDateTime64('2026-11-20 00:00:00', 3, 'UTC') WHERE record_id = 'con-1' SETTINGS mutations_sync = 2`,
  );
  const verified = await verifyMeasurement({ warehouse }, 'do-1');
  expect(verified).toMatchObject({ ok: false, faults: [expect.stringContaining('no such removal is on record')] });
});
