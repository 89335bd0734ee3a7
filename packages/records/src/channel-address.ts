/** Where channels live: hosts (subdomains count) and the platform's id, as infra/registry/platforms.yaml names it. */
const HOSTS: readonly (readonly [host: string, platform: string])[] = [
  ['youtube.com', 'youtube'],
  ['youtu.be', 'youtube'],
  ['facebook.com', 'facebook'],
  ['fb.com', 'facebook'],
  ['tiktok.com', 'tiktok'],
  ['instagram.com', 'instagram'],
  ['threads.net', 'threads'],
  ['threads.com', 'threads'],
  ['twitter.com', 'x'],
  ['x.com', 'x'],
  ['video.zalo.me', 'zalo-video'],
  ['zalo.me', 'zalo'],
  ['lotus.vn', 'lotus'],
  ['gapo.vn', 'gapo'],
  ['mocha.com.vn', 'mocha'],
  ['vtvgo.vn', 'vtvgo'],
  ['mytv.com.vn', 'mytv'],
  ['tv360.vn', 'tv360'],
  ['fptplay.vn', 'fpt-play'],
  ['vieon.vn', 'vieon'],
  ['open.spotify.com', 'spotify'],
  ['podcasts.apple.com', 'apple-podcasts'],
  ['baomoi.com', 'bao-moi'],
  ['news.google.com', 'google-news'],
];

/** First parts of paths that lead to sharing, single posts, signing in or a platform's own pages, never to a channel. */
const NO_CHANNEL = new Set(
  'share sharer sharer.php dialog plugins watch shorts embed playlist results video reel reels stories hashtag tag intent search login signin signup help about policy policies privacy terms home explore p status s live tr groups events photo photo.php permalink.php story.php'.split(
    ' ',
  ),
);
/** First parts of paths after which the channel's own name comes. */
const BEFORE_NAME = new Set(['channel', 'c', 'user', 'pages', 'pg', 'people', 'show', 'kenh', 'oa', 'vn', 'profile']);

export interface ChannelAddress {
  platform: string;
  /** Equal for two ways of writing one channel's address: host left out, small letters, no parameters. */
  key: string;
}

/** The channel that an address leads to; null when it is none, such as a share button, a single post, or a host that is no platform. */
export function channelOf(address: string): ChannelAddress | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const host = url.hostname.toLowerCase();
  const platform = HOSTS.find(([name]) => host === name || host.endsWith(`.${name}`))?.[1];
  if (!platform || host === 'youtu.be') return null;
  const parts = decoded(url.pathname)
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '');
  const [first] = parts;
  if (!first || NO_CHANNEL.has(first)) return null;
  // profile.php?id=… is Facebook's way of naming pages without a name of their own.
  if (first === 'profile.php') {
    const id = url.searchParams.get('id');
    return id ? { platform, key: `${platform}/${id}` } : null;
  }
  const named = BEFORE_NAME.has(first) ? parts.slice(1) : parts;
  const name = first === 'pages' ? named.at(-1) : named[0];
  return name ? { platform, key: `${platform}/${name.replace(/^@/, '')}` } : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}

/** Two addresses of one channel; addresses on hosts that are no platform are compared as written. */
export function isSameChannel(a: string, b: string): boolean {
  return keyOf(a) === keyOf(b);
}

const keyOf = (address: string) => channelOf(address)?.key ?? address.replace(/[?#].*$/, '').replace(/\/+$/, '');
