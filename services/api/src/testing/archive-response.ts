import { createHash } from 'node:crypto';
import { toWarcRecord } from '@nhipbao/collectors';
import type { Warehouse } from '@nhipbao/warehouse';

/** Archives one answered request as the collector does; answers the digest of its body. */
export async function archiveResponse(
  warehouse: Warehouse,
  response: { url: string; contentType: string; body: string | Uint8Array; fetchedAt?: Date; truncated?: 'length' },
): Promise<string> {
  const bytes = typeof response.body === 'string' ? Buffer.from(response.body) : response.body;
  const digest = createHash('sha256').update(bytes).digest('hex');
  const { url, contentType, fetchedAt = new Date('2026-11-23T02:30:00Z'), truncated = null } = response;
  const { warcRecord } = await toWarcRecord({
    url,
    status: 200,
    statusText: 'OK',
    headers: [['Content-Type', contentType]],
    bytes,
    digest,
    fetchedAt,
    truncated,
    wireBytes: bytes.length,
  });
  const row = { digest, source_id: 'bao-web', fetched_at: fetchedAt, url, status: 200, content_type: contentType };
  await warehouse.writer.insert('archive', [{ ...row, bytes: bytes.length, warc_record: warcRecord }]);
  return digest;
}
