import { type Archive, archiveOf, type Revisions } from '../../archive.ts';
import { leadOfStory } from '../../bodies/lead-of-story.ts';
import { pictureOf } from '../../bodies/pictures.ts';
import { escapeHtml } from '../../html.ts';
import { SECTIONS } from '../../plan.ts';
import { HTML, type Reply, type Site, type Visit } from '../../reply.ts';
import type { Story } from '../../story.ts';
import type { World } from '../../world.ts';
import { mediaReply } from '../media.ts';
import { robotsReply } from '../robots.ts';
import { rssFeed } from '../rss-feed.ts';
import { sitemapReply } from '../sitemap.ts';
import { STATION_CSS, stationFrame } from './frame.ts';
import { programmePage } from './programme-page.ts';

const PER_PAGE = 24;

/** A site that behaves like tayninhtv.vn: programme pages with players, paging by path, one feed, sitemaps. */
export function stationSite(world: World, revisions: Revisions): Site {
  const archive = archiveOf(world, 'station', revisions);
  return (visit) => {
    const { path } = visit;
    if (path === '/robots.txt') return robotsReply(visit, true);
    if (path === '/assets/tv.css')
      return { type: 'text/css', body: STATION_CSS, modifiedAt: new Date('2025-01-01T00:00:00Z') };
    if (path === '/rss.xml') return feed(archive, visit);
    if (path.startsWith('/upload/') || path.startsWith('/live/')) return mediaReply(archive, path, visit.now);
    if (path.startsWith('/sitemap')) return sitemapReply(archive, visit, 'TayNinhTV');
    const story = archive.find(path.replace(/\/$/, ''), visit.now);
    if (story) return programmePage(archive, story, visit);
    const [, slug, page] = /^\/([a-z0-9-]*)\/?(?:trang-(\d+)\/?)?$/.exec(path) ?? [];
    return slug === undefined ? null : listPage(archive, slug, Number(page ?? 1), visit);
  };
}

function listPage(archive: Archive, slug: string, page: number, visit: Visit): Reply | null {
  const section = SECTIONS.station.find((one) => one.slug === slug);
  if (!section && slug !== '') return null;
  const all = archive.listed('section', visit.now, slug === '' ? undefined : slug);
  const stories = all.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  if (page < 1 || (stories.length === 0 && page > 1)) return null;
  const next =
    all.length > page * PER_PAGE
      ? `<a rel="next" href="/${slug === '' ? '' : `${slug}/`}trang-${page + 1}/">Xem thêm</a>`
      : '';
  const title = section?.title ?? 'TayNinhTV';
  const main = `<h1 class="archive-title">${title}</h1>${stories.map(card).join('\n')}<div class="pagination">${next}</div>`;
  const newest = stories[0];
  return {
    type: HTML,
    body: stationFrame({ title, head: '', main }),
    ...(newest && { modifiedAt: newest.publishedAt }),
  };
}

function card(story: Story): string {
  return `<div class="program-card"><a class="title" href="${story.path}"><img src="${pictureOf(story, 1).path}" alt="" width="300" height="200" loading="lazy"><h3>${escapeHtml(story.title)}</h3></a></div>`;
}

function feed(archive: Archive, visit: Visit): Reply {
  const stories = archive.listed('rss', visit.now, undefined, 30);
  return rssFeed(
    { title: 'TayNinhTV', link: visit.base, zone: 'GMT+7' },
    stories.map((story) => ({
      title: story.title,
      link: visit.base + story.path,
      html: escapeHtml(leadOfStory(story)),
      publishedAt: story.publishedAt,
    })),
  );
}
