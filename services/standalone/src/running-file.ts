import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const Running = z.object({ pid: z.int(), url: z.url(), startedAt: z.string() });
export type Running = z.infer<typeof Running>;

const pathIn = (dataFolder: string) => join(dataFolder, 'running.json');

/** Says where the running product answers, for the command line. */
export async function writeRunning(dataFolder: string, running: Running): Promise<void> {
  await writeFile(pathIn(dataFolder), JSON.stringify(running), { mode: 0o600 });
}

/** Takes the word back when the product stops. */
export async function removeRunning(dataFolder: string): Promise<void> {
  await rm(pathIn(dataFolder), { force: true });
}

/** The product that runs on a data folder, if one does: a file left by a process that is gone, or half a file, counts for nothing. */
export async function findRunning(dataFolder: string): Promise<Running | undefined> {
  const text = await readFile(pathIn(dataFolder), 'utf8').catch(() => '');
  const running = Running.safeParse(parsed(text)).data;
  return running && isAlive(running.pid) ? running : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
