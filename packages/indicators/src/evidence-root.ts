import { merkleRootOf } from './digest.ts';

/** What names evidence without its rows: the digest that `listEvidence` makes of them, and how many they are. */
export interface EvidenceRoot {
  digest: string;
  leaves: number;
}

const PLACE = 4;
const DIGEST = 32;

/**
 * The root over leaves that the engine hashed: `packed` are base64 texts of 36 bytes a leaf, its place in the order of `listEvidence` and
 * its digest.
 */
export function evidenceRoot(packed: readonly string[]): EvidenceRoot {
  const parts = packed.map((text) => Buffer.from(text, 'base64'));
  const leaves = parts.reduce((sum, part) => sum + part.length, 0) / (PLACE + DIGEST);
  const level = Buffer.alloc(leaves * DIGEST);
  for (const part of parts)
    for (let at = 0; at < part.length; at += PLACE + DIGEST)
      part.copy(level, part.readUInt32LE(at) * DIGEST, at + PLACE, at + PLACE + DIGEST);
  return { digest: merkleRootOf(level), leaves };
}
