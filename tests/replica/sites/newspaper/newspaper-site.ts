import { type Archive, archiveOf, type Revisions } from '../../archive.ts';
import { leadOfStory } from '../../bodies/lead-of-story.ts';
import { pictureOf } from '../../bodies/pictures.ts';
import { escapeHtml } from '../../html.ts';
import { SECTIONS } from '../../plan.ts';
import type { Reply, Site, Visit } from '../../reply.ts';
import type { Story } from '../../story.ts';
import type { World } from '../../world.ts';
import { mediaReply } from '../media.ts';
import { robotsReply } from '../robots.ts';
import { rssFeed } from '../rss-feed.ts';
import { sitemapReply } from '../sitemap.ts';
import { articlePage } from './article-page.ts';
import { frontPage, sectionPage } from './list-page.ts';
import { longformPage } from './longform-page.ts';
import { NEWSPAPER_CSS } from './style-sheet.ts';
import { visualStoryPage } from './visual-story-page.ts';

/** Feeds that gather several sections, beside one of each section's own name. */
const NEWS_FEEDS: Readonly<Record<string, readonly string[]>> = {
  'van-hoa': ['van-hoa-giai-tri'],
  'du-lich': ['van-hoa-giai-tri', 'albumphoto'],
  'van-de-su-kien': ['su-kien', 'thoi-su-chinh-tri'],
};

/** A site that behaves like baotayninh.vn. */
export function newspaperSite(world: World, revisions: Revisions): Site {
  const archive = archiveOf(world, 'newspaper', revisions);
  return (visit) => {
    const { path } = visit;
    if (path === '/robots.txt') return robotsReply(visit, true);
    if (path === '/') return frontPage(archive, visit);
    if (path === '/css/bao.css')
      return { type: 'text/css; charset=utf-8', body: NEWSPAPER_CSS, modifiedAt: new Date('2025-01-01T00:00:00Z') };
    if (path.startsWith('/rss/')) return feed(archive, visit);
    if (path.startsWith('/upload/') || path.startsWith('/live/')) return mediaReply(archive, path, visit.now);
    if (path.startsWith('/sitemap')) return sitemapReply(archive, visit, 'Báo Tây Ninh');
    const story = archive.find(path, visit.now);
    if (story) return storyPage(archive, story, visit);
    const [, slug] = /^\/([a-z-]+)\/?$/.exec(path) ?? [];
    return slug === undefined ? null : sectionPage(archive, slug, visit);
  };
}

function storyPage(archive: Archive, story: Story, visit: Visit): Reply {
  if (story.format === 'visual-story') return visualStoryPage(story, visit);
  return story.format === 'longform' ? longformPage(archive, story, visit) : articlePage(archive, story, visit);
}

function feed(archive: Archive, visit: Visit): Reply | null {
  const [, news] = /^\/rss\/news\/([a-z-]+)\.rss$/.exec(visit.path) ?? [];
  const sections =
    news === undefined
      ? []
      : (NEWS_FEEDS[news] ?? SECTIONS.newspaper.filter(({ slug }) => slug === news).map(({ slug }) => slug));
  if (visit.path !== '/rss/home.rss' && sections.length === 0) return null;
  const listed = archive.listed('rss', visit.now);
  const stories = (sections.length === 0 ? listed : listed.filter((story) => sections.includes(story.section))).slice(
    0,
    40,
  );
  const title = news === undefined ? 'Báo Tây Ninh - Trang chủ' : `Báo Tây Ninh - ${news}`;
  return rssFeed(
    { title, link: visit.base, zone: '+0700' },
    stories.map((story) => {
      const link = visit.base + story.path;
      const html = `<a href="${link}"><img src="${visit.base}${pictureOf(story, 1).path}"></a></br>${escapeHtml(leadOfStory(story))}`;
      return { title: story.title, link, html, publishedAt: story.publishedAt };
    }),
  );
}
