import { escapeHtml } from '../html.ts';
import { ACCOUNTS, type PlatformAccount } from '../platforms/accounts.ts';
import { numbersOf } from '../platforms/numbers.ts';
import { type Post, publishedOn } from '../posts.ts';
import type { Reply, Site } from '../reply.ts';
import type { World } from '../world.ts';

/** What YouTube's feed shows: the fifteen newest films of a channel. */
const NEWEST = 15;

/** The channel feed /feeds/videos.xml?channel_id=... as YouTube answers it, without a key. */
export function channelFeeds(world: World): Site {
  return ({ path, query, now }) => {
    if (path === '/robots.txt') return { type: 'text/plain', body: 'User-agent: *\nDisallow: /comment\n' };
    if (path !== '/feeds/videos.xml') return null;
    const channel = ACCOUNTS.find(({ platform, id }) => platform === 'youtube' && id === query.get('channel_id'));
    return channel ? channelFeed(channel, publishedOn(world, channel, now).slice(-NEWEST).reverse(), now) : null;
  };
}

function channelFeed(channel: PlatformAccount, films: readonly Post[], now: Date): Reply {
  const name = escapeHtml(channel.name);
  const address = `https://www.youtube.com/channel/${channel.id}`;
  const entries = films.map((film) => {
    const { reactions, views } = numbersOf(film, now);
    return ` <entry>
  <id>yt:video:${film.nativeId}</id>
  <yt:videoId>${film.nativeId}</yt:videoId>
  <yt:channelId>${channel.id}</yt:channelId>
  <title>${escapeHtml(film.title)}</title>
  <link rel="alternate" href="${film.kind === 'short-video' ? `https://www.youtube.com/shorts/${film.nativeId}` : film.url}"/>
  <author><name>${name}</name><uri>${address}</uri></author>
  <published>${isoSeconds(film.publishedAt)}</published>
  <updated>${isoSeconds(film.publishedAt)}</updated>
  <media:group>
   <media:title>${escapeHtml(film.title)}</media:title>
   <media:content url="https://www.youtube.com/v/${film.nativeId}?version=3" type="application/x-shockwave-flash" width="640" height="390"/>
   <media:thumbnail url="https://i1.ytimg.com/vi/${film.nativeId}/hqdefault.jpg" width="480" height="360"/>
   <media:description>${escapeHtml(film.title)} (dữ liệu minh họa)</media:description>
   <media:community><media:starRating count="${reactions ?? 0}" average="5.00" min="1" max="5"/><media:statistics views="${views}"/></media:community>
  </media:group>
 </entry>`;
  });
  return {
    type: 'text/xml; charset=UTF-8',
    headers: { 'cache-control': 'max-age=900' },
    body: `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
 <link rel="self" href="http://www.youtube.com/feeds/videos.xml?channel_id=${channel.id}"/>
 <id>yt:channel:${channel.id.slice(2)}</id>
 <yt:channelId>${channel.id.slice(2)}</yt:channelId>
 <title>${name}</title>
 <link rel="alternate" href="${address}"/>
 <author><name>${name}</name><uri>${address}</uri></author>
 <published>2019-05-20T03:00:00+00:00</published>
${entries.join('\n')}
</feed>
`,
  };
}

function isoSeconds(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}+00:00`;
}
