import { toLocalIso } from '@nhipbao/records';
import { blocksToHtml } from '../../bodies/block-html.ts';
import { bodyOf } from '../../bodies/body-of.ts';
import { escapeHtml } from '../../html.ts';
import type { Reply, Visit } from '../../reply.ts';
import type { Story } from '../../story.ts';

/** An Atom 1.0 feed with whole texts and relative picture addresses under xml:base. */
export function atomFeed(stories: readonly Story[], { base, now }: Visit): Reply {
  const newest = stories[0]?.publishedAt ?? new Date(0);
  const entries = stories.map((story) => {
    const { lead, blocks } = bodyOf(story, now);
    const authors = story.authors.map((name) => `<author><name>${escapeHtml(name)}</name></author>`).join('');
    return `<entry>
<title type="text">${escapeHtml(story.title)}</title>
<link rel="alternate" type="text/html" href="${base}${story.path}"/>
<id>${base}/?p=${story.id}</id>
${authors}
<published>${toLocalIso(story.publishedAt)}</published>
<updated>${toLocalIso(story.revisedAt && story.revisedAt <= now ? story.revisedAt : story.publishedAt)}</updated>
<summary type="text">${escapeHtml(lead)}</summary>
<content type="html">${escapeHtml(blocksToHtml(blocks, 'wp-caption', (text) => text))}</content>
</entry>`;
  });
  return {
    type: 'application/atom+xml; charset=utf-8',
    modifiedAt: newest,
    body: `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi" xml:base="${base}/">
<title>Văn nghệ Tây Ninh (dữ liệu minh họa)</title>
<link rel="self" href="${base}/feed/atom"/>
<id>${base}/feed/atom</id>
<updated>${toLocalIso(newest)}</updated>
${entries.join('\n')}
</feed>
`,
  };
}
