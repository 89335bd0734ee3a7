import { ApiKey, CreatedApiKey, KeyScope } from '@nhipbao/records';
import { type Command, Option } from 'commander';
import { z } from 'zod';
import type { ApiClient } from '../api-client.ts';
import type { Output } from '../output.ts';
import type { WithApi } from '../program.ts';

interface Wanted {
  scope: KeyScope[];
  days: string;
  rate: string;
}

/** Registers `key list | create | revoke`. */
export function addKeys(program: Command, withApi: WithApi): void {
  const key = program.command('key').description('keys by which other systems read, and never write');
  key
    .command('list')
    .description('every key: what it may read, until when, when it was last used')
    .action(() => withApi(listKeys));
  key
    .command('create <name>')
    .description('make a key; it is printed once')
    .addOption(
      new Option('--scope <scope...>', 'what it may read')
        .choices(KeyScope.options)
        .default(['read-only'], 'read-only'),
    )
    .option('--days <days>', 'how long it works, a year at most', '366')
    .option('--rate <requests>', 'requests a minute', '60')
    .action((name: string, wanted: Wanted) => withApi(async (api, out) => createKey(api, name, wanted, out)));
  key
    .command('revoke <prefix>')
    .description('end a key now, for good')
    .action((prefix: string) => withApi(async (api, out) => revokeKey(api, prefix, out)));
}

async function listKeys(api: ApiClient, output: Output): Promise<void> {
  output.result(await api.get('/keys', z.array(ApiKey)), (keys) =>
    keys
      .map(({ prefix, name, scopes, expiresAt, revokedAt, lastUsedAt }) => {
        const until = revokedAt ? `revoked ${revokedAt.slice(0, 10)}` : `until ${expiresAt.slice(0, 10)}`;
        return `${prefix}\t${name}\t${scopes.join(', ')}\t${until}\tlast used ${lastUsedAt?.slice(0, 16) ?? 'never'}`;
      })
      .join('\n'),
  );
}

async function createKey(api: ApiClient, name: string, { scope, days, rate }: Wanted, output: Output): Promise<void> {
  const asked = { name, scopes: scope, days: Number(days), requestsPerMinute: Number(rate) };
  output.result(await api.post('/keys', asked, CreatedApiKey), ({ key }) => key);
}

async function revokeKey(api: ApiClient, prefix: string, output: Output): Promise<void> {
  await api.remove(`/keys/${encodeURIComponent(prefix)}`);
  output.result({ revoked: prefix }, () => `${prefix} works no more`);
}
