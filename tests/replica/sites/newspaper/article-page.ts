import type { Archive } from '../../archive.ts';
import { blocksToHtml } from '../../bodies/block-html.ts';
import { bodyOf } from '../../bodies/body-of.ts';
import { pictureOf } from '../../bodies/pictures.ts';
import { currentDateLine, olderDateLine } from '../../dates.ts';
import { escapeHtml, withLookAlikes } from '../../html.ts';
import { sectionOf } from '../../plan.ts';
import { HTML, type Reply, type Visit } from '../../reply.ts';
import type { Story } from '../../story.ts';
import { headMarkup } from '../machine-markup.ts';
import { newspaperFrame } from './frame.ts';
import { storyLinks } from './list-page.ts';

/** Host of the machine voice that sits on every article: no podcast. It is never asked for anything. */
export const READ_ALOUD_HOST = 'giong-doc.example';

/** A story of the newspaper in its ordinary template. */
export function articlePage(archive: Archive, story: Story, visit: Visit): Reply {
  const { lead, blocks } = bodyOf(story, visit.now);
  const spell = story.lookAlike ? withLookAlikes : (text: string) => text;
  const section = sectionOf('newspaper', story.section);
  const head = headMarkup({
    story,
    lead,
    base: visit.base,
    image: pictureOf(story, 1).path,
    publisher: 'Báo Tây Ninh',
    now: visit.now,
  });
  const main = `<div class="breadcrumb"><a href="/">Trang chủ</a> <a class="section" href="/${section.slug}/">${section.title}</a></div>
<article class="detail detail-${story.section}">
<h1 class="title-detail">${escapeHtml(spell(story.title))}</h1>
<div class="meta"><span class="date">${story.dateLine === 'older' ? olderDateLine(story.publishedAt) : currentDateLine(story.publishedAt)}</span>
<span class="google-news"><a href="https://news.google.com/publications/minh-hoa">Theo dõi Báo Tây Ninh trên google news</a></span></div>
${readAloud(story)}
<h4 class="sapo">${story.origin === 'own' ? '(BTN) - ' : ''}${escapeHtml(spell(lead))}</h4>
<div class="content-detail">
${blocksToHtml(blocks, 'figure', spell)}
${signature(story)}
</div>
${tagsOf(story)}
<div class="share"><a href="https://zalo.me/share">Chia sẻ Zalo</a> <a href="https://www.facebook.com/sharer">Facebook</a></div>
</article>
<section class="related"><h3>Tin liên quan</h3>${storyLinks(archive.related(story, 5))}</section>
<section class="comments"><h3>Ý kiến bạn đọc</h3><form><textarea placeholder="Nhập ý kiến của bạn"></textarea><button>Gửi</button></form></section>`;
  const aside = `<aside><h3>Tin mới</h3>${storyLinks(archive.listed('section', visit.now, 'thoi-su-chinh-tri', 6))}
<div class="banner">Tư tưởng Hồ Chí Minh<br>(khung quảng bá minh họa)</div></aside>`;
  const changed = story.revisedAt && story.revisedAt <= visit.now ? story.revisedAt : story.publishedAt;
  return {
    type: HTML,
    body: newspaperFrame({
      title: spell(story.title),
      head,
      bodyClass: `page-detail page-${section.slug}`,
      main,
      aside,
    }),
    modifiedAt: changed,
  };
}

function readAloud(story: Story): string {
  return `<div class="read-aloud"><span>Nghe đọc bài</span><audio preload="none" src="https://${READ_ALOUD_HOST}/tts/btn/a${story.id}.mp3"></audio></div>`;
}

function signature(story: Story): string {
  const lines = [];
  if (story.authors.length > 0) lines.push(`<p class="author">${story.authors.map(escapeHtml).join(' - ')}</p>`);
  if (story.sourceLine !== null) lines.push(`<p class="source">${escapeHtml(story.sourceLine)}</p>`);
  return lines.join('\n');
}

function tagsOf(story: Story): string {
  const words = story.title.split(/[\s,:]+/).filter((word) => word.length > 2);
  const tags = [words.slice(0, 2).join(' '), words.slice(-2).join(' ')].map((tag) => tag.toLowerCase());
  return `<div class="tags">${tags.map((tag) => `<a rel="tag" href="/tag/${encodeURIComponent(tag)}">${escapeHtml(tag)}</a>`).join(' ')}</div>`;
}
