import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

const VaultRow = z.object({
  entry: z.string(),
  version: z.int(),
  by: z.string(),
  claim_id: z.string(),
  key_id: z.string(),
  sealed: z.string(),
});

/** The current version of one entry of the vault, sealed. */
export const vaultEntry = defineQuery({
  name: 'vault-entry',
  params: z.object({ entry: z.string() }),
  row: VaultRow,
  sql: `SELECT entry, version, by, claim_id, key_id, sealed FROM vault_entries WHERE entry = {entry:String}`,
});

/** The current versions of all entries of the vault, sealed, in order of their names. */
export const vaultEntries = defineQuery({
  name: 'vault-entries',
  params: z.object({}),
  row: VaultRow,
  sql: `SELECT entry, version, by, claim_id, key_id, sealed FROM vault_entries ORDER BY entry`,
});
