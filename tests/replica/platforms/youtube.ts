import { diceOf } from '../dice.ts';
import type { Post } from '../posts.ts';
import type { Reply, Site, Visit } from '../reply.ts';
import { followersAt, type PlatformAccount } from './accounts.ts';
import { json, pageOf, type Refusals } from './api.ts';
import { numbersOf } from './numbers.ts';
import type { PlatformWorld } from './platform-world.ts';

/** Units that a key has spent by days of the Pacific coast; tests set what it may. */
export interface YoutubeQuota {
  /** The only key that is known. */
  readonly key: string;
  perDay: number;
  /** Units spent by day, oldest first. */
  readonly spent: Map<string, number>;
}

export function youtubeQuota(): YoutubeQuota {
  return { key: 'AIzaReplicaMinhHoa0000000000000000000000', perDay: 10_000, spent: new Map() };
}

const PAGE = 50;
const wrong = (code: number, reason: string, message: string): Reply =>
  json({ error: { code, message, errors: [{ message, domain: 'youtube', reason }] } }, code);
const REFUSALS: Refusals = {
  quota: () =>
    wrong(403, 'quotaExceeded', 'The request cannot be completed because you have exceeded your <a>quota</a>.'),
  'rate-limit': () => wrong(403, 'rateLimitExceeded', 'Too many requests in a short time.'),
  'token-expired': () => wrong(400, 'keyInvalid', 'API key not valid. Please pass a valid API key.'),
  permission: () => wrong(403, 'accessNotConfigured', 'YouTube Data API has not been used in this project before.'),
  'error-200': () => json({ error: { code: 500, message: 'Internal error', errors: [{ reason: 'backendError' }] } }),
};

/** The YouTube Data API with a key: channels, playlistItems, videos, playlists; pages of 50, every question one unit. */
export function youtubeDataApi(pw: PlatformWorld, quota: YoutubeQuota): Site {
  return (visit) => {
    const [, resource] = /^\/youtube\/v3\/([\w:]+)$/.exec(visit.path) ?? [];
    if (resource === undefined) return null;
    if (visit.refusal) return REFUSALS[visit.refusal]();
    if (visit.query.get('key') !== quota.key) return REFUSALS['token-expired']();
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(visit.now);
    const spent = quota.spent.get(day) ?? 0;
    if (spent >= quota.perDay) return REFUSALS.quota();
    quota.spent.set(day, spent + 1);
    return RESOURCES[resource]?.(pw, visit) ?? wrong(404, 'notFound', 'Not found.');
  };
}

type Resource = (pw: PlatformWorld, visit: Visit) => Reply;
const RESOURCES: Readonly<Record<string, Resource>> = {
  channels(pw, { query, now }) {
    const channels = idsOf(query).flatMap((id) => pw.account(id, 'youtube') ?? []);
    // No match is an answer without items.
    const items = channels.length > 0 ? { items: channels.map((one) => channel(pw, one, now)) } : {};
    return json({
      kind: 'youtube#channelListResponse',
      etag: 'e',
      pageInfo: { totalResults: channels.length, resultsPerPage: 5 },
      ...items,
    });
  },
  playlistItems(pw, { query, now }) {
    const list = query.get('playlistId') ?? '';
    const account = pw.account(`UC${list.slice(2)}`, 'youtube');
    if (!account) return wrong(404, 'playlistNotFound', 'The playlist cannot be found.');
    const films = pw.posts(account, now).filter((film) => list.startsWith('UU') || film.story?.format === 'podcast');
    const size = Math.min(PAGE, Number(query.get('maxResults') ?? 5));
    const page = pageOf(films, query.get('pageToken'), size);
    if (!page) return wrong(400, 'invalidPageToken', 'The request specifies an invalid page token.');
    return json({
      kind: 'youtube#playlistItemListResponse',
      etag: 'e',
      ...(page.next !== null && { nextPageToken: page.next }),
      pageInfo: { totalResults: films.length, resultsPerPage: size },
      items: page.rows.map((film) => playlistItem(pw, film, query.get('part') ?? '')),
    });
  },
  videos(pw, { query, now }) {
    const films = idsOf(query).flatMap((id) => pw.post(id, now, 'youtube') ?? []);
    return json({
      kind: 'youtube#videoListResponse',
      etag: 'e',
      pageInfo: { totalResults: films.length, resultsPerPage: films.length },
      items: films.map((film) => video(pw, film, now)),
    });
  },
  playlists(pw, { query, now }) {
    const account = pw.account(query.get('channelId') ?? '', 'youtube');
    const episodes = account ? pw.posts(account, now).filter((film) => film.story?.format === 'podcast') : [];
    const items = account && episodes.length > 0 ? [podcastList(account, episodes.length)] : [];
    return json({ kind: 'youtube#playlistListResponse', etag: 'e', pageInfo: { totalResults: items.length }, items });
  },
};

