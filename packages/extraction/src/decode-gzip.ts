import { promisify } from 'node:util';
import { constants, gunzip } from 'node:zlib';

const inflate = promisify(gunzip);

/** Bytes out of their gzip wrapping, and whether they stood in one. */
export interface Unwrapped {
  bytes: Uint8Array;
  /** Why the wrapping could not be opened; `bytes` are empty then. */
  fault: 'too-large' | 'damaged' | null;
}

/**
 * Takes a gzip file (seen by its first two bytes) out of its wrapping, other bytes as they are. A file cut off gives what it holds.
 * Stops at `maxBytes`: 10 kB of gzip can hold 10 MB of zeros.
 */
export async function unwrapGzip(bytes: Uint8Array, maxBytes: number): Promise<Unwrapped> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { bytes, fault: null };
  try {
    const opened = await inflate(bytes, { maxOutputLength: maxBytes, finishFlush: constants.Z_SYNC_FLUSH });
    return { bytes: opened, fault: null };
  } catch (error) {
    const isBomb = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return { bytes: new Uint8Array(0), fault: isBomb ? 'too-large' : 'damaged' };
  }
}
