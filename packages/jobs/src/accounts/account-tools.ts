import type { Collector, PlatformOrigins, Transport } from '@nhipbao/collectors';
import type { Clock } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';
import type { Vault } from '../vault/vault.ts';

/** What connecting, listing and purging accounts works with. */
export interface AccountTools {
  warehouse: Warehouse;
  vault: Vault;
  clock: Clock;
  transport: Transport;
  collectors: ReadonlyMap<string, Collector>;
  /** Addresses of this deployment in place of the flows' own: by its configuration only. */
  origins: PlatformOrigins;
  /** Takes a file that was handed in out of its folder, by name; absent where there is no such folder. */
  dropImport?: ((name: string) => Promise<void>) | undefined;
}
