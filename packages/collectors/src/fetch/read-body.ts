import { pipeline, Readable, type Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** What we can undo; zstd is neither asked for nor accepted. */
export const ACCEPT_ENCODING = 'gzip, br';

export interface BodyRead {
  bytes: Uint8Array;
  /** Bytes over the wire, before decompression. */
  wireBytes: number;
  /** True where the body is longer than allowed: `bytes` hold exactly the allowed number. */
  cut: boolean;
  /** What ended the reading early: a broken stream, a time-out, an unknown encoding. `bytes` hold what came before. */
  fault: unknown;
}

/** An encoding this client cannot undo. */
export class UnknownEncoding extends Error {
  override readonly name = 'UnknownEncoding';
}

/**
 * Reads a body with its content encodings undone, at most `maxBytes` after decompression. Chunks are decompressed one at a time
 * and the stream is destroyed at the limit, so a bomb costs no more than the limit. A stream cut short yields what it held, as in
 * browsers. Never throws: faults are returned with the bytes read, which are kept as evidence.
 */
export async function readBody(
  body: Readable,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<BodyRead> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let wireBytes = 0;
  let cut = false;
  let fault: unknown = null;
  const counted = async function* () {
    for await (const chunk of body) {
      if (!(chunk instanceof Uint8Array)) continue;
      wireBytes += chunk.length;
      yield chunk;
    }
  };
  // Destroying a body before its end makes it emit an error, which is ours and says nothing.
  body.on('error', () => {});
  try {
    const packed: Readable = Readable.from(counted(), { objectMode: false });
    // pipeline hands an error on to the last stream, where the loop below meets it.
    const plain = decoders(contentEncoding).reduce((from, to) => pipeline(from, to, () => {}), packed);
    for await (const chunk of plain) {
      if (!(chunk instanceof Uint8Array)) continue;
      const room = maxBytes - size;
      cut = chunk.length > room;
      chunks.push(cut ? chunk.subarray(0, room) : chunk);
      size += Math.min(chunk.length, room);
      if (cut) break;
    }
  } catch (error) {
    fault = error;
  } finally {
    body.destroy();
  }
  return { bytes: Buffer.concat(chunks, size), wireBytes, cut, fault };
}

function decoders(contentEncoding: string | undefined): Transform[] {
  const names = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > 2) throw new UnknownEncoding(`${names.length} encodings upon each other`);
  return names.reverse().map((name) => {
    if (name === 'gzip' || name === 'x-gzip') return createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
    if (name === 'br') return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
    if (name === 'deflate') return createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
    throw new UnknownEncoding(name);
  });
}
