import type { Log } from '@nhipbao/collectors';
import type { AccountTools } from '@nhipbao/jobs';
import type { Clock } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';
import type { ApiActions } from './api-actions.ts';

/** Settings of the api, parsed by whoever starts it. */
export interface ApiConfig {
  /** Version of the product, as `package.json` has it. */
  version: string;
  /** True when the data is invented: the interface marks every page "dữ liệu minh họa". */
  demo: boolean;
  /** Address under which browsers reach the product; with https the cookie is Secure and HSTS is sent. Null: http on this machine. */
  publicUrl: string | null;
  /** Addresses of the reverse proxies whose X-Forwarded-For is believed; empty without a proxy. */
  trustedProxies: string[];
  /** SHA-256 (hex) of the token in the data folder's 0600 file that signs in the command line; null: no such sign-in. */
  cliTokenDigest: string | null;
}

/** Everything the api works with. It owns none of it: who made the warehouse closes it, after the app. */
export interface ApiContext {
  warehouse: Warehouse;
  clock: Clock;
  log: Log;
  config: ApiConfig;
  actions: ApiActions;
  /** The vault and the way out to platforms: connecting accounts, secrets. */
  accounts: AccountTools;
  /** Folder of the built dashboards; without it only the API answers. */
  webRoot?: string;
}
