import { DIGEST_BYTES, merkleRootOf } from './digest.ts';

/** What names evidence without its rows: the digest that `listEvidence` makes of them, and how many they are. */
export interface EvidenceRoot {
  digest: string;
  leaves: number;
}

const PLACE_BYTES = 4;

/**
 * The root over leaves that the engine hashed: `packed` are base64 texts of 36 bytes a leaf, its place in the order of `listEvidence` and
 * its digest.
 */
export function evidenceRoot(packed: readonly string[]): EvidenceRoot {
  const parts = packed.map((text) => Buffer.from(text, 'base64'));
  const leaves = parts.reduce((sum, part) => sum + part.length, 0) / (PLACE_BYTES + DIGEST_BYTES);
  const level = Buffer.alloc(leaves * DIGEST_BYTES);
  for (const part of parts)
    for (let at = 0; at < part.length; at += PLACE_BYTES + DIGEST_BYTES)
      part.copy(level, part.readUInt32LE(at) * DIGEST_BYTES, at + PLACE_BYTES, at + PLACE_BYTES + DIGEST_BYTES);
  return { digest: merkleRootOf(level), leaves };
}
