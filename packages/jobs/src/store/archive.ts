import { type Exchange, headersOf, toWarcColumn } from '@nhipbao/collectors';
import { knownDigests, type Warehouse } from '@nhipbao/warehouse';

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
  const rows = await Promise.all(
    [...worth.values()].map(async (exchange) => ({
      digest: exchange.digest,
      source_id: source,
      fetched_at: exchange.fetchedAt,
      url: exchange.url,
      status: exchange.status,
      content_type: headersOf(exchange)['content-type'] ?? '',
      bytes: exchange.bytes.length,
      warc_record: await toWarcColumn(exchange),
    })),
  );
  await warehouse.writer.insert('archive', rows);
}
