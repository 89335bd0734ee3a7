import { z } from 'zod';
import { ApiError } from '../problems/api-error.ts';

const Place = z.tuple([z.iso.datetime(), z.string().max(300)]);

/** A place in a list that is ordered by an instant and an id: it holds also when rows come in before it. */
export interface Cursor {
  at: Date;
  id: string;
}

/** The cursor as one opaque text for an address. */
export function writeCursor({ at, id }: Cursor): string {
  return Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url');
}

/** Reads what `writeCursor` wrote. Throws ApiError `invalid-cursor` for anything else. */
export function readCursor(text: string): Cursor {
  try {
    const [at, id] = Place.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return { at: new Date(at), id };
  } catch (cause) {
    throw new ApiError('invalid-cursor', { cause });
  }
}
