import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** A value's canonical JSON (RFC 8785): the same value gives the same bytes anywhere. Throws TypeError for what has no JSON form. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('this value has no JSON form and so no digest');
  return text;
}

/** SHA-256 (hex) of a value's canonical JSON: the same value gives the same digest anywhere. */
export function digestOf(value: unknown): string {
  return hash('sha256', canonicalJson(value));
}

const INNER = Buffer.of(1);

/**
 * Root of a Merkle tree over leaf digests (hex) in the order given: SHA-256 over 0x01 and both children, an odd last node is
 * carried up. The 0x01 keeps an inner node from passing for a leaf (as in RFC 6962). No leaves: SHA-256 of nothing.
 */
export function merkleRoot(leaves: readonly string[]): string {
  if (leaves.length === 0) return hash('sha256', '');
  let level: Uint8Array[] = leaves.map((leaf) => Buffer.from(leaf, 'hex'));
  while (level.length > 1) {
    const next: Uint8Array[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const [left, right] = [level[index], level[index + 1]];
      if (left && right) next.push(hash('sha256', Buffer.concat([INNER, left, right]), 'buffer'));
      else if (left) next.push(left);
    }
    level = next;
  }
  return Buffer.from(level[0] ?? []).toString('hex');
}
