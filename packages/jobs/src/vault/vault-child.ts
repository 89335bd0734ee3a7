/**
 * A second process for tests: `vault-child.js JSON`, as built. Asks the vault for a token `times` times and prints each as a line. With
 * `dies` it is killed in the middle of a refresh: when the platform has answered, or when the rescue file is written.
 */
import { createTransport, SourceError } from '@nhipbao/collectors';
import { systemClock } from '@nhipbao/records';
import { openWarehouse } from '@nhipbao/warehouse';
import { z } from 'zod';
import { type RescueFiles, rescueFolder } from './rescue-files.ts';
import { readVaultKeys } from './seal.ts';
import { createVault } from './vault.ts';
import { warehouseVaultStore } from './vault-store.ts';

const Order = z.object({
  location: z.string(),
  platform: z.url(),
  keys: z.string(),
  rescue: z.string(),
  times: z.int(),
  dies: z.enum(['answered', 'rescued']).optional(),
});
const Answer = z.object({ access_token: z.string(), refresh_token: z.string() }).or(z.object({ error: z.int() }));

const order = Order.parse(JSON.parse(process.argv[2] ?? ''));
const die = () => process.kill(process.pid, 'SIGKILL');
const files = rescueFolder(order.rescue);
const rescue: RescueFiles = {
  ...files,
  keep(row) {
    files.keep(row);
    if (order.dies === 'rescued') die();
  },
};
const warehouse = await openWarehouse(order.location);
// A lock that a killed process leaves behind ends sooner than in the product.
const store = warehouseVaultStore(warehouse, { lockMs: 4000 });
const vault = createVault({ store, keys: readVaultKeys(order.keys), clock: systemClock, by: `${process.pid}`, rescue });
const host = new URL(order.platform).host;
const transport = createTransport({
  userAgent: 'NhipBaoTest/1 (+mailto:kiem-thu@example.vn)',
  allowPrivateHosts: [host],
});
const fetch = transport.fetchFor({ hosts: [host], source: 'zalo-oa', robots: false, spacingMs: 0 });

let used = '';
for (let time = 0; time < order.times; time += 1) {
  const grant = await vault
    .grant(
      'zalo-bao',
      async ({ refreshToken }) => {
        const response = await fetch(order.platform, { form: { refresh_token: refreshToken ?? '' } });
        const answer = Answer.parse(JSON.parse(Buffer.from(response.bytes).toString()));
        if (order.dies === 'answered') die();
        if ('error' in answer) {
          const message = `the platform says ${answer.error}`;
          throw new SourceError(message, { source: 'zalo-oa', code: 'credential-invalid', retry: 'never' });
        }
        const { access_token: accessToken, refresh_token } = answer;
        const expiresAt = new Date(Date.now() + 3_600_000);
        return { accessToken, refreshToken: refresh_token, expiresAt, refreshExpiresAt: null, scopes: [] };
      },
      used,
    )
    .catch((error: unknown) => error);
  if (grant instanceof Error) process.stdout.write(`${grant.message}\n`);
  else if (grant) {
    const { accessToken } = z.object({ accessToken: z.string() }).parse(grant);
    process.stdout.write(`${accessToken}\n`);
    // The next time asks for another one: the platform "rejects" this.
    used = accessToken;
  }
}
await transport.close();
await warehouse.close();
