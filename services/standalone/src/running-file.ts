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

/** The product that runs on a data folder, if one does: a file left by a process that is gone counts for nothing. */
export async function findRunning(dataFolder: string): Promise<Running | undefined> {
  const text = await readFile(pathIn(dataFolder), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const running = Running.safeParse(JSON.parse(text)).data;
  if (!running) return undefined;
  try {
    process.kill(running.pid, 0);
    return running;
  } catch {
    return undefined;
  }
}
