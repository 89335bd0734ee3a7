import { randomUUID } from 'node:crypto';
import {
  claimLease,
  eraseOlderVaultRows,
  releaseLease,
  vaultEntries,
  vaultEntry,
  type Warehouse,
} from '@nhipbao/warehouse';
import type { z } from 'zod';

/** One version of one entry as it is stored. */
export interface SealedRow {
  entry: string;
  version: number;
  by: string;
  keyId: string;
  sealed: string;
}

/** Where the vault keeps its rows and its lock. */
export interface VaultStore {
  read(entry: string): Promise<SealedRow | undefined>;
  readAll(): Promise<SealedRow[]>;
  /** Compare-and-swap: true when this row became the version after the one that stood; on the disk when it answers. */
  append(row: SealedRow): Promise<boolean>;
  /** Takes the versions before the newest out of the table, for good. */
  forgetOlder(entry: string): Promise<void>;
  /** Does work alone among all processes; undefined when somebody else is at it. */
  alone<Result>(name: string, work: () => Promise<Result>): Promise<{ result: Result } | undefined>;
}

/** The table that backups and exports leave out. */
export const VAULT_TABLES = ['vault_rows'] as const;

/** Longer than a refresh can take with all its time-outs; a holder that dies keeps others waiting no longer than this. */
const LOCK_MS = 90_000;

/** The vault's rows in the warehouse, its lock a lease of `lockMs`; versions are claimed as those of facts are (packages/warehouse/src/claim.ts). */
export function warehouseVaultStore(warehouse: Warehouse, { lockMs = LOCK_MS } = {}): VaultStore {
  const sealedRow = ({ entry, version, by, key_id: keyId, sealed }: z.output<typeof vaultEntry.row>): SealedRow => ({
    entry,
    version,
    by,
    keyId,
    sealed,
  });
  return {
    async read(entry) {
      const row = await warehouse.reader.find(vaultEntry, { entry });
      return row && sealedRow(row);
    },
    async readAll() {
      return (await warehouse.reader.query(vaultEntries, {})).map(sealedRow);
    },
    async append({ entry, version, by, keyId, sealed }) {
      const before = await warehouse.reader.find(vaultEntry, { entry });
      if ((before?.version ?? 0) !== version - 1) return false;
      const claimId = randomUUID();
      const row = { entry, version, by, claim_id: claimId, key_id: keyId, sealed };
      await warehouse.writer.insert('vault_rows', [row], { token: `vault:${entry}:${version}` });
      const winner = await warehouse.reader.find(vaultEntry, { entry });
      return winner?.version === version && winner.claim_id === claimId;
    },
    forgetOlder: (entry) => eraseOlderVaultRows(warehouse, entry),
    async alone(name, work) {
      const lease = await claimLease(warehouse, `vault:${name}`, randomUUID(), lockMs);
      if (!lease) return undefined;
      try {
        return { result: await work() };
      } finally {
        await releaseLease(warehouse, lease);
      }
    },
  };
}
