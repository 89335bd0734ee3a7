import { ApiError } from '../problems/api-error.ts';

/** A place in a queue (its rank) as one opaque text. */
export function writeRank(rank: string): string {
  return Buffer.from(rank).toString('base64url');
}

/** Reads what `writeRank` wrote; '' from the beginning. Throws ApiError `invalid-cursor` for anything else. */
export function readRank(cursor: string | undefined): string {
  if (cursor === undefined) return '';
  const rank = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!/^\d[\w.:-]{5,400}$/.test(rank)) throw new ApiError('invalid-cursor');
  return rank;
}
