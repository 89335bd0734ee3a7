import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { VaultError } from './vault-error.ts';

/** Keys of the vault: everything new is sealed by the first, the others still open what they sealed. */
export type VaultKeys = readonly [VaultKey, ...VaultKey[]];

export interface VaultKey {
  /** The beginning of the key's SHA-256: names it in rows without telling it. */
  id: string;
  key: Buffer;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Reads keys as text: 32 bytes in base64 or hex each, one a line or parted by commas, the current one first. To rotate, put a new
 * key in front, start, call `reseal`, then take the old one out. Throws VaultError.
 */
export function readVaultKeys(text: string): VaultKeys {
  const keys = text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part, index) => {
      const key = Buffer.from(part, /^[0-9a-f]{64}$/i.test(part) ? 'hex' : 'base64');
      if (key.length !== KEY_BYTES)
        throw new VaultError(`key ${index + 1} of the vault has ${key.length} bytes instead of ${KEY_BYTES}`);
      return { id: createHash('sha256').update(key).digest('hex').slice(0, 16), key };
    });
  const [first, ...others] = keys;
  if (!first) throw new VaultError('the vault has no key');
  return [first, ...others];
}

/** The keys of a file; a first start makes it, for this user alone (0600). Keep a copy elsewhere than the backups. */
export function vaultKeyFile(path: string): VaultKeys {
  try {
    return readVaultKeys(readFileSync(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    // `wx`: of two processes that start at once, one makes it.
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`);
    fsyncSync(file);
    closeSync(file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readVaultKeys(readFileSync(path, 'utf8'));
}

/** Where sealed text belongs; it opens nowhere else, so rows cannot be put in each other's place or back in time. */
export interface SealedPlace {
  entry: string;
  version: number;
}

/** Seals text by AES-256-GCM with the current key: base64 of nonce, tag and cipher text. */
export function seal([current]: VaultKeys, place: SealedPlace, text: string): { keyId: string; sealed: string } {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', current.key, nonce).setAAD(placeBytes(place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { keyId: current.id, sealed: Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64') };
}

/** Opens what `seal` sealed. Throws VaultError when its key is not among these, or a byte or its place was changed. */
export function unseal(
  keys: VaultKeys,
  place: SealedPlace,
  { keyId, sealed }: { keyId: string; sealed: string },
): string {
  const found = keys.find(({ id }) => id === keyId);
  if (!found) {
    throw new VaultError(
      `"${place.entry}" was sealed by the key ${keyId}, which is not given; give it beside the new one`,
    );
  }
  const bytes = Buffer.from(sealed, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', found.key, bytes.subarray(0, NONCE_BYTES))
      .setAAD(placeBytes(place))
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    throw new VaultError(`"${place.entry}" cannot be opened: it was changed after it was sealed`, { cause });
  }
}

function placeBytes({ entry, version }: SealedPlace): Buffer {
  return Buffer.from(JSON.stringify([entry, version]));
}
