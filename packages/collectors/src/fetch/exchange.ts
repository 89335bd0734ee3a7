/**
 * One answered request as the archive keeps it: every response, errors and redirects included. `bytes` are the body after
 * decompression; where a limit cut them, `truncated` says which (the words of WARC-Truncated, ISO 28500).
 */
export interface Exchange {
  url: string;
  status: number;
  statusText: string;
  /** In the order received, names as sent, values as Latin-1 text: one character a byte. */
  headers: [name: string, value: string][];
  bytes: Uint8Array;
  /** SHA-256 of `bytes`, hex. */
  digest: string;
  fetchedAt: Date;
  truncated: 'length' | 'time' | 'disconnect' | null;
  /** Bytes that came over the wire, before decompression. */
  wireBytes: number;
}

/** The headers with lower-case names, repeated ones joined by a comma (RFC 9110, section 5.3). */
export function headersOf(exchange: Pick<Exchange, 'headers'>): Record<string, string> {
  const joined = new Map<string, string>();
  for (const [name, value] of exchange.headers) {
    const key = name.toLowerCase();
    const before = joined.get(key);
    joined.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(joined);
}
