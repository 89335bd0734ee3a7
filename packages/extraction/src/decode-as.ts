import iconv from 'iconv-lite';

/**
 * Decodes bytes in a named encoding (a result of `encodingOf`); bytes that have no meaning become U+FFFD.
 * windows-1252 goes to iconv-lite because TextDecoder of Node 20 reads its bytes 0x80 to 0x9F as control characters;
 * what TextDecoder lacks (DOS code pages, TCVN 5712, VISCII) goes there too.
 */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeUtf32(bytes, encoding === 'utf-32le');
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

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const point = view.getUint32(at, littleEndian);
    const legal = point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
    if (at > 0 || point !== 0xfeff) parts.push(legal ? String.fromCodePoint(point) : '\uFFFD');
  }
  return parts.join('');
}
