import { setTimeout as pause } from 'node:timers/promises';
import { AccountSummary, ConnectStart, PurgeRecord, SecretSummary } from '@nhipbao/records';
import { z } from 'zod';
import type { ApiClient } from '../api-client.ts';
import { CliError, EXIT } from '../exit.ts';
import type { Output } from '../output.ts';

const pathOf = (id: string) => `/accounts/${encodeURIComponent(id)}`;
const day = (iso: string | null) => iso?.slice(0, 10) ?? '-';

/** `account list` */
export async function listAccounts(api: ApiClient, output: Output): Promise<void> {
  const accounts = await api.get('/accounts', z.array(AccountSummary));
  output.result(accounts, (list) =>
    list
      .flatMap(({ id, platform, state, name, connections }) => [
        `${id}\t${platform}\t${state}\t${name}`,
        ...connections
          .filter((one) => one.state !== 'never')
          .map(
            (one) =>
              `  ${one.flow}\t${one.state}\tconnection ${one.name}\tsince ${day(one.since)}\tends ${day(one.endsAt)}`,
          ),
      ])
      .join('\n'),
  );
}

const EVERY_MS = 2000;

/** `account connect PLATFORM --account ID`: prints the link and waits until the consent came through, failed to, or its time is over. */
export async function connectAccount(
  api: ApiClient,
  flow: string,
  options: { account: string; nativeId?: string; wait: boolean },
  output: Output,
): Promise<void> {
  if (!api.running) {
    throw new CliError('the browser has to come back to the running product: start it first (npm start)', EXIT.usage);
  }
  const { account, nativeId, wait } = options;
  const before = await consentsOf(api, account);
  const { url, expiresAt } = await api.post(
    `${pathOf(account)}/connect`,
    { flow, ...(nativeId && { nativeId }) },
    ConnectStart,
  );
  if (!wait) {
    output.result({ url, expiresAt }, (one) => one.url);
    return;
  }
  console.error(`Mở đường dẫn này trên trình duyệt (dùng một lần) / open this link in a browser, once:\n  ${url}`);
  // Opening the link begins the second step, which has as long again.
  const until = Date.parse(expiresAt) + (Date.parse(expiresAt) - Date.now());
  while (Date.now() < until) {
    await pause(EVERY_MS);
    const fresh = (await consentsOf(api, account)).find(
      ({ id, revokedAt }) => !revokedAt && !before.some((one) => one.id === id),
    );
    if (!fresh) continue;
    output.result(
      fresh,
      ({ connection, scopes }) => `connected: ${connection} (${scopes.join(', ') || 'no scopes named'})`,
    );
    return;
  }
  throw new CliError('nobody consented in time; begin again');
}

async function consentsOf(api: ApiClient, account: string): Promise<AccountSummary['consents']> {
  return (await api.get(pathOf(account), AccountSummary)).consents;
}

/** `account disconnect ID` */
export async function disconnectAccount(api: ApiClient, id: string, output: Output): Promise<void> {
  const Disconnected = z.object({ connections: z.array(z.string()), consents: z.int() });
  const done = await api.post(`${pathOf(id)}/disconnect`, {}, Disconnected);
  output.result(done, ({ connections, consents }) =>
    connections.length + consents === 0
      ? `${id} was not connected`
      : `disconnected: ${connections.join(', ') || '-'}; ${consents} consents marked as taken back. Take the app away at the platform too.`,
  );
}

/** `account purge ID --why REASON --yes` */
export async function purgeAccount(
  api: ApiClient,
  id: string,
  { why, yes }: { why: string; yes?: boolean },
  output: Output,
): Promise<void> {
  if (!yes) {
    const message = `this removes what was read of ${id} for good and switches its sources off; backups made before still hold it. Repeat with --yes`;
    throw new CliError(message, EXIT.usage);
  }
  const purged = PurgeRecord.parse(await api.work(`${pathOf(id)}/purge`, { confirm: id, why }, `purge ${id}`));
  output.result(purged, ({ publications, samples, responses, leaves, sharedFiles }) =>
    [
      `removed: ${publications} posts, ${samples} figures, ${responses} archived answers; ${leaves} lines of evidence keep their digest alone`,
      ...sharedFiles.map(
        (source) => `files of ${source} tell of other accounts too and are kept: send them without its rows`,
      ),
    ].join('\n'),
  );
}

/** `account secrets` */
export async function listSecrets(api: ApiClient, output: Output): Promise<void> {
  const secrets = await api.get('/secrets', z.array(SecretSummary));
  output.result(secrets, (list) =>
    list.map(({ name, hosts }) => `${name}\t${hosts?.join(', ') ?? 'any host of its source'}`).join('\n'),
  );
}

/** `account secret NAME`: puts the value into the vault; without one (`--remove`) takes it away. */
export async function enterSecret(
  api: ApiClient,
  name: string,
  { value, host }: { value: string | undefined; host: string[] | undefined },
  output: Output,
): Promise<void> {
  const path = `/secrets/${encodeURIComponent(name)}`;
  if (value === undefined) {
    await api.remove(path);
    output.result({ name, removed: true }, () => `${name} was taken away`);
    return;
  }
  const kept = await api.put(path, { value, ...(host && { hosts: host }) }, SecretSummary);
  output.result(kept, ({ hosts }) => `${name} is kept; it is sent to ${hosts?.join(', ')} only`);
}
