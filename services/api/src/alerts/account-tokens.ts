import { listAccounts } from '@nhipbao/jobs';
import { type AccountSummary, type Alert, type Connection, toLocalIso } from '@nhipbao/records';
import { dayWords } from '../accounts/day-words.ts';
import type { RouteContext } from '../route-context.ts';

/** Accounts whose token is lost, and those whose token will die of age unless somebody consents again. */
export async function accountTokens({ accounts, registry, clock }: RouteContext): Promise<Alert[]> {
  const now = toLocalIso(clock.now());
  return (await listAccounts(accounts, await registry())).flatMap((account) =>
    account.connections.flatMap((connection) => {
      if (connection.state === 'lost') return [lost(account, connection, now)];
      return connection.state === 'expiring' ? [expiring(account, connection, now)] : [];
    }),
  );
}

const reconnect = ({ id }: AccountSummary) => ({ label: 'Kết nối lại', href: `/tai-khoan/${encodeURIComponent(id)}` });

function lost(account: AccountSummary, { name, since }: Connection, now: string): Alert {
  return {
    id: `token-lost:${name}`,
    kind: 'token-lost',
    severity: 'critical',
    unit: account.unit,
    at: since ?? now,
    title: `Mất kết nối ${account.platformName}: ${account.name}`,
    detail:
      'Số liệu của tài khoản này là khoảng trống đo cho đến khi kết nối lại; hệ thống không coi đó là ngừng đăng.',
    action: reconnect(account),
  };
}

function expiring(account: AccountSummary, { name, since, endsAt }: Connection, now: string): Alert {
  return {
    id: `token-expiring:${name}`,
    kind: 'token-expiring',
    severity: 'warning',
    unit: account.unit,
    at: since ?? now,
    title: `Kết nối ${account.platformName} sắp hết hạn: ${account.name}`,
    detail: `Quyền đọc hết hạn ngày ${endsAt ? dayWords(endsAt) : '—'}. Kết nối lại trước ngày đó để không mất số liệu.`,
    action: reconnect(account),
  };
}
