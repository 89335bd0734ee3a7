import { toLocalIso } from '@nhipbao/records';
import { bodyOf } from '../../bodies/body-of.ts';
import { pictureOf } from '../../bodies/pictures.ts';
import { escapeHtml } from '../../html.ts';
import { HTML, type Reply, type Visit } from '../../reply.ts';
import type { Story } from '../../story.ts';
import { tell } from '../../text/story-text.ts';

/** A web story: an AMP document of tap-through cards, each a picture over the whole screen with one sentence. */
export function visualStoryPage(story: Story, visit: Visit): Reply {
  const { lead } = bodyOf(story, visit.now);
  const sentences = tell(story.text, { sentences: 7, version: 'A', reworded: false }).paragraphs.flatMap((text) =>
    text.split(/(?<=\.)\s(?=[\p{Lu}\d“])/u),
  );
  const cards = [lead, ...sentences].map(
    (text, index) =>
      `<amp-story-page id="trang-${index + 2}"><amp-story-grid-layer template="fill"><amp-img src="${pictureOf(story, index + 2).path}" width="720" height="1280" layout="responsive" alt=""></amp-img></amp-story-grid-layer><amp-story-grid-layer template="vertical"><p>${escapeHtml(text)}</p></amp-story-grid-layer></amp-story-page>`,
  );
  const cover = pictureOf(story, 1).path;
  const schema = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.title,
    datePublished: toLocalIso(story.publishedAt),
    author: story.authors.map((name) => ({ '@type': 'Person', name })),
    image: [visit.base + cover],
  };
  return {
    type: HTML,
    modifiedAt: story.publishedAt,
    body: `<!DOCTYPE html>
<html amp lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,minimum-scale=1,initial-scale=1">
<title>${escapeHtml(story.title)}</title>
<link rel="canonical" href="${visit.base}${story.path}">
<meta property="og:title" content="${escapeHtml(story.title)}">
<meta property="article:section" content="Đồ họa">
<script async src="https://cdn.ampproject.org/v0.js"></script>
<script async custom-element="amp-story" src="https://cdn.ampproject.org/v0/amp-story-1.0.js"></script>
<script type="application/ld+json">${JSON.stringify(schema).replaceAll('<', '\\u003c')}</script>
</head>
<body>
<amp-story standalone title="${escapeHtml(story.title)}" publisher="Báo Tây Ninh" publisher-logo-src="/upload/logo.png" poster-portrait-src="${cover}">
<amp-story-page id="trang-1"><amp-story-grid-layer template="fill"><amp-img src="${cover}" width="720" height="1280" layout="responsive" alt=""></amp-img></amp-story-grid-layer><amp-story-grid-layer template="vertical"><h1>${escapeHtml(story.title)}</h1></amp-story-grid-layer></amp-story-page>
${cards.join('\n')}
<amp-story-page id="cuoi"><amp-story-grid-layer template="vertical"><p>Dữ liệu minh họa. ${escapeHtml(story.authors.join(' - '))}</p></amp-story-grid-layer></amp-story-page>
</amp-story>
</body>
</html>
`,
  };
}
