import { join } from 'node:path';
import type { Log } from '@nhipbao/collectors';
import { createVault, readVaultKeys, rescueFolder, type Vault, vaultKeyFile, warehouseVaultStore } from '@nhipbao/jobs';
import type { Clock } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';
import type { Config } from './config.ts';

/**
 * The deployment's vault. Where more than one key is given, everything is sealed anew by the first one, so that the others can be taken
 * away; what could not be is said in the log, and the product starts all the same. Throws VaultError for a key that is none.
 */
export async function vaultOf(
  config: Pick<Config, 'dataFolder' | 'vaultKey' | 'vaultKeyFile'>,
  { warehouse, clock, log, by }: { warehouse: Warehouse; clock: Clock; log: Log; by: string },
): Promise<Vault> {
  const keys = config.vaultKey === undefined ? vaultKeyFile(config.vaultKeyFile) : readVaultKeys(config.vaultKey);
  const store = warehouseVaultStore(warehouse);
  const vault = createVault({ store, keys, clock, by, rescue: rescueFolder(join(config.dataFolder, 'vault-rescue')) });
  if (keys.length > 1) {
    try {
      const entries = await vault.reseal(by);
      log.info({ entries }, 'everything in the vault is sealed by the first key; the others can be taken away');
    } catch (error) {
      log.warn(
        { reason: error instanceof Error ? error.message : String(error) },
        'not all of the vault was sealed anew',
      );
    }
  }
  return vault;
}
