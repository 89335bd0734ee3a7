import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import type { Feed, FeedEntry } from './feed.ts';
import { FeedError, type FeedErrorCode } from './feed-error.ts';

/**
 * A feed on its way between threads. Entries travel as JSON in pieces: 50,000 of them as one message would hold the receiving thread
 * for a quarter of a second, the pieces are opened one a turn.
 */
export type FeedParcel =
  | { ok: true; head: Omit<Feed, 'entries'>; pieces: Uint8Array[] }
  | { ok: false; code: FeedErrorCode; message: string };

const ENTRIES_A_PIECE = 250;

const Time = z
  .number()
  .nullable()
  .transform((time) => (time === null ? null : new Date(time)));
const Text = z.string().nullable();
const Entries = z.array(
  z.object({
    id: Text,
    title: Text,
    link: Text,
    publishedAt: Time,
    updatedAt: Time,
    summary: Text,
    mediaId: Text,
    mediaFile: z.object({ url: z.string(), type: Text, bytes: z.number().nullable() }).nullable(),
    durationSeconds: z.number().nullable(),
    views: z.number().nullable(),
  }),
);

/** Packs what reading gave, or the FeedError it ended with; other errors become `failed`. */
export async function packFeed(reading: Promise<Feed>): Promise<FeedParcel> {
  try {
    const { entries, ...head } = await reading;
    const pieces: Uint8Array[] = [];
    for (let at = 0; at < entries.length; at += ENTRIES_A_PIECE) {
      const piece = entries.slice(at, at + ENTRIES_A_PIECE).map((entry) => ({
        ...entry,
        publishedAt: entry.publishedAt?.getTime() ?? null,
        updatedAt: entry.updatedAt?.getTime() ?? null,
      }));
      pieces.push(new TextEncoder().encode(JSON.stringify(piece)));
    }
    return { ok: true, head, pieces };
  } catch (error) {
    if (error instanceof FeedError) return { ok: false, code: error.code, message: error.message };
    return { ok: false, code: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** Unpacks a parcel, a piece a turn. Throws the FeedError that was packed. */
export async function unpackFeed(parcel: FeedParcel): Promise<Feed> {
  if (!parcel.ok) throw new FeedError(parcel.code, parcel.message);
  const entries: FeedEntry[] = [];
  for (const piece of parcel.pieces) {
    entries.push(...Entries.parse(JSON.parse(new TextDecoder().decode(piece))));
    await nextTurn();
  }
  return { ...parcel.head, entries };
}
