import type { Exchange } from '@nhipbao/collectors';
import { pageAssets } from '@nhipbao/extraction';
import type { Source } from '@nhipbao/records';
import { archivedAddresses, mapInTurns } from '@nhipbao/warehouse';
import { z } from 'zod';
import { belongsTo } from './collect-pages.ts';
import type { JobContext } from './job.ts';
import { archiveExchanges } from './store/archive.ts';
import type { StoredPage } from './store/page-store.ts';

/** An assessor must be able to tell a photo story from a video: eight pictures do that and keep the archive small (design, section 8). */
const MOST_PICTURES = 8;
const MOST_BYTES = 300_000;

/** Archives the style sheets and first pictures of stories that were stored just now, each address once. What cannot be had is left out: the archived page says what is missing. */
export async function archiveAssets(
  context: JobContext,
  source: Source,
  pages: readonly StoredPage[],
): Promise<number> {
  const site = z.object({ url: z.url() }).parse(source.settings).url;
  const wanted = new Set<string>();
  await mapInTurns(pages, ({ page, outcome }) => {
    if (outcome !== 'stored' || !page.article || !page.response) return;
    const assets = pageAssets(page.response.bytes, page.response.url);
    for (const url of [...assets.styles, ...page.article.images.map((image) => image.url).slice(0, MOST_PICTURES)]) {
      if (URL.canParse(url) && /^https?:/.test(url) && belongsTo(new URL(url).host, site)) wanted.add(url);
    }
  });
  if (wanted.size === 0) return 0;
  for (const { url } of await context.warehouse.query(archivedAddresses, { urls: [...wanted] })) wanted.delete(url);

  const exchanges: Exchange[] = [];
  const hosts = [...new Set([...wanted].map((url) => new URL(url).host))];
  const fetch = context.transport.fetchFor({
    hosts,
    source: source.id,
    signal: context.signal,
    onResponse: (exchange) => exchanges.push(exchange),
  });
  for (const url of wanted) {
    if (context.signal.aborted) break;
    try {
      await fetch(url, { maxBytes: MOST_BYTES });
    } catch (error) {
      context.log.info(
        { source: source.id, url, reason: error instanceof Error ? error.message : String(error) },
        'a picture or style sheet was not archived',
      );
    }
  }
  const whole = exchanges.filter(
    (exchange) => exchange.status === 200 && exchange.truncated === null && wanted.has(exchange.url),
  );
  await archiveExchanges(context.warehouse, source.id, whole);
  return whole.length;
}
