import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FILE = 'cli-token';

/** The token that signs the command line in: a file of the data folder that only its owner can read, made at first use. */
export async function cliToken(dataFolder: string): Promise<string> {
  await mkdir(dataFolder, { recursive: true });
  const path = join(dataFolder, FILE);
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(randomBytes(32).toString('base64url'));
    await file.close();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return (await readFile(path, 'utf8')).trim();
}

/** What the api is given of the token. */
export const tokenDigest = (token: string): string => createHash('sha256').update(token).digest('hex');
