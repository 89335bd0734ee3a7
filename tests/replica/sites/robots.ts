import type { Reply, Visit } from '../reply.ts';

/** robots.txt: all is open but search and administration; names the sitemap where the site has one. */
export function robotsReply({ base, crawlDelay }: Visit, sitemap: boolean): Reply {
  const lines = [
    '# dữ liệu minh họa',
    'User-agent: *',
    'Disallow: /tim-kiem',
    'Disallow: /admin/',
    ...(crawlDelay === null ? [] : [`Crawl-delay: ${crawlDelay}`]),
    '',
    ...(sitemap ? [`Sitemap: ${base}/sitemap.xml`] : []),
  ];
  return { type: 'text/plain; charset=utf-8', body: `${lines.join('\n')}\n` };
}
