import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Grant, SourceError } from '@nhipbao/collectors';
import { backupWarehouse, migrate, openWarehouse, restoreWarehouse, type Warehouse } from '@nhipbao/warehouse';
import { openMigrated } from '@nhipbao/warehouse/testing';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { readVaultKeys, seal, unseal, vaultKeyFile } from './seal.ts';
import { createVault } from './vault.ts';
import { VAULT_TABLES, warehouseVaultStore } from './vault-store.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openMigrated();
});
afterAll(() => warehouse?.close());

const NOW = new Date('2026-11-24T01:00:00Z');
const newKey = () => randomBytes(32).toString('base64');
const KEY = newKey();
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
const vaultOf = (keys = KEY, now = NOW) =>
  createVault({
    store: warehouseVaultStore(warehouse),
    keys: readVaultKeys(keys),
    clock: { now: () => now },
    by: 'thu',
  });
const grantOf = (more: Partial<Grant> = {}): Grant => ({
  accessToken: 'act.cu',
  refreshToken: 'rft.cu',
  expiresAt: days(1),
  refreshExpiresAt: days(90),
  scopes: ['video.list'],
  ...more,
});
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'nhipbao-vault-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}
const never = async () => {
  throw new Error('nobody should refresh');
};

test('a secret comes back as it was put, and stands in no row as text', async () => {
  const vault = vaultOf();
  await vault.put('youtube-api-key', 'AIza-bi-mat', 'an');
  await vault.put('youtube-api-key', 'AIza-bi-mat-moi', 'an');
  expect(await vault.secret('youtube-api-key')).toBe('AIza-bi-mat-moi');
  expect(await vault.secret('chua-co')).toBeUndefined();
  expect(JSON.stringify(await warehouseVaultStore(warehouse).readAll())).not.toMatch(/AIza|bi-mat/);
});

test('a sealed text that was changed, or moved to another entry or version, does not open', () => {
  const keys = readVaultKeys(KEY);
  const place = { entry: 'a', version: 1 };
  const one = seal(keys, place, 'mật');
  expect(unseal(keys, place, one)).toBe('mật');
  const bytes = Buffer.from(one.sealed, 'base64');
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
  expect(() => unseal(keys, place, { ...one, sealed: bytes.toString('base64') })).toThrow(/was changed/);
  expect(() => unseal(keys, { entry: 'a', version: 2 }, one)).toThrow(/was changed/);
  expect(() => unseal(readVaultKeys(newKey()), place, one)).toThrow(/is not given/);
});

test('a key file is made once, for this user alone', () => {
  const path = join(folder(), 'keys/vault.key');
  const first = vaultKeyFile(path);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(vaultKeyFile(path)[0].id).toBe(first[0].id);
  expect(readFileSync(path, 'utf8').trim()).toHaveLength(44);
  expect(() => readVaultKeys('ngắn')).toThrow(/bytes instead of 32/);
});

test('keys are rotated: after resealing the old one can be taken away', async () => {
  const next = newKey();
  await vaultOf().put('khoa-cu', 'giá trị', 'an');
  const both = vaultOf(`${next}\n${KEY}`);
  expect(await both.secret('khoa-cu')).toBe('giá trị');
  expect(await both.reseal('an')).toBeGreaterThan(0);
  expect(await vaultOf(next).secret('khoa-cu')).toBe('giá trị');
  await vaultOf(`${KEY}\n${next}`).reseal('an');
});

test('a key that was taken away too early is the trouble of its own entries, in words, and hides no other account', async () => {
  const [old, key] = [newKey(), newKey()];
  await vaultOf(old).connect('zalo:khoa-cu', grantOf(), 'an');
  await vaultOf(key).connect('zalo:khoa-moi', grantOf(), 'an');
  const vault = vaultOf(key);

  const accounts = (await vault.accounts()).filter(({ name }) => name.startsWith('zalo:khoa-'));
  expect(accounts.map(({ name, state }) => [name, state]).toSorted()).toEqual([
    ['zalo:khoa-cu', 'lost'],
    ['zalo:khoa-moi', 'connected'],
  ]);
  await expect(vault.grant('zalo:khoa-cu', never)).rejects.toMatchObject({
    code: 'credential-invalid',
    message: expect.stringMatching(/sealed by the key .* is not given.*connect it again/),
  });
  await expect(vault.reseal('an')).rejects.toThrow(/zalo:khoa-cu.*keep the old key/);
  await vault.connect('zalo:khoa-cu', grantOf(), 'an');
  expect((await vault.grant('zalo:khoa-cu', never))?.accessToken).toBe('act.cu');
});

