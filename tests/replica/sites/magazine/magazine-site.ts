import { toLocalIso } from '@nhipbao/records';
import { type Archive, archiveOf, type Revisions } from '../../archive.ts';
import { blocksToHtml } from '../../bodies/block-html.ts';
import { bodyOf } from '../../bodies/body-of.ts';
import { pictureOf } from '../../bodies/pictures.ts';
import { localParts } from '../../dates.ts';
import { escapeHtml, withLookAlikes } from '../../html.ts';
import { SECTIONS, sectionOf } from '../../plan.ts';
import { HTML, type Reply, type Site, type Visit } from '../../reply.ts';
import type { Story } from '../../story.ts';
import type { World } from '../../world.ts';
import { headMarkup } from '../machine-markup.ts';
import { mediaReply } from '../media.ts';
import { robotsReply } from '../robots.ts';
import { atomFeed } from './atom-feed.ts';
import { MAGAZINE_CSS, magazineFrame } from './frame.ts';

const PER_PAGE = 10;

/** A small magazine's site: an Atom feed with whole texts, dates in time elements, no sitemap. */
export function magazineSite(world: World, revisions: Revisions): Site {
  const archive = archiveOf(world, 'magazine', revisions);
  return (visit) => {
    const { path } = visit;
    if (path === '/robots.txt') return robotsReply(visit, false);
    if (path === '/style.css')
      return { type: 'text/css', body: MAGAZINE_CSS, modifiedAt: new Date('2025-01-01T00:00:00Z') };
    if (path === '/feed/atom') return atomFeed(archive.listed('rss', visit.now, undefined, 20), visit);
    if (path.startsWith('/upload/')) return mediaReply(archive, path, visit.now);
    const story = archive.find(path, visit.now);
    if (story) return storyPage(story, visit);
    const [, slug, page] = /^\/([a-z-]*)\/?(?:page\/(\d+)\/?)?$/.exec(path) ?? [];
    return slug === undefined ? null : listPage(archive, slug, Number(page ?? 1), visit);
  };
}

function storyPage(story: Story, visit: Visit): Reply {
  const { lead, blocks } = bodyOf(story, visit.now);
  const spell = story.lookAlike ? withLookAlikes : (text: string) => text;
  const section = sectionOf('magazine', story.section);
  const head = headMarkup({
    story,
    lead,
    base: visit.base,
    image: pictureOf(story, 1).path,
    publisher: 'Văn nghệ Tây Ninh',
    now: visit.now,
  });
  const main = `<article class="hentry category-${section.slug}">
<p class="cat-links"><a rel="category" href="/${section.slug}/">${section.title}</a></p>
<h1 class="entry-title">${escapeHtml(spell(story.title))}</h1>
<p class="entry-meta"><time class="entry-date published" datetime="${toLocalIso(story.publishedAt)}">${shortDate(story.publishedAt)}</time> ${story.authors
    .map(
      (name) =>
        `<span class="author vcard"><a class="fn" rel="author" href="/tac-gia/${encodeURIComponent(name)}">${escapeHtml(name)}</a></span>`,
    )
    .join(', ')}</p>
<div class="entry-content">
<p class="entry-summary">${escapeHtml(spell(lead))}</p>
${blocksToHtml(blocks, 'wp-caption', spell)}
${story.sourceLine === null ? '' : `<p class="source">${escapeHtml(story.sourceLine)}</p>`}
</div>
</article>`;
  const changed = story.revisedAt && story.revisedAt <= visit.now ? story.revisedAt : story.publishedAt;
  return { type: HTML, body: magazineFrame({ title: spell(story.title), head, main }), modifiedAt: changed };
}

function listPage(archive: Archive, slug: string, page: number, visit: Visit): Reply | null {
  const section = SECTIONS.magazine.find((one) => one.slug === slug);
  if (!section && slug !== '') return null;
  const all = archive.listed('section', visit.now, slug === '' ? undefined : slug);
  const stories = all.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  if (page < 1 || (stories.length === 0 && page > 1)) return null;
  const next =
    all.length > page * PER_PAGE
      ? `<a rel="next" href="/${slug === '' ? '' : `${slug}/`}page/${page + 1}/">Bài cũ hơn</a>`
      : '';
  const entries = stories.map(
    (story) =>
      `<div class="hentry"><h2 class="entry-title"><a class="title" rel="bookmark" href="${story.path}">${escapeHtml(story.title)}</a></h2><p class="entry-meta">${shortDate(story.publishedAt)}</p></div>`,
  );
  const title = section?.title ?? 'Trang chủ';
  return {
    type: HTML,
    body: magazineFrame({ title, head: '', main: `${entries.join('\n')}<p class="nav">${next}</p>` }),
  };
}

/** "9.2.2024" */
function shortDate(instant: Date): string {
  const { day, month, year } = localParts(instant);
  return `${Number(day)}.${Number(month)}.${year}`;
}