function podcastList({ id }: PlatformAccount, itemCount: number) {
  return {
    kind: 'youtube#playlist',
    etag: 'e',
    id: `PL${id.slice(2)}`,
    snippet: { publishedAt: '2024-01-05T00:00:00Z', channelId: id, title: 'Podcast Tây Ninh hôm nay' },
    status: { privacyStatus: 'public', podcastStatus: 'enabled' },
    contentDetails: { itemCount },
  };
}

function playlistItem(pw: PlatformWorld, film: Post, part: string) {
  const { nativeId, publishedAt, title, account } = film;
  const snippet = {
    publishedAt: seconds(publishedAt),
    channelId: account.id,
    videoOwnerChannelId: account.id,
    title,
    description: pw.text(film),
  };
  return {
    kind: 'youtube#playlistItem',
    etag: 'e',
    id: `VVU${nativeId}`,
    ...(part.includes('snippet') && { snippet }),
    contentDetails: { videoId: nativeId, videoPublishedAt: seconds(publishedAt) },
  };
}

function channel(pw: PlatformWorld, account: PlatformAccount, now: Date) {
  const films = pw.posts(account, now);
  const views = films.reduce((sum, film) => sum + numbersOf(film, now).views, 0);
  return {
    kind: 'youtube#channel',
    etag: 'e',
    id: account.id,
    snippet: {
      title: account.name,
      description: 'Kênh của thế giới minh họa.',
      customUrl: `@${account.handle}`,
      publishedAt: '2015-03-02T03:00:00Z',
      country: 'VN',
    },
    contentDetails: { relatedPlaylists: { likes: '', uploads: `UU${account.id.slice(2)}` } },
    statistics: {
      viewCount: String(1_000_000 + views),
      // Rounded to three digits, as for everybody but the owner.
      subscriberCount: String(Number(followersAt(account, pw.world, now).toPrecision(3))),
      hiddenSubscriberCount: false,
      videoCount: String(films.length),
    },
    status: { privacyStatus: 'public', isLinked: true, madeForKids: false },
  };
}

function video(pw: PlatformWorld, film: Post, now: Date) {
  const { views, reactions, comments } = numbersOf(film, now);
  const { nativeId: id, publishedAt, account, title, kind } = film;
  const live = kind === 'livestream';
  return {
    kind: 'youtube#video',
    etag: 'e',
    id,
    snippet: {
      publishedAt: seconds(publishedAt),
      channelId: account.id,
      title,
      description: pw.text(film),
      channelTitle: account.name,
      tags: ['tayninh'],
      categoryId: '25',
      liveBroadcastContent: 'none',
      defaultAudioLanguage: 'vi',
    },
    contentDetails: {
      duration: isoDuration(secondsOf(film)),
      dimension: '2d',
      definition: 'hd',
      caption: 'false',
      licensedContent: true,
      projection: 'rectangular',
    },
    status: {
      uploadStatus: 'processed',
      privacyStatus: 'public',
      license: 'youtube',
      embeddable: true,
      publicStatsViewable: true,
      madeForKids: false,
    },
    statistics: {
      viewCount: String(views),
      // Hidden likes are absent, not 0.
      ...(reactions !== null && { likeCount: String(reactions) }),
      favoriteCount: '0',
      ...(comments !== null && { commentCount: String(comments) }),
    },
    player: {
      embedHtml: `<iframe src="//www.youtube.com/embed/${id}"></iframe>`,
      embedWidth: kind === 'short-video' ? '405' : '1280',
      embedHeight: '720',
    },
    ...(live && {
      liveStreamingDetails: {
        actualStartTime: seconds(publishedAt),
        actualEndTime: seconds(new Date(publishedAt.getTime() + secondsOf(film) * 1000)),
      },
    }),
  };
}

/** Length of a film in seconds. */
export function secondsOf({ nativeId, kind, story }: Post): number {
  const dice = diceOf('length', nativeId);
  if (kind === 'short-video') return dice.int(18, 59);
  return story?.broadcast ? dice.int(1680, 1860) : dice.int(90, 1500);
}

const isoDuration = (length: number) => `PT${Math.floor(length / 60)}M${length % 60}S`;
const seconds = (at: Date) => `${at.toISOString().slice(0, 19)}Z`;
const idsOf = (query: URLSearchParams) => (query.get('id') ?? '').split(',').filter((id) => id !== '');
