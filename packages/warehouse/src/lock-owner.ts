import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { WarehouseError } from './errors.ts';

const OWNER_FILE = 'owner.json';

/** Who holds an embedded folder: written by us for the sentence below; the lock itself is the engine's. */
const Owner = z.object({ pid: z.int(), host: z.string(), startedAt: z.iso.datetime(), program: z.string() });
type Owner = z.infer<typeof Owner>;

function thisProcess(): Owner {
  return {
    pid: process.pid,
    host: hostname(),
    startedAt: new Date(performance.timeOrigin).toISOString(),
    program:
      process.argv
        .slice(1, 3)
        .map((argument) => basename(argument))
        .join(' ') || 'node',
  };
}

/** Notes this process as the owner of a folder that it has opened. */
export function noteOwner(folder: string): void {
  writeFileSync(join(folder, OWNER_FILE), `${JSON.stringify(thisProcess())}\n`, { mode: 0o600 });
}

/** Takes the note back; a crash leaves it, which does no harm. */
export function forgetOwner(folder: string): void {
  rmSync(join(folder, OWNER_FILE), { force: true });
}

/** True where this very process already has the folder open (pids come again after a restart, start times do not). */
export function isHeldHere(folder: string): boolean {
  const owner = readOwner(folder);
  const self = thisProcess();
  return (
    owner !== undefined && owner.pid === self.pid && owner.host === self.host && owner.startedAt === self.startedAt
  );
}

/**
 * True where the note names a process that may still run. Asked after the engine refused to open: it prints its reason
 * ("Cannot lock file ...") on stderr only.
 */
export function isHeldElsewhere(folder: string): boolean {
  const owner = readOwner(folder);
  if (owner === undefined) return false;
  if (owner.host !== hostname()) return true;
  try {
    process.kill(owner.pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The one clear sentence for a second opener: who has the folder, and the ways out. */
export function heldError(folder: string, cause?: unknown): WarehouseError {
  const owner = readOwner(folder);
  const who =
    owner === undefined
      ? 'another process'
      : `process ${owner.pid} on ${owner.host} (${owner.program}, started ${owner.startedAt})`;
  const message = `the data folder ${folder} is in use by ${who}: use that one, or stop it first, or choose another folder, or move to server mode (http://...), which serves several processes`;
  return new WarehouseError('held', message, { cause, retry: true });
}

function readOwner(folder: string): Owner | undefined {
  try {
    return Owner.parse(JSON.parse(readFileSync(join(folder, OWNER_FILE), 'utf8')));
  } catch {
    return undefined; // no note, or one cut short by a crash: the engine's lock still speaks
  }
}
