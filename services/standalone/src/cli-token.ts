import { createHash, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const FILE = 'cli-token';

/** The token that signs the command line in: a file of the data folder that only its owner can read, made at first use. */
export async function cliToken(dataFolder: string): Promise<string> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const path = join(dataFolder, FILE);
  const known = await readFile(path, 'utf8').catch(() => undefined);
  if (known !== undefined) return known.trim();
  // Written aside and linked, so that two first calls at once agree on one whole token.
  const aside = `${path}.${process.pid}`;
  await writeFile(aside, randomBytes(32).toString('base64url'), { mode: 0o600 });
  try {
    await link(aside, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
  return (await readFile(path, 'utf8')).trim();
}

/** What the api is given of the token. */
export const tokenDigest = (token: string): string => createHash('sha256').update(token).digest('hex');
