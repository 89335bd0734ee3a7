import { createHash } from 'node:crypto';
import { assert, asyncProperty, constantFrom, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import type { Exchange } from './exchange.ts';
import { fromWarcRecord, toWarcColumn, toWarcRecord, WarcError, warcBytes } from './warc.ts';

function exchange(bytes: Uint8Array, more: Partial<Exchange> = {}): Exchange {
  return {
    url: 'https://baotayninh.vn/khoi-cong-a190711.html',
    status: 200,
    statusText: 'OK',
    headers: [
      ['Content-Type', 'text/html; charset=utf-8'],
      ['X-Ten', Buffer.from('Tây Ninh').toString('latin1')],
    ],
    bytes,
    digest: createHash('sha256').update(bytes).digest('hex'),
    fetchedAt: new Date('2026-11-24T01:02:03.456Z'),
    truncated: null,
    wireBytes: bytes.length,
    ...more,
  };
}

test('any bytes come back from the archive as they were, with address, status, headers and time', async () => {
  const property = asyncProperty(
    uint8Array({ maxLength: 4096 }),
    constantFrom(200, 301, 404, 503),
    async (bytes, status) => {
      const original = exchange(bytes, { status });
      const carried: { warcRecord: string } = JSON.parse(JSON.stringify(await toWarcRecord(original)));
      const read = await fromWarcRecord(carried.warcRecord);
      expect(Buffer.from(read.bytes).equals(Buffer.from(bytes))).toBe(true);
      expect(read).toMatchObject({ url: original.url, status, fetchedAt: original.fetchedAt, digest: original.digest });
      expect(read.headers).toContainEqual(['x-ten', original.headers[1]?.[1]]);
      const column = await toWarcColumn(original);
      const stored = await fromWarcRecord(typeof column === 'string' ? column : Buffer.from(column).toString('utf8'));
      expect(Buffer.from(stored.bytes).equals(Buffer.from(bytes))).toBe(true);
    },
  );
  await assert(property, {
    numRuns: 150,
    examples: [
      [Buffer.from('\r\n\r\n'), 200],
      [new Uint8Array(), 200],
      [Buffer.from('WARC/1.1\r\n\r\n'), 200],
    ],
  });
});

test('a Vietnamese page stands in the archive as readable text', async () => {
  const { warcRecord } = await toWarcRecord(exchange(Buffer.from('<p>Tây Ninh khởi công cao tốc</p>')));

  expect(warcRecord).toMatch(/^WARC\/1\.1\r\n/);
});

test('records one after another are a WARC file that other programs read', async () => {
  const bodies = ['một', 'hai', 'ba'];
  const records = await Promise.all(bodies.map((body) => toWarcRecord(exchange(Buffer.from(body), { headers: [] }))));
  const file = Buffer.concat(records.map(({ warcRecord }) => warcBytes(warcRecord)));

  const read: string[] = [];
  for await (const record of new WARCParser([file])) read.push(await record.contentText());

  expect(read).toEqual(bodies);
});

test('the headers of a packed transfer do not mislead readers of the archive', async () => {
  const packed = exchange(Buffer.from('tin'), {
    headers: [
      ['Content-Encoding', 'gzip'],
      ['Content-Length', '23'],
    ],
  });
  const { warcRecord } = await toWarcRecord(packed);

  expect(warcRecord).toMatch(/x-archive-orig-content-encoding: gzip/i);
  expect((await fromWarcRecord(warcRecord)).headers).toEqual([
    ['content-encoding', 'gzip'],
    ['content-length', '23'],
  ]);
});

test('a body cut at its limit says so', async () => {
  const { warcRecord } = await toWarcRecord(exchange(Buffer.from('nửa'), { truncated: 'length' }));

  expect((await fromWarcRecord(warcRecord)).truncated).toBe('length');
});

test('an archived page that was altered is refused', async () => {
  const { warcRecord } = await toWarcRecord(exchange(Buffer.from('12 tin')));

  await expect(fromWarcRecord(warcRecord.replace('12 tin', '13 tin'))).rejects.toThrow(WarcError);
});

test('the digest of the whole block is that of its bytes', async () => {
  const { warcRecord } = await toWarcRecord(exchange(Buffer.from('<p>Tây Ninh</p>')));
  const bytes = Buffer.from(warcBytes(warcRecord));
  const block = bytes.subarray(bytes.indexOf('\r\n\r\n') + 4, -4);

  expect(bytes.toString()).toContain(`WARC-Block-Digest: sha256:${createHash('sha256').update(block).digest('hex')}`);
  expect(bytes.toString()).toContain(`Content-Length: ${block.length}`);
});

test('session cookies of a site are not archived', async () => {
  const { warcRecord } = await toWarcRecord(exchange(Buffer.from('tin'), { headers: [['Set-Cookie', 'sid=abc123']] }));

  expect(warcRecord).not.toContain('abc123');
});
