import iconv from 'iconv-lite';

/**
 * Decodes bytes in a named encoding (a result of `encodingOf`); bytes that have no meaning become U+FFFD.
 * windows-1252 goes to iconv-lite because TextDecoder of Node 20 reads its bytes 0x80 to 0x9F as control characters;
 * what TextDecoder lacks (UTF-32, DOS code pages, TCVN 5712, VISCII) goes there too.
 */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (encoding !== 'windows-1252') {
    const decoder = standardDecoder(encoding);
    if (decoder !== undefined) return decoder.decode(bytes);
  }
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
}

function standardDecoder(encoding: string) {
  try {
    return new TextDecoder(encoding);
  } catch {
    return undefined;
  }
}
