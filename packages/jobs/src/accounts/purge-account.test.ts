import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropImports, saveImports } from '@nhipbao/collectors';
import { type Leaf, listEvidence } from '@nhipbao/indicators';
import { claim, erasedResponse, readFact, type Warehouse, writeFact } from '@nhipbao/warehouse';
import { everyRow, openMigrated } from '@nhipbao/warehouse/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { readVaultKeys } from '../vault/seal.ts';
import { createVault, type Vault } from '../vault/vault.ts';
import { warehouseVaultStore } from '../vault/vault-store.ts';
import { verifyMeasurement } from '../verify-measurement.ts';
import { purgeAccount } from './purge-account.ts';

let warehouse: Warehouse;
let vault: Vault;
let imports: string;
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
  warehouse = await openMigrated();
  vault = createVault({
    store: warehouseVaultStore(warehouse),
    keys: readVaultKeys(randomBytes(32).toString('base64')),
    clock,
    by: 'test',
  });
  imports = await mkdtemp(join(tmpdir(), 'nhipbao-purge-'));
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
    // A file that was handed in for the account, and a source that somebody took out of the registry since.
    const file = { collector: 'file-import', settings: { file: `${account}.csv` }, schedule: { everyMinutes: 60 } };
    await put(`registry:source:tep-${account}`, { ...source, ...file, id: `tep-${account}` });
    await saveImports(imports)(`${account}.csv`, Buffer.from(`dòng riêng của ${account}`));
    const gone = { ...source, id: `cu-${account}`, schedule: { everyMinutes: 60 } };
    await put(`registry:source:cu-${account}`, gone);
    await claim(warehouse, { entity: `registry:source:cu-${account}`, expected: 1, payload: null, by: 'test' });
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
          source_id: n === 1 ? `zalo-${account}` : `cu-${account}`,
          account_id: n === 1 ? account : '',
          unit_id: 'newspaper',
          platform_id: 'zalo',
          native_id: `${n}`,
          url: null,
          title: `Tít riêng của ${account} ${n}`,
          published_at: NOW,
          kind: 'article',
          text: `Lời riêng của ${account}`,
          links: [`https://nen-tang.example/riêng của ${account}`],
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
    await warehouse.writer.insert('publication_matches', [
      {
        publication_id: `${account}-1`,
        decided_at: NOW,
        layer: 'editor',
        decided_by: 'user:lan',
        matcher_version: 0,
        content_key: '',
        status: 'native-only',
        item_id: '',
        score: null,
        doubt: '',
        candidate_ids: [],
        candidate_layers: [],
        candidate_scores: [],
        format: 'video',
        origin: 'own',
        same_as: '',
        note: `ghi chú riêng của ${account}`,
      },
    ]);
    await warehouse.writer.insert('sightings', [
      {
        address: `nen-tang.example/${account}`,
        source_id: `cu-${account}`,
        unit_id: 'newspaper',
        list_kind: 'rss',
        url: 'https://nen-tang.example/',
        title: `thấy riêng của ${account}`,
        section: null,
        published_at: null,
        seen_at: NOW,
      },
    ]);
    await warehouse.writer.insert(
      'archive',
      ['zalo', 'tep', 'cu'].map((kind) => ({
        digest: kind === 'zalo' ? `digest-${account}` : `${kind}-${account}`,
        source_id: `${kind}-${account}`,
        fetched_at: NOW,
        url: 'https://openapi.zalo.me/v2.0',
        status: 200,
        content_type: 'application/json',
        bytes: 10,
        warc_record: `phản hồi riêng của ${account}`,
      })),
    );
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
  const { digest, rows: rowsOf } = await listEvidence([leaf('di', 1), leaf('di', 2), leaf('con', 1)]);
  const rows = await rowsOf();
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
afterAll(async () => {
  await warehouse?.close();
  await rm(imports, { recursive: true, force: true });
});

/** Every row of every table, deleted rows included if they were only hidden, and the files that people handed in. */
const stored = async () => {
  const rows = [...(await everyRow(warehouse))].flatMap(([table, lines]) => lines.map((line) => `${table} ${line}`));
  const files = (await readdir(imports)).map((name) => readFileSync(join(imports, name), 'utf8'));
  return [...rows, ...files].join('\n');
};

test('what was measured stands and verifies before anything is purged', async () => {
  expect(await verifyMeasurement({ warehouse }, 'do-1')).toMatchObject({ ok: true, leaves: 3, purged: 0 });
  expect(await stored()).toMatch(/riêng của di/);
});

test('purging an account removes its content from every table, leaves other accounts alone, and says who and why', async () => {
  const before = await stored();
  const tools = { warehouse, vault, clock, dropImport: dropImports(imports) };
  const purge = await purgeAccount(tools, { account: 'di', by: 'user:lan', why: 'Trang thu hồi đồng ý', signal });
  expect(purge).toMatchObject({
    publications: 2,
    samples: 2,
    responses: 3,
    issues: 1,
    leaves: 2,
    by: 'user:lan',
    why: 'Trang thu hồi đồng ý',
  });
  const left = await stored();
  // By the engine's own list of tables: what is added to the store later is searched too.
  expect(before).toMatch(/riêng của di/);
  expect(left).not.toMatch(/riêng của di|nen-tang\.example\/di/);
  const lost = (text: string) => text.split('\n').filter((line) => line.includes('di-1'));
  // The leaf of evidence with its digest is all that names the post.
  expect(lost(left)).toEqual([expect.stringMatching(/^evidence .*'di-1'.*NULL,NULL/)]);
  const others = (text: string) => text.match(/riêng của con/g)?.length;
  expect(others(left)).toBe(others(before));
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

test('an account that was taken out of the registry is purged like one in it', async () => {
  await claim(warehouse, { entity: 'registry:account:con', expected: 1, payload: null, by: 'test' });
  const tools = { warehouse, vault, clock, dropImport: dropImports(imports) };
  await expect(purgeAccount(tools, { account: 'khong-co', by: 'user:lan', why: 'thử', signal })).rejects.toMatchObject({
    fault: 'unknown-account',
  });
  await purgeAccount(tools, { account: 'con', by: 'user:lan', why: 'Trang thu hồi đồng ý', signal });
  expect(await stored()).not.toMatch(/riêng của/);
});
