import type { Embed } from '@nhipbao/records';

/** How one platform's frames are told: hosts it serves them from, what it shows and where the media id stands. */
interface Platform {
  hosts: RegExp;
  kind: Embed['kind'];
  id?: RegExp;
  /** Paths that show something else than the platform's usual. */
  except?: { path: RegExp; kind: Embed['kind'] };
}

const PLATFORMS: Platform[] = [
  {
    hosts: /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/,
    kind: 'video',
    id: /(?:embed\/|v=|shorts\/|live\/|youtu\.be\/)([\w-]{11})/,
    except: { path: /\/shorts\//, kind: 'short-video' },
  },
  { hosts: /(?:^|\.)tiktok\.com$/, kind: 'short-video', id: /(?:video|embed(?:\/v\d)?|player\/v1)\/(\d+)/ },
  { hosts: /(?:^|\.)vimeo\.com$/, kind: 'video', id: /\/(?:video\/)?(\d+)/ },
  { hosts: /(?:^|\.)(?:dailymotion\.com|dai\.ly)$/, kind: 'video', id: /(?:video\/|dai\.ly\/|video=)([\w]+)/ },
  {
    hosts: /(?:^|\.)(?:facebook\.com|fb\.watch)$/,
    kind: 'social',
    id: /(?:videos|reel|posts)(?:\/|%2F)(\d+)/i,
    except: { path: /video|reel/i, kind: 'video' },
  },
  {
    hosts: /(?:^|\.)instagram\.com$/,
    kind: 'social',
    id: /\/(?:p|reel|tv)\/([\w-]+)/,
    except: { path: /\/reel\//, kind: 'short-video' },
  },
  { hosts: /(?:^|\.)(?:twitter|x)\.com$/, kind: 'social', id: /status\/(\d+)|id=(\d+)/ },
  {
    hosts:
      /(?:^|\.)(?:threads\.net|bsky\.app|t\.me|telegram\.org|reddit\.com|linkedin\.com|pinterest\.com|zalo\.me|vk\.com)$/,
    kind: 'social',
  },
  {
    hosts:
      /(?:^|\.)(?:spotify\.com|soundcloud\.com|podbean\.com|anchor\.fm|spreaker\.com|megaphone\.fm|acast\.com|simplecast\.com|buzzsprout\.com|audioboom\.com|omny\.fm|art19\.com|mixcloud\.com|podcasts\.apple\.com|embed\.podcasts\.apple\.com|waves\.vn)$/,
    kind: 'audio',
    id: /(?:episode|track|tracks)(?:\/|%2F)(\w+)/i,
  },
  {
    hosts:
      /(?:^|\.)(?:datawrapper\.de|dwcdn\.net|flourish\.studio|flo\.uri\.sh|infogram\.com|public\.tableau\.com|everviz\.com|chartblocks\.com|highcharts\.com|plot\.ly|ourworldindata\.org|powerbi\.com)$/,
    kind: 'chart',
    id: /(?:dwcdn\.net|datawrapper\.de\/_?)\/(\w{5})|(?:visualisation|story)\/(\d+)/,
  },
  {
    hosts:
      /(?:^|\.)(?:openstreetmap\.org|mapbox\.com|arcgis\.com|carto\.com|maps\.app\.goo\.gl|windy\.com|mymaps\.google\.com)$/,
    kind: 'map',
  },
  {
    hosts:
      /(?:^|\.)(?:typeform\.com|genial\.ly|genially\.com|thinglink\.com|juxtapose\.knightlab\.com|cdn\.knightlab\.com|knightlab\.com|riddle\.com|opinionstage\.com|playbuzz\.com|quizizz\.com|kahoot\.it|h5p\.com|outgrow\.us|apester\.com|sketchfab\.com|matterport\.com|kuula\.co|roundme\.com|momento360\.com|shorthandstories\.com|ceros\.com|gamma\.app|canva\.com)$/,
    kind: 'interactive',
  },
  {
    hosts:
      /(?:^|\.)(?:scribd\.com|issuu\.com|documentcloud\.org|slideshare\.net|fliphtml5\.com|calameo\.com|docs\.google\.com|view\.officeapps\.live\.com|drive\.google\.com)$/,
    kind: 'document',
  },
  {
    hosts:
      /(?:^|\.)(?:jwplatform\.com|jwplayer\.com|brightcove\.net|kaltura\.com|wistia\.(?:com|net)|streamable\.com|twitch\.tv|rumble\.com|ok\.ru|rutube\.ru|vtv\.vn|mecloud\.vn|sohatv\.vn|vcplayer\.\w+|player\.\w+\.\w+)$/,
    kind: 'video',
  },
];

const ADVERTISING =
  /doubleclick|googlesyndication|adservice|adnxs|taboola|outbrain|criteo|teads|admicro|eclick|blueseed|adtima|amazon-adsystem|googletagmanager|recaptcha|(?:^|\.)adx?\.|facebook\.com\/(?:plugins\/(?:like|page|share|comments)|tr\b|v[\d.]+\/plugins\/(?:like|page|share|comments))|platform\.twitter\.com\/widgets\/(?:follow|tweet_button)|disqus|consent/i;

/** What an address shows when framed; null for advertising, buttons and counters. */
export function embedOf(address: string): Embed | null {
  if (!URL.canParse(address) || ADVERTISING.test(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const host = url.hostname.replace(/^www\./, '');
  if (/(?:^|\.)google\.[\w.]+$/.test(host) && url.pathname.startsWith('/maps'))
    return { host, url: address, id: null, kind: 'map' };
  if (/(?:^|\.)google\.[\w.]+$/.test(host) && url.pathname.includes('/forms/'))
    return { host, url: address, id: null, kind: 'interactive' };
  const platform = PLATFORMS.find(({ hosts }) => hosts.test(url.hostname));
  if (!platform) return { host, url: address, id: null, kind: kindByPath(url) };
  const found = platform.id?.exec(address);
  const kind = platform.except?.path.test(`${url.pathname}${url.search}`) ? platform.except.kind : platform.kind;
  return { host, url: address, id: found?.slice(1).find((part) => part !== undefined) ?? null, kind };
}

/** A site's own frames say by their path what they show. */
function kindByPath({ pathname, hostname }: URL): Embed['kind'] {
  const place = `${hostname}${pathname}`;
  if (/\.pdf$/i.test(pathname)) return 'document';
  if (/podcast|audio|radio/i.test(place)) return 'audio';
  if (/video|player|\.mp4|\.m3u8|livestream/i.test(place)) return 'video';
  if (/chart|infographic|graphic|datavi[sz]/i.test(place)) return 'chart';
  if (/(?:^|[./-])maps?(?:[./-]|$)/i.test(place)) return 'map';
  if (/quiz|game|interactive|poll|vote|survey|360|vr(?:tour)?(?:[./-]|$)|panorama/i.test(place)) return 'interactive';
  return 'other';
}
