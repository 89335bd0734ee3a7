import { connectionOf } from '@nhipbao/collectors';
import {
  type AccountState,
  type AccountSummary,
  type Connection,
  PurgeRecord,
  type Registry,
  toLocalIso,
} from '@nhipbao/records';
import { readFacts } from '@nhipbao/warehouse';
import type { AccountGrantState } from '../vault/vault-entry.ts';
import type { AccountTools } from './account-tools.ts';
import { flowsOf, missingSecrets } from './connect-account.ts';
import { readConsents } from './consent-records.ts';

/** The worst first: an account is as its worst connection, but one that was never given says nothing while another stands. */
const WORST: readonly AccountState[] = ['lost', 'expiring', 'connected', 'never'];

/** Every account of the registry with its connections, consents and purges. */
export async function listAccounts(
  tools: Pick<AccountTools, 'warehouse' | 'vault'>,
  registry: Registry,
): Promise<AccountSummary[]> {
  const [states, consents, purges] = await Promise.all([
    tools.vault.accounts(),
    readConsents(tools.warehouse),
    readFacts(tools.warehouse, 'purge:', PurgeRecord),
  ]);
  const missing = new Map<string, string[]>();
  for (const flow of new Set(registry.accounts.flatMap(({ platform }) => flowsOf(platform)))) {
    missing.set(flow.id, await missingSecrets(tools, flow));
  }
  return registry.accounts.map((account) => {
    const connections = flowsOf(account.platform).map((flow): Connection => {
      const name = connectionOf(flow, account.id);
      const standing = standingOf(states.find((state) => state.name === name));
      const { id, title, needsNativeId } = flow;
      return { flow: id, title, name, ...standing, needsNativeId, missingSecrets: missing.get(id) ?? [] };
    });
    const state = WORST.find((one) => connections.some((connection) => connection.state === one)) ?? 'none';
    const platformName = registry.platforms.find(({ id }) => id === account.platform)?.name ?? account.platform;
    const { id, unit, platform, name, url } = account;
    return {
      id,
      unit,
      platform,
      platformName,
      name,
      url,
      state,
      connections,
      consents: consents.filter((consent) => consent.account === id),
      sources: registry.sources.filter((source) => source.account === id).map((source) => source.id),
      purges: purges.map(({ payload }) => payload).filter((purge) => purge.account === id),
    };
  });
}

function standingOf(state: AccountGrantState | undefined): Pick<Connection, 'state' | 'since' | 'endsAt' | 'reason'> {
  if (!state) return { state: 'never', since: null, endsAt: null, reason: null };
  return {
    state: state.state,
    since: toLocalIso(state.since),
    endsAt: state.endsAt && toLocalIso(state.endsAt),
    reason: state.state === 'lost' ? 'Nền tảng không còn nhận quyền đã cấp, hoặc quyền đã quá hạn.' : null,
  };
}
