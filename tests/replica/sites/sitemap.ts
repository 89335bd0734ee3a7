import { gzipSync } from 'node:zlib';
import { localMonthOf, toLocalIso } from '@nhipbao/records';
import type { Archive } from '../archive.ts';
import { escapeHtml } from '../html.ts';
import { type Reply, type Visit, XML } from '../reply.ts';
import type { Story } from '../story.ts';

const OPEN = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const TWO_DAYS = 48 * 3_600_000;

/** Answers /sitemap.xml (an index), /sitemaps/yyyy-mm.xml (the oldest month gzipped) and /sitemaps/news.xml; null for other paths. */
export function sitemapReply(archive: Archive, visit: Visit, publication: string): Reply | null {
  if (visit.path === '/sitemap.xml') return sitemapIndex(archive, visit);
  const stories = archive.listed('sitemap', visit.now);
  if (visit.path === '/sitemaps/news.xml') return newsSitemap(stories, visit, publication);
  const [, month, gzipped] = /^\/sitemaps\/(\d{4}-\d\d)\.xml(\.gz)?$/.exec(visit.path) ?? [];
  if (month === undefined) return null;
  const ofMonth = stories.filter((story) => localMonthOf(story.publishedAt) === month);
  if (ofMonth.length === 0) return null;
  const reply = monthSitemap(ofMonth, visit);
  return gzipped ? { ...reply, type: 'application/gzip', body: gzipSync(reply.body) } : reply;
}

function sitemapIndex(archive: Archive, { base, now }: Visit): Reply {
  const months = [...new Set(archive.listed('sitemap', now).map((story) => localMonthOf(story.publishedAt)))];
  const oldest = months.at(-1);
  const files = months.map((month) => `/sitemaps/${month}.xml${month === oldest && months.length > 1 ? '.gz' : ''}`);
  const entries = ['/sitemaps/news.xml', ...files].map((file) => `<sitemap><loc>${base}${file}</loc></sitemap>`);
  return { type: XML, body: `${OPEN}<sitemapindex ${NAMESPACE}>\n${entries.join('\n')}\n</sitemapindex>\n` };
}

function monthSitemap(stories: readonly Story[], { base, now }: Visit): Reply {
  const entries = stories.map((story) => {
    const changed = story.revisedAt !== null && story.revisedAt <= now ? story.revisedAt : story.publishedAt;
    return `<url><loc>${base}${story.path}</loc><lastmod>${toLocalIso(changed)}</lastmod><changefreq>monthly</changefreq></url>`;
  });
  return { type: XML, body: `${OPEN}<urlset ${NAMESPACE}>\n${entries.join('\n')}\n</urlset>\n` };
}

function newsSitemap(stories: readonly Story[], { base, now }: Visit, publication: string): Reply {
  const entries = stories
    .filter((story) => now.getTime() - story.publishedAt.getTime() <= TWO_DAYS)
    .map(
      (story) =>
        `<url><loc>${base}${story.path}</loc><news:news><news:publication><news:name>${escapeHtml(publication)}</news:name><news:language>vi</news:language></news:publication><news:publication_date>${toLocalIso(story.publishedAt)}</news:publication_date><news:title>${escapeHtml(story.title)}</news:title></news:news></url>`,
    );
  const namespaces = `${NAMESPACE} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"`;
  return { type: XML, body: `${OPEN}<urlset ${namespaces}>\n${entries.join('\n')}\n</urlset>\n` };
}