test('a token that lives is used, one that has ended or was rejected is refreshed once and stored before it is used', async () => {
  const vault = vaultOf();
  await vault.connect('tiktok-1', grantOf(), 'an');
  expect(await vault.grant('tiktok-1', never)).toMatchObject({ accessToken: 'act.cu' });

  let count = 0;
  const refresh = async (grant: Grant) => {
    expect(grant.refreshToken).toBe('rft.cu');
    count += 1;
    return grantOf({ accessToken: 'act.moi', refreshToken: 'rft.moi' });
  };
  const eight = await Promise.all(Array.from({ length: 8 }, () => vault.grant('tiktok-1', refresh, 'act.cu')));
  expect(eight.map((grant) => grant?.accessToken)).toEqual(Array(8).fill('act.moi'));
  expect(count).toBe(1);
  expect(await vaultOf().grant('tiktok-1', never)).toMatchObject({ refreshToken: 'rft.moi' });
});

test('a network fault in a refresh loses nothing; a refusal makes the account a gap until it is connected again', async () => {
  const vault = vaultOf();
  await vault.connect('zalo-1', grantOf({ expiresAt: days(-1) }), 'an');
  const fail = (code: 'connection-failed' | 'credential-invalid') => async () => {
    throw new SourceError('hỏng', { source: 'zalo', code, retry: 'later' });
  };
  await expect(vault.grant('zalo-1', fail('connection-failed'))).rejects.toMatchObject({ code: 'connection-failed' });
  expect((await vault.accounts()).find(({ name }) => name === 'zalo-1')).toMatchObject({ state: 'connected' });

  await expect(vault.grant('zalo-1', fail('credential-invalid'))).rejects.toMatchObject({
    code: 'credential-invalid',
    message: expect.stringContaining('Connect the account again'),
  });
  expect((await vault.accounts()).find(({ name }) => name === 'zalo-1')).toMatchObject({ state: 'lost', since: NOW });
  await expect(vault.grant('zalo-1', never)).rejects.toMatchObject({ code: 'credential-invalid' });

  await vault.connect('zalo-1', grantOf(), 'an');
  expect(await vault.grant('zalo-1', never)).toMatchObject({ accessToken: 'act.cu' });
});

test('an alert comes thirty days before a token dies of age', async () => {
  await vaultOf().connect('zalo-2', grantOf(), 'an');
  const at = async (now: Date) => (await vaultOf(KEY, now).accounts()).find(({ name }) => name === 'zalo-2');
  expect(await at(days(59))).toMatchObject({ state: 'connected', warnAt: days(60), endsAt: days(90) });
  expect(await at(days(61))).toMatchObject({ state: 'expiring' });
  expect(await at(days(91))).toMatchObject({ state: 'lost' });
});

test('backups leave the vault out: after a restore it is empty and works', async () => {
  const home = folder();
  const store = await openWarehouse(`chdb:${join(home, 'data')}`).catch(() => undefined);
  // One embedded store a process: where this one is taken, the memory store is backed up instead.
  const from = store ?? warehouse;
  if (store) await migrate(store);
  const vault = createVault({
    store: warehouseVaultStore(from),
    keys: readVaultKeys(KEY),
    clock: { now: () => NOW },
    by: 'thu',
  });
  await vault.put('de-ngoai', 'không sao lưu', 'an');
  await backupWarehouse(from, { to: join(home, 'backup'), leaveOut: VAULT_TABLES });
  await store?.close();
  await warehouse.close();
  const restored = await restoreWarehouse({ location: `chdb:${join(home, 'restored')}`, from: join(home, 'backup') });
  onTestFinished(() => restored.close());
  expect(await warehouseVaultStore(restored).readAll()).toEqual([]);
});
