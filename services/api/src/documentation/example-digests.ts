/** Digests in examples: of the right shape, and plainly of nothing. */
export const exampleDigest = (digit: string): string => digit.repeat(64);
