import type { Command } from 'commander';
import type { WithApi } from '../program.ts';

/** Registers `account list | connect | disconnect | purge | secret | secrets`. */
export function addAccount(program: Command, withApi: WithApi): void {
  const account = program.command('account').description('accounts on platforms: consent, secrets');
  const verbs = () => import('./account-verbs.ts');

  account
    .command('list')
    .description('every account: connected, expiring, lost or never, and until when')
    .action(() => withApi(async (api, out) => (await verbs()).listAccounts(api, out)));
  account
    .command('connect <platform>')
    .description(
      'consent in a browser: zalo-oa, tiktok, tiktok-business, youtube-analytics, facebook, instagram, threads',
    )
    .requiredOption('--account <id>', 'account of the registry')
    .option('--native-id <id>', 'its own id at the platform, where one consent covers several')
    .option('--no-wait', 'print the link and end')
    .action((flow: string, options: { account: string; nativeId?: string; wait: boolean }) =>
      withApi(async (api, out) => (await verbs()).connectAccount(api, flow, options, out)),
    );
  account
    .command('disconnect <id>')
    .description('take its tokens out of the vault and mark its consents as taken back')
    .action((id: string) => withApi(async (api, out) => (await verbs()).disconnectAccount(api, id, out)));
  account
    .command('purge <id>')
    .description('remove what was read of it for good: posts, figures, archived answers; evidence keeps its digests')
    .requiredOption('--why <reason>', 'kept with who and when')
    .option('--yes', 'it cannot be undone: say so')
    .action((id: string, options: { why: string; yes?: boolean }) =>
      withApi(async (api, out) => (await verbs()).purgeAccount(api, id, options, out)),
    );
  account
    .command('secrets')
    .description('names of the secrets there are and the hosts they may be sent to')
    .action(() => withApi(async (api, out) => (await verbs()).listSecrets(api, out)));
  account
    .command('secret <name>')
    .description('enter a secret: typed unseen, or from standard input; it is shown by nothing')
    .option('--host <host...>', 'hosts it may be sent to; default: those of the collectors that ask for it')
    .option('--remove', 'take it away')
    .action(async (name: string, { host, remove }: { host?: string[]; remove?: boolean }) => {
      // Read to its end before a store is opened: the embedded engine takes what stands in a pipe for rows to insert.
      const value = remove ? undefined : await (await import('../read-secret.ts')).readSecret(name);
      await withApi(async (api, out) => (await verbs()).enterSecret(api, name, { value, host }, out));
    });
}
