import { connectionOf } from '@nhipbao/collectors';
import { AccountError } from './account-error.ts';
import { accountEver } from './account-ever.ts';
import type { AccountTools } from './account-tools.ts';
import { flowsOf } from './connect-account.ts';
import { revokeConsents } from './consent-records.ts';

/**
 * Takes an account's tokens out of the vault, sealed earlier ones too, and marks its consents as taken back. What was read with
 * them stays until it is purged. Throws AccountError.
 */
export async function disconnectAccount(
  tools: Pick<AccountTools, 'warehouse' | 'vault' | 'clock'>,
  { account: id, by }: { account: string; by: string },
): Promise<{ connections: string[]; consents: number }> {
  const account = await accountEver(tools.warehouse, id);
  if (!account) throw new AccountError('unknown-account', `Không có tài khoản "${id}".`);
  const names = flowsOf(account.platform).map((flow) => connectionOf(flow, id));
  const standing = (await tools.vault.accounts()).map(({ name }) => name).filter((name) => names.includes(name));
  for (const name of standing) await tools.vault.remove(name, by);
  return { connections: standing, consents: await revokeConsents(tools, { account: id, by }) };
}
