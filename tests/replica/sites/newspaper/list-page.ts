import type { Archive } from '../../archive.ts';
import { leadOfStory } from '../../bodies/lead-of-story.ts';
import { pictureOf } from '../../bodies/pictures.ts';
import { currentDateLine } from '../../dates.ts';
import { escapeHtml } from '../../html.ts';
import { SECTIONS } from '../../plan.ts';
import { HTML, type Reply, type Visit } from '../../reply.ts';
import type { Story } from '../../story.ts';
import { newspaperFrame } from './frame.ts';

const PER_PAGE = 20;
/** Sections that exist as pages but in no menu. */
const COLLECTIVE = [{ slug: 'trong-tinh', title: 'Trong tỉnh' }];

/** A plain list of links, as under "Tin liên quan". */
export function storyLinks(stories: readonly Story[]): string {
  return `<ul>${stories.map((story) => `<li><a href="${addressOf(story)}">${escapeHtml(story.title)}</a></li>`).join('')}</ul>`;
}

/** The front page: the newest stories, then some of each section. */
export function frontPage(archive: Archive, visit: Visit): Reply {
  const newest = archive.listed('section', visit.now, undefined, 12);
  const blocks = SECTIONS.newspaper.map(({ slug, title }) => {
    const stories = archive.listed('section', visit.now, slug, 4);
    return stories.length === 0
      ? ''
      : `<section class="cate"><h2><a href="/${slug}/">${title}</a></h2>${cards(stories)}</section>`;
  });
  const main = `<section class="top-news">${cards(newest)}</section>\n${blocks.join('\n')}`;
  return listReply({
    title: 'Tin tức Tây Ninh mới nhất',
    bodyClass: 'page-home',
    main,
    newest: newest[0],
    mostRead: mostRead(archive, visit),
  });
}

/** A section's page (20 stories each, `?page=2` and so on); null where the newspaper has no such section or page. */
export function sectionPage(archive: Archive, slug: string, visit: Visit): Reply | null {
  const section = [...SECTIONS.newspaper, ...COLLECTIVE].find((one) => one.slug === slug);
  const page = Number(visit.query.get('page') ?? 1);
  if (!section || !Number.isInteger(page) || page < 1) return null;
  const all = archive.listed('section', visit.now, slug);
  const stories = all.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  if (stories.length === 0 && page > 1) return null;
  const pages = Math.ceil(all.length / PER_PAGE);
  const next = page < pages ? `<a class="next" rel="next" href="/${slug}/?page=${page + 1}">Trang sau</a>` : '';
  const main = `<h1 class="cate-title">${section.title}</h1>${cards(stories)}<div class="paging">Trang ${page}/${Math.max(pages, 1)} ${next}</div>`;
  return listReply({
    title: section.title,
    bodyClass: `page-list page-${slug}`,
    main,
    newest: stories[0],
    mostRead: mostRead(archive, visit),
  });
}

/** The address by which lists link to a story: the alias where it has one, as the old system still does. */
function addressOf(story: Story): string {
  return story.aliases[0] ?? story.path;
}

/** Nobody reads an invented paper: the list shows what its society section printed last. */
function mostRead(archive: Archive, visit: Visit): readonly Story[] {
  return archive.listed('section', visit.now, 'xa-hoi', 8);
}

function cards(stories: readonly Story[]): string {
  return stories
    .map((story) => {
      const address = addressOf(story);
      const picture = pictureOf(story, 1).path;
      const brief = `<p class="brief">${escapeHtml(leadOfStory(story))}</p>`;
      return `<div class="news-item"><a class="thumb" href="${address}"><img src="${picture}" alt="" width="180" height="120" loading="lazy"></a><div class="news-text"><h3><a class="title" href="${address}">${escapeHtml(story.title)}</a></h3>${brief}<span class="time">${currentDateLine(story.publishedAt)}</span></div></div>`;
    })
    .join('\n');
}

function listReply(page: {
  title: string;
  bodyClass: string;
  main: string;
  newest: Story | undefined;
  mostRead: readonly Story[];
}): Reply {
  const body = newspaperFrame({
    title: page.title,
    head: '',
    bodyClass: page.bodyClass,
    main: page.main,
    aside: `<aside><h3>Đọc nhiều</h3>${storyLinks(page.mostRead)}</aside>`,
  });
  return { type: HTML, body, ...(page.newest && { modifiedAt: page.newest.publishedAt }) };
}
