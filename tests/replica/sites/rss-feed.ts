import { feedDate } from '../dates.ts';
import { escapeHtml } from '../html.ts';
import { type Reply, XML } from '../reply.ts';

/** One entry of a feed; `html` is what stands in its description. */
export interface FeedEntry {
  title: string;
  link: string;
  html: string;
  publishedAt: Date;
}

/** An RSS 2.0 feed with CDATA descriptions, as the newspapers' systems write it. */
export function rssFeed(
  channel: { title: string; link: string; zone: '+0700' | 'GMT+7' },
  entries: readonly FeedEntry[],
): Reply {
  const newest = entries[0]?.publishedAt;
  const items = entries.map(
    (entry) => `<item>
<title>${escapeHtml(entry.title)}</title>
<link>${escapeHtml(entry.link)}</link>
<guid isPermaLink="true">${escapeHtml(entry.link)}</guid>
<description><![CDATA[${entry.html}]]></description>
<pubDate>${feedDate(entry.publishedAt, channel.zone)}</pubDate>
</item>`,
  );
  return {
    type: XML,
    body: `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel>
<title>${escapeHtml(channel.title)}</title>
<link>${escapeHtml(channel.link)}</link>
<description>${escapeHtml(channel.title)} - dữ liệu minh họa</description>
<language>vi-vn</language>
<generator>Nhịp Báo replica</generator>
${newest ? `<pubDate>${feedDate(newest, channel.zone)}</pubDate>\n` : ''}${items.join('\n')}
</channel></rss>
`,
    ...(newest && { modifiedAt: newest }),
  };
}
