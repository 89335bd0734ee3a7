import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Exchange, headersOf, toWarcColumn } from '@nhipbao/collectors';
import { knownDigests, type Warehouse } from '@nhipbao/warehouse';

const LARGE_BYTES = 1024 * 1024;

/** Stores raw responses as WARC records, each body once: a body seen before is not written again. */
export async function archiveExchanges(
  warehouse: Warehouse,
  source: string,
  exchanges: readonly Exchange[],
): Promise<void> {
  const worth = new Map(
    exchanges
      .filter((exchange) => exchange.status !== 304 && exchange.bytes.length > 0)
      .map((exchange) => [exchange.digest, exchange]),
  );
  if (worth.size === 0) return;
  for (const { digest } of await warehouse.query(knownDigests, { digests: [...worth.keys()] })) worth.delete(digest);
  if (worth.size === 0) return;
  const rows: Record<string, unknown>[] = [];
  for (const exchange of worth.values()) {
    rows.push({
      digest: exchange.digest,
      source_id: source,
      fetched_at: exchange.fetchedAt,
      url: exchange.url,
      status: exchange.status,
      content_type: headersOf(exchange)['content-type'] ?? '',
      bytes: exchange.bytes.length,
      warc_record: await toWarcColumn(exchange),
    });
    // Hashing and copying a large body takes long enough that what comes next is left to another turn.
    if (exchange.bytes.length > LARGE_BYTES) await nextTurn();
  }
  await warehouse.writer.insert('archive', rows);
}
