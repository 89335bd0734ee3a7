import { FeedError, readSitemap, type Sitemap } from '@nhipbao/extraction';
import { LocalDay } from '@nhipbao/records';
import { z } from 'zod';
import { articleLinkJudge, UrlPatterns } from '../article-link.ts';
import { defineCollector } from '../collector.ts';
import { SourceError } from '../fetch/source-error.ts';
import { sitemapRoots } from '../sitemap-roots.ts';
import { mayHoldSpan, mayLieInSpan } from '../sitemap-span.ts';

const PROTOCOL_BYTES = 52_428_800;
/** Pages whose last change lies this far before the newest one seen were in the list the last time too. */
const OVERLAP_MS = 2 * 24 * 3_600_000;

const Progress = z.object({
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** What the index said of it when it was read last. */
  indexed: z.iso.datetime().nullable().default(null),
  /** The newest last change among its pages. */
  newest: z.iso.datetime().nullable().default(null),
});

/**
 * Reads a site's sitemaps, the indexes' own lists included, and gives the stories they name: all of them for a span of days
 * (backfill), otherwise those of sitemaps that changed since the last run.
 */
export default defineCollector({
  kind: 'sitemap',
  title: { vi: 'Sơ đồ trang', en: 'Sitemap' },
  hosts: (settings) => [new URL(settings.url).host],
  politeness: ({ spacingMs }) => ({ spacingMs }),
  settings: z.strictObject({
    /** A sitemap, or the site whose robots.txt names it. */
    url: z.url({ protocol: /^https?$/ }),
    since: LocalDay.optional(),
    until: LocalDay.optional(),
    articleUrl: UrlPatterns,
    /** Most sitemaps read in one run; the newest first. */
    maxSitemaps: z.int().min(1).default(200),
    zone: z.string().default('Asia/Ho_Chi_Minh'),
    spacingMs: z.int().min(0).optional(),
  }),
  state: z.object({
    /** The span that was read; progress made for another one does not count. */
    span: z.string().default(''),
    sitemaps: z.record(z.string(), Progress).default({}),
  }),

  async *collect({ settings, state, source, fetch, log }) {
    const span = `${settings.since ?? ''}..${settings.until ?? ''}`;
    const progress = state.span === span ? { ...state.sitemaps } : {};
    const isArticle = articleLinkJudge(settings.articleUrl);
    const roots = await sitemapRoots(settings.url, fetch);
    const rooted = 'named' in roots ? roots.named : roots.tried;
    const queue: Sitemap['sitemaps'] = rooted.map((url) => ({ url, lastModified: null }));
    const seen = new Set<string>();
    let read = 0;
    let failure: unknown = null;

    while (seen.size < settings.maxSitemaps) {
      const next = queue.shift();
      if (!next) break;
      const { url } = next;
      const indexed = next.lastModified?.toISOString() ?? null;
      const before = progress[url];
      if (seen.has(url) || (indexed && before?.indexed === indexed)) continue;
      seen.add(url);
      try {
        const response = await fetch(url, { validators: before ?? {}, maxBytes: PROTOCOL_BYTES });
        read += 1;
        if (response.notModified) continue;
        const sitemap = await readSitemap(response.bytes, { ...response, zone: settings.zone });
        for (const fault of sitemap.faults) yield { issue: { ...fault, url } };
        queue.push(...newestFirst(sitemap.sitemaps.filter((child) => mayHoldSpan(child, settings))));

        const floor = before?.newest ? Date.parse(before.newest) - OVERLAP_MS : Number.NEGATIVE_INFINITY;
        let newest = before?.newest ?? null;
        for (const page of sitemap.pages) {
          const changed = page.lastModified;
          if (changed && changed.toISOString() > (newest ?? '')) newest = changed.toISOString();
          const known = changed !== null && changed.getTime() < floor;
          const story = page.title !== null || isArticle({ url: page.url, text: '' });
          if (known || !story || !mayLieInSpan(page, settings)) continue;
          yield { sighting: { url: page.url, title: page.title, publishedAt: page.publishedAt } };
        }
        // An index is read every run: what it lists tells which of the others changed. One with faults may have been cut off.
        const whole = sitemap.kind !== 'index' && sitemap.faults.length === 0;
        if (whole) progress[url] = { ...response.validators, indexed, newest };
        if ('tried' in roots) queue.splice(0, queue.length, ...queue.filter((one) => !roots.tried.includes(one.url)));
        yield { state: { span, sitemaps: progress } };
      } catch (error) {
        const pause = error instanceof SourceError && error.retry instanceof Date;
        if (pause || !(error instanceof SourceError || error instanceof FeedError)) throw error;
        if ('tried' in roots && roots.tried.includes(url) && (error instanceof FeedError || error.code === 'gone'))
          continue;
        failure = error;
        log.warn({ url, code: error.code }, error.message);
        yield { issue: { code: `sitemap-${error.code}`, message: error.message, url } };
      }
    }
    if (read === 0 && failure) throw failure;
    if (read === 0 && 'tried' in roots) {
      const where = 'neither in robots.txt nor in the usual places. Enter its address if there is one.';
      throw new SourceError(`No sitemap was found for ${settings.url}, ${where}`, {
        source,
        code: 'content-unusable',
        retry: 'later',
      });
    }
    if (queue.length > 0) yield { issue: sitemapsLeft(settings.url, queue.length) };
  },
});

function newestFirst(sitemaps: Sitemap['sitemaps']): Sitemap['sitemaps'] {
  return sitemaps.toSorted((a, b) => (b.lastModified?.getTime() ?? 0) - (a.lastModified?.getTime() ?? 0));
}

function sitemapsLeft(url: string, left: number) {
  const message = `${left} sitemaps of ${url} were left for the next run; raise maxSitemaps to read more at once.`;
  return { code: 'sitemaps-left', message, url };
}
