import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { WARCParser, WARCRecord, WARCSerializer } from 'warcio';
import { type Exchange, headersOf } from './exchange.ts';

/** A record that cannot be read, or whose bytes are not those it was made of. */
export class WarcError extends Error {
  override readonly name = 'WarcError';
}

/** What the archive's table holds of one exchange: the digest of its body (SHA-256, hex) and its WARC record as text. */
export interface ArchiveRecord {
  digest: string;
  warcRecord: string;
}

/** Headers that describe the transfer, not the decompressed body that is archived; kept under another name, as pywb does. */
const TRANSFER_HEADERS = /^(content-encoding|transfer-encoding|content-length)$/i;
/** Session ids are nobody's evidence and are not kept. */
const PRIVATE_HEADERS = /^set-cookie2?$/i;
const ORIGINAL = 'X-Archive-Orig-';
/** Marks text whose characters are bytes; a record that is valid UTF-8 stands as it is and begins with "WARC/". */
const BYTES_AS_CHARACTERS = 'latin1:';

/**
 * One exchange as a WARC 1.1 response record (ISO 28500), uncompressed, for a text column: a record that is valid UTF-8 stands
 * there as it is, any other as `latin1:` and one character a byte, so JSONEachRow carries both without loss. A body cut at a
 * limit says so in WARC-Truncated.
 */
export async function toWarcRecord(exchange: Exchange): Promise<ArchiveRecord> {
  return { digest: exchange.digest, warcRecord: recordText(await recordBytes(exchange)) };
}

/**
 * The same record as a row of the archive takes it: bytes where they are valid UTF-8, which saves two conversions of what may be
 * 20 MB and would hold the event loop; the marked text otherwise.
 */
export async function toWarcColumn(exchange: Exchange): Promise<Uint8Array | string> {
  const bytes = await recordBytes(exchange);
  return isUtf8(bytes) ? bytes : recordText(bytes);
}

async function recordBytes(exchange: Exchange): Promise<Uint8Array> {
  const record = WARCRecord.create(
    {
      type: 'response',
      warcVersion: 'WARC/1.1',
      url: exchange.url,
      date: exchange.fetchedAt.toISOString(),
      statusline: `HTTP/1.1 ${exchange.status} ${exchange.statusText}`.trim(),
      httpHeaders: archivedHeaders(exchange),
      warcHeaders: {
        'WARC-Payload-Digest': `sha256:${exchange.digest}`,
        ...(exchange.truncated && { 'WARC-Truncated': exchange.truncated }),
      },
    },
    [exchange.bytes],
  );
  // Both digests are given: warcio would compute them in WebAssembly, at ten times the cost of everything else here.
  const block = createHash('sha256')
    .update(`${record.httpHeaders?.toString()}\r\n`)
    .update(exchange.bytes)
    .digest('hex');
  record.warcHeaders.headers.set('WARC-Block-Digest', `sha256:${block}`);
  return WARCSerializer.serialize(record, { gzip: false });
}

/** The bytes of a record as `warcRecord` holds it: records of an archive one after another are a WARC file. */
export function warcBytes(warcRecord: string): Uint8Array {
  return warcRecord.startsWith(BYTES_AS_CHARACTERS)
    ? Buffer.from(warcRecord.slice(BYTES_AS_CHARACTERS.length), 'latin1')
    : Buffer.from(warcRecord, 'utf8');
}

/** Reads a record back. Throws WarcError when it is no response record or its body does not have the digest it names. */
export async function fromWarcRecord(warcRecord: string | Uint8Array): Promise<Exchange> {
  const bytes = typeof warcRecord === 'string' ? warcBytes(warcRecord) : warcRecord;
  const parser = new WARCParser([bytes]);
  const record = await parser.parse();
  if (record?.warcType !== 'response' || !record.httpHeaders) throw new WarcError('this is not a WARC response record');
  const body = await record.readFully(false);
  const digest = createHash('sha256').update(body).digest('hex');
  if (record.warcPayloadDigest !== `sha256:${digest}`) {
    throw new WarcError(`the archived body of ${record.warcTargetURI} is not the one whose digest the record names`);
  }
  const { statusCode, statusText = '', headers } = record.httpHeaders;
  return {
    url: record.warcTargetURI ?? '',
    status: Number(statusCode),
    statusText,
    headers: originalHeaders([...headers]),
    bytes: body,
    digest,
    fetchedAt: new Date(record.warcDate ?? Number.NaN),
    truncated: truncationOf(record.warcHeader('WARC-Truncated')),
    wireBytes: body.length,
  };
}

function recordText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return isUtf8(buffer) ? buffer.toString('utf8') : BYTES_AS_CHARACTERS + buffer.toString('latin1');
}

function archivedHeaders(exchange: Exchange): [string, string][] {
  const kept = Object.entries(headersOf(exchange))
    .filter(([name]) => !PRIVATE_HEADERS.test(name))
    .map(([name, value]): [string, string] => [
      TRANSFER_HEADERS.test(name) ? ORIGINAL + name : name,
      value.replace(/[^\t\x20-\x7e\x80-\xff]/g, ' ').trim(),
    ]);
  return [...kept, ['content-length', String(exchange.bytes.length)]];
}

function originalHeaders(headers: [string, string][]): [string, string][] {
  const prefix = ORIGINAL.toLowerCase();
  return headers.flatMap(([name, value]): [string, string][] => {
    const lower = name.toLowerCase();
    if (lower.startsWith(prefix)) return [[lower.slice(prefix.length), value]];
    return lower === 'content-length' ? [] : [[lower, value]];
  });
}

function truncationOf(header: string | null | undefined): Exchange['truncated'] {
  return header === 'length' || header === 'time' || header === 'disconnect' ? header : null;
}
