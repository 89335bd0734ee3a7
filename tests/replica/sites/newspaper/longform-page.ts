import type { Archive } from '../../archive.ts';
import { blocksToHtml } from '../../bodies/block-html.ts';
import { bodyOf } from '../../bodies/body-of.ts';
import { pictureOf } from '../../bodies/pictures.ts';
import { currentDateLine } from '../../dates.ts';
import { escapeHtml, withLookAlikes } from '../../html.ts';
import { HTML, type Reply, type Visit } from '../../reply.ts';
import type { Story } from '../../story.ts';
import { headMarkup } from '../machine-markup.ts';
import { newspaperFrame } from './frame.ts';
import { storyLinks } from './list-page.ts';

/** A longform in its own layout: a cover over the whole width, a narrow column of text, wide pictures, nothing beside it. */
export function longformPage(archive: Archive, story: Story, visit: Visit): Reply {
  const { lead, blocks } = bodyOf(story, visit.now);
  const spell = story.lookAlike ? withLookAlikes : (text: string) => text;
  const cover = pictureOf(story, 1).path;
  const head = headMarkup({ story, lead, base: visit.base, image: cover, publisher: 'Báo Tây Ninh', now: visit.now });
  const main = `<article class="longform emagazine">
<header class="hero full-width" style="background-image:url('${cover}')"><span class="label">E-MAGAZINE</span><h1>${escapeHtml(spell(story.title))}</h1></header>
<div class="column">
<h4 class="sapo">${escapeHtml(spell(lead))}</h4>
<div class="content-longform">
${blocksToHtml(blocks, 'figure', spell)}
</div>
<div class="credits"><p class="author">${story.authors.map(escapeHtml).join(' - ')}</p><p>Trình bày: Tổ Đồ họa</p><span class="date">${currentDateLine(story.publishedAt)}</span></div>
</div>
</article>
<section class="related column"><h3>Longform khác</h3>${storyLinks(archive.related(story, 3))}</section>`;
  const body = newspaperFrame({ title: spell(story.title), head, bodyClass: 'page-longform', main, aside: '' });
  return {
    type: HTML,
    body,
    modifiedAt: story.revisedAt && story.revisedAt <= visit.now ? story.revisedAt : story.publishedAt,
  };
}
