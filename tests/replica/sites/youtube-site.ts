import { escapeHtml } from '../html.ts';
import { CHANNELS, type Post, postsOf } from '../posts.ts';
import type { Reply, Site } from '../reply.ts';
import { publishedBy, type World } from '../world.ts';
import { isOnYoutube } from '../youtube-video.ts';

/** What YouTube's feed shows: the fifteen newest films of a channel. */
const NEWEST = 15;

/** A server that answers /feeds/videos.xml?channel_id=... as YouTube does, without a key. */
export function youtubeSite(world: World): Site {
  return ({ path, query, now }) => {
    if (path === '/robots.txt') return { type: 'text/plain', body: 'User-agent: *\nDisallow: /comment\n' };
    if (path !== '/feeds/videos.xml') return null;
    for (const unit of ['newspaper', 'station'] as const) {
      if (query.get('channel_id') === CHANNELS[unit].id) {
        // Films go up within hours of their story: the last forty stories hold the newest fifteen films.
        const stories = publishedBy(world, unit, now).filter(isOnYoutube).slice(-40);
        const films = stories
          .flatMap((story) => postsOf(story, now))
          .filter((post) => post.platform === 'youtube' && post.publishedAt <= now)
          .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
        return channelFeed(CHANNELS[unit], films.slice(0, NEWEST));
      }
    }
    return null;
  };
}

function channelFeed(channel: { id: string; title: string }, films: readonly Post[]): Reply {
  const name = escapeHtml(channel.title);
  const address = `https://www.youtube.com/channel/${channel.id}`;
  const entries = films.map(
    (film) => ` <entry>
  <id>yt:video:${film.nativeId}</id>
  <yt:videoId>${film.nativeId}</yt:videoId>
  <yt:channelId>${channel.id}</yt:channelId>
  <title>${escapeHtml(film.title)}</title>
  <link rel="alternate" href="${film.story.format === 'short-video' ? `https://www.youtube.com/shorts/${film.nativeId}` : film.url}"/>
  <author><name>${name}</name><uri>${address}</uri></author>
  <published>${isoSeconds(film.publishedAt)}</published>
  <updated>${isoSeconds(film.publishedAt)}</updated>
  <media:group>
   <media:title>${escapeHtml(film.title)}</media:title>
   <media:content url="https://www.youtube.com/v/${film.nativeId}?version=3" type="application/x-shockwave-flash" width="640" height="390"/>
   <media:thumbnail url="https://i1.ytimg.com/vi/${film.nativeId}/hqdefault.jpg" width="480" height="360"/>
   <media:description>${escapeHtml(film.title)} (dữ liệu minh họa)</media:description>
   <media:community><media:starRating count="${film.reactions ?? 0}" average="5.00" min="1" max="5"/><media:statistics views="${film.views}"/></media:community>
  </media:group>
 </entry>`,
  );
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
