import { type Exchange, readPages } from '@nhipbao/collectors';
import { canonicalAddress, type Source } from '@nhipbao/records';
import { duePages } from '@nhipbao/warehouse';
import { z } from 'zod';
import { archiveAssets } from './archive-assets.ts';
import type { JobContext } from './job.ts';
import { type StoredPage, storePages } from './store/page-store.ts';
import type { ReadPage } from './store/read-page.ts';
import { newRunId } from './store/source-sink.ts';
import { withLease } from './with-lease.ts';

/** Pages stored at a time: few enough that a crash loses little work, enough that inserts stay large. */
const ROUND = 50;

/** What the page stage needs of a `web` source's settings; its collector's schema checks the rest. */
const WebSettings = z.object({
  url: z.url(),
  zone: z.string().default('Asia/Ho_Chi_Minh'),
  spacingMs: z.number().optional(),
});

type DuePage = z.infer<typeof duePages.row>;

export type PageTally = Record<StoredPage['outcome'], number>;

/** Reads a unit's due article pages by its `web` source and stores them. Undefined when another process is at it. */
export async function collectPages(context: JobContext, source: Source): Promise<PageTally | undefined> {
  return withLease(context, `pages:${source.unit}`, async (_, signal) => {
    const { warehouse, clock } = context;
    const tally: PageTally = { stored: 0, unchanged: 0, alias: 0, failed: 0, gone: 0, 'not-article': 0 };
    const due = await warehouse.query(duePages, { unit: source.unit, now: clock.now(), limit: context.pagesPerRound });
    const runId = newRunId();
    for (let start = 0; start < due.length && !signal.aborted; start += ROUND) {
      const pages = await readRound({ ...context, signal }, source, due.slice(start, start + ROUND));
      const stored = await storePages(warehouse, { id: runId, source, clock }, pages);
      for (const { outcome } of stored) tally[outcome]++;
      if (context.archiveAssets) await archiveAssets({ ...context, signal }, source, stored);
      context.onProgress?.(Math.min(due.length, start + ROUND), due.length);
    }
    return tally;
  });
}

async function readRound(context: JobContext, source: Source, due: readonly DuePage[]): Promise<ReadPage[]> {
  const settings = WebSettings.parse(source.settings);
  const exchanges = new Map<string, Exchange>();
  const hosts = [...new Set([settings.url, ...due.map((page) => page.url)].map((url) => new URL(url).host))].filter(
    (host) => belongsTo(host, settings.url),
  );
  const fetch = context.transport.fetchFor({
    hosts,
    source: source.id,
    spacingMs: settings.spacingMs,
    signal: context.signal,
    onResponse: (exchange) => exchanges.set(exchange.url, exchange),
  });
  const byUrl = new Map(due.map((page) => [page.url, page]));
  const pages: ReadPage[] = [];
  for await (const result of readPages({
    due: due.map((page) => ({ url: page.url, ...validatorsOf(page) })),
    fetch,
    extractor: context.extractor,
    zone: settings.zone,
    concurrency: context.pageConcurrency,
    signal: context.signal,
  })) {
    const page = byUrl.get(result.url);
    pages.push({
      address: page?.address ?? canonicalAddress(result.url),
      url: result.url,
      attempt: page?.attempt ?? 0,
      itemId: page?.item_id ?? '',
      sightedDate: page?.published_at ?? null,
      response: result.response,
      article: result.article,
      exchange: exchanges.get(result.response?.url ?? result.url),
      error: result.error,
    });
  }
  return pages;
}

/** A page that was read well before is asked for only if it changed. */
function validatorsOf({ item_id, etag, last_modified }: DuePage) {
  if (item_id === '' || (etag === '' && last_modified === '')) return {};
  return { validators: { ...(etag && { etag }), ...(last_modified && { lastModified: last_modified }) } };
}

/** Whether a host is the site's own or lies under it (`media.` beside `www.`). */
export function belongsTo(host: string, site: string): boolean {
  const root = new URL(site).host.replace(/^www\./, '');
  return host === root || host === `www.${root}` || host.endsWith(`.${root}`);
}
