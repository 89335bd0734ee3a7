/** The vault itself is at fault: no key, a key that does not open an entry, a change that others kept winning. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
}
