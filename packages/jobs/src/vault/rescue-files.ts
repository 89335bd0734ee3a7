import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SealedRow } from './vault-store.ts';

/**
 * The narrowest place between a platform's answer and the store: one synchronous write of the sealed row to a file of this machine.
 * Should the process die or the store refuse before the row is in, the next reader finds it here.
 */
export interface RescueFiles {
  keep(row: SealedRow): void;
  find(entry: string): SealedRow | undefined;
  drop(entry: string): void;
}

const Kept = z.object({
  entry: z.string(),
  version: z.int(),
  by: z.string(),
  keyId: z.string(),
  sealed: z.string(),
});

/** Rescue files in a folder of the data folder that backups leave out. */
export function rescueFolder(folder: string): RescueFiles {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pathOf = (entry: string) =>
    join(folder, `${createHash('sha256').update(entry).digest('hex').slice(0, 32)}.json`);
  return {
    keep(row) {
      const path = pathOf(row.entry);
      const file = openSync(`${path}.new`, 'w', 0o600);
      try {
        writeSync(file, JSON.stringify(row));
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(`${path}.new`, path);
    },
    find(entry) {
      try {
        const kept = Kept.safeParse(JSON.parse(readFileSync(pathOf(entry), 'utf8')));
        return kept.success ? kept.data : undefined;
      } catch {
        return undefined;
      }
    },
    drop: (entry) => rmSync(pathOf(entry), { force: true }),
  };
}
