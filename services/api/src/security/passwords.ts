import { hash, verify } from '@node-rs/argon2';

/**
 * Argon2id (the library's default kind) with the second recommended option of RFC 9106, section 4: 64 MiB, 3 passes, 4 lanes,
 * 16-byte salt. About 0.1 s of one core here; hashing runs on the thread pool, so four at once at most: 256 MiB.
 */
const PARAMETERS = { memoryCost: 65_536, timeCost: 3, parallelism: 4 } as const;

/** The password as a PHC string with its parameters and salt. NFC first: one keyboard writes ệ as one character, another as three. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), PARAMETERS);
}

/** Whether the password is the one behind the hash. */
export function checkPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password.normalize('NFC'));
}

/** A hash with the parameters above that no account has. */
const DECOY = '$argon2id$v=19$m=65536,t=3,p=4$lTvTqfFmb6Uk+l0mZJ4ubQ$U+ZmjTWwBOwcbLkolJyG/uf/rwN9n/LEiK/Vsg80mt8';

/** Spends the time of a check for an account that does not exist, so that the answer's time does not tell names apart. */
export async function pretendToCheck(password: string): Promise<false> {
  await checkPassword(DECOY, password);
  return false;
}
