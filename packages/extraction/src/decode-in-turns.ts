import { setImmediate as nextTurn } from 'node:timers/promises';
import { type DecodedText, type DecodeOptions, decodeUncomposed } from './decode.ts';
import { signatureOf } from './decode-signature.ts';

const PIECE = 1024 * 1024;

/** As `decodeUncomposed`, but a large document in UTF-8 is decoded a MB a turn: 20 MB at once would hold the thread for 60 ms. */
export async function decodeInTurns(bytes: Uint8Array, options: DecodeOptions): Promise<DecodedText> {
  const shown = signatureOf(bytes)?.encoding ?? 'utf-8';
  if (bytes.byteLength <= 2 * PIECE || shown !== 'utf-8') return decodeUncomposed(bytes, options);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const parts: string[] = [];
  try {
    for (let at = 0; at < bytes.byteLength; at += PIECE) {
      parts.push(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
      await nextTurn();
    }
    parts.push(decoder.decode());
  } catch {
    return decodeUncomposed(bytes, options);
  }
  return decodeUncomposed(bytes, { ...options, asUtf8: parts.join('') });
}
