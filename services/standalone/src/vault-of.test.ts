import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openWarehouse } from '@nhipbao/warehouse';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from './config.ts';
import { vaultOf } from './vault-of.ts';

test('a key is changed by two starts: the new one in front, then alone; from a file or the environment', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nhipbao-vault-of-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const warehouse = await openWarehouse('chdb::memory:');
  onTestFinished(() => warehouse.close());
  await migrate(warehouse);
  const said: string[] = [];
  const log = {
    info: (_: unknown, text: string) => said.push(text),
    warn: (_: unknown, text: string) => said.push(text),
  };
  const tools = { warehouse, clock: { now: () => new Date() }, log: { ...log, error: log.warn }, by: 'thu' };
  const start = (more: Record<string, string> = {}) =>
    vaultOf(readConfig({ NHIPBAO_DATA: folder, ...more }, folder), tools);
  const [old, next] = [randomBytes(32).toString('base64'), randomBytes(32).toString('hex')];
  const keyFile = join(folder, 'khoa', 'kho.key');

  await (await start({ NHIPBAO_VAULT_KEY: old })).put('zalo-app-secret', 'bí mật', 'an');
  await (await start()).put('khoa-khac', 'ở tệp', 'an');
  expect(said).toEqual([]);

  await start({ NHIPBAO_VAULT_KEY: `${next},${old}` });
  expect(said).toEqual(['not all of the vault was sealed anew']);
  const alone = await start({ NHIPBAO_VAULT_KEY: next });
  expect(await alone.secret('zalo-app-secret')).toBe('bí mật');

  await start({ NHIPBAO_VAULT_KEY_FILE: keyFile });
  await writeFile(keyFile, `${old}\n${next}\n`);
  await (await start({ NHIPBAO_VAULT_KEY: old })).remove('khoa-khac', 'an');
  await start({ NHIPBAO_VAULT_KEY_FILE: keyFile });
  expect(said.at(-1)).toMatch(/others can be taken away/);
  expect(await (await start({ NHIPBAO_VAULT_KEY: old })).secret('zalo-app-secret')).toBe('bí mật');
});
