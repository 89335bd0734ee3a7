const LINE_FEED = 10;

/** The lines of UTF-8 text, without the empty one behind the last line feed; each is decoded when it is asked for. */
export function* linesOf(bytes: Uint8Array): Generator<string> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf(LINE_FEED, from);
    const to = found === -1 ? text.length : found;
    yield text.toString('utf8', from, to);
    from = to + 1;
  }
}
