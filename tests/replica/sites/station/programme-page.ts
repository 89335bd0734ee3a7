import type { Archive } from '../../archive.ts';
import { blocksToHtml } from '../../bodies/block-html.ts';
import { bodyOf } from '../../bodies/body-of.ts';
import { pictureOf } from '../../bodies/pictures.ts';
import { plainDateLine } from '../../dates.ts';
import { escapeHtml, withLookAlikes } from '../../html.ts';
import { sectionOf } from '../../plan.ts';
import { HTML, type Reply, type Visit } from '../../reply.ts';
import type { Story } from '../../story.ts';
import { headMarkup } from '../machine-markup.ts';
import { stationFrame } from './frame.ts';

/** A story or programme of the station: player or text, then what else the section has. */
export function programmePage(archive: Archive, story: Story, visit: Visit): Reply {
  const { lead, blocks } = bodyOf(story, visit.now);
  const spell = story.lookAlike ? withLookAlikes : (text: string) => text;
  const section = sectionOf('station', story.section);
  const head = headMarkup({
    story,
    lead,
    base: visit.base,
    image: pictureOf(story, 1).path,
    publisher: 'TayNinhTV',
    now: visit.now,
  });
  const others = archive.related(story, 6).map((one) => `<li><a href="${one.path}">${escapeHtml(one.title)}</a></li>`);
  const author =
    story.authors.length > 0 ? `<p class="post-author">${story.authors.map(escapeHtml).join(' - ')}</p>` : '';
  const source = story.sourceLine === null ? '' : `<p class="post-source"><em>${escapeHtml(story.sourceLine)}</em></p>`;
  const main = `<div class="breadcrumbs"><a href="/">Trang chủ</a> &raquo; <a href="/${section.slug}/">${section.title}</a></div>
<div class="post post-${story.section}">
<h1 class="post-title">${escapeHtml(spell(story.title))}</h1>
<span class="post-date">${plainDateLine(story.publishedAt)}</span>
<p class="sapo">${escapeHtml(spell(lead))}</p>
<div class="post-content">
${blocksToHtml(blocks, 'table', spell)}
${author}
${source}
</div>
<div class="post-share"><a href="https://zalo.me/share">Zalo</a></div>
</div>
<div class="other-posts"><h4>Cùng chuyên mục</h4><ul>${others.join('')}</ul></div>`;
  const changed = story.revisedAt && story.revisedAt <= visit.now ? story.revisedAt : story.publishedAt;
  return {
    type: HTML,
    body: stationFrame({ title: `${spell(story.title)} | TayNinhTV`, head, main }),
    modifiedAt: changed,
  };
}
