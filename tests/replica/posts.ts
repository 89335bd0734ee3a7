import { addDays, type PublicationKind, startOfLocalDay } from '@nhipbao/records';
import { type Dice, diceOf, hashKey } from './dice.ts';
import { ACCOUNTS, openedOn, type PlatformAccount, type PostPlatform } from './platforms/accounts.ts';
import { kindOn, nativeWords, type PostWords, wordsOf } from './platforms/post-words.ts';
import type { Story, Unit } from './story.ts';
import type { World } from './world.ts';
import { isOnYoutube, youtubeIdFor, youtubeIdOf } from './youtube-video.ts';

/** A story, or something made for the platform alone, as it stands on an account of its unit. */
export interface Post extends PostWords {
  unit: Unit;
  platform: PostPlatform;
  account: PlatformAccount;
  /** The platform's own id, in its true form: 19 digits at TikTok. */
  nativeId: string;
  url: string;
  kind: PublicationKind;
  publishedAt: Date;
  /** The story that it carries; null for what was made for the platform alone. */
  story: Story | null;
}

/** Facebook posts of a story that is posted once more some hours later. */
const REPOSTED = 0.04;

const posted = new WeakMap<World, Map<PlatformAccount, readonly Post[]>>();

/** Everything that an account ever posts, oldest first; made once for a world. */
export function postsOn(world: World, account: PlatformAccount): readonly Post[] {
  const known = posted.get(world) ?? new Map<PlatformAccount, readonly Post[]>();
  posted.set(world, known);
  const made = known.get(account) ?? inventPosts(world, account);
  known.set(account, made);
  return made;
}

/** What is out on an account at an instant, oldest first. */
export function publishedOn(world: World, account: PlatformAccount, now: Date): readonly Post[] {
  const all = postsOn(world, account);
  const last = all.findLastIndex((post) => post.publishedAt <= now);
  return all.slice(0, last + 1);
}

/** Posts of a unit on all platforms up to an instant, oldest first. */
export function postsBy(world: World, unit: Unit, now: Date): Post[] {
  return ACCOUNTS.filter((account) => account.unit === unit)
    .flatMap((account) => publishedOn(world, account, now))
    .sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
}

function inventPosts(world: World, account: PlatformAccount): Post[] {
  const from = startOfLocalDay(openedOn(world, account));
  const perDay = usualStories(world, account.unit);
  const share = Math.min(0.85, account.storiesADay / perDay);
  const carrying = world.stories[account.unit].flatMap((story) => carry(story, account, share));
  return [...carrying, ...nativePosts(world, account)]
    .filter((post) => post.publishedAt >= from)
    .sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
}

function usualStories({ plan: { perDay } }: World, unit: Unit): number {
  if (typeof perDay !== 'number') return perDay[unit];
  return unit === 'newspaper' ? perDay : unit === 'station' ? perDay / 2 : perDay / 10;
}

function carry(story: Story, account: PlatformAccount, share: number): Post[] {
  const { platform } = account;
  const dice = diceOf('posts', platform, story.unit, story.text.key, story.id);
  const chosen =
    platform === 'youtube'
      ? isOnYoutube(story)
      : platform === 'vtvgo'
        ? story.section === 'ban-tin-18g30'
        : dice.chance(platform === 'tiktok' && story.format === 'short-video' && share > 0 ? 1 : share);
  if (!chosen) return [];
  const first = postOf(account, story, new Date(story.publishedAt.getTime() + dice.int(3, 240) * 60_000), dice);
  if (platform !== 'facebook' || !dice.chance(REPOSTED)) return [first];
  return [first, postOf(account, story, new Date(first.publishedAt.getTime() + dice.int(300, 1500) * 60_000), dice)];
}

function postOf(account: PlatformAccount, story: Story, publishedAt: Date, dice: Dice): Post {
  const { unit, platform } = account;
  const words = wordsOf(story, platform, dice);
  const kind = kindOn(platform, story.format, story.broadcast);
  const nativeId =
    platform === 'youtube' ? youtubeIdOf(story) : nativeIdOf(platform, publishedAt, `${story.unit}/${story.id}`);
  return {
    ...words,
    unit,
    platform,
    account,
    nativeId,
    url: addressOf(account, nativeId, kind),
    kind,
    publishedAt,
    story,
  };
}

function nativePosts(world: World, account: PlatformAccount): Post[] {
  const { unit, platform, ownAWeek } = account;
  const posts: Post[] = [];
  for (let day = world.plan.from; day <= world.plan.to; day = addDays(day, 1)) {
    const dice = diceOf(world.plan.seed, 'native', account.id, day);
    if (!dice.chance(ownAWeek / 7)) continue;
    const publishedAt = new Date(startOfLocalDay(day).getTime() + dice.int(6 * 60, 21 * 60) * 60_000);
    const kind = kindOn(platform, 'text-news', false);
    const key = `${account.id}/${day}`;
    const nativeId = platform === 'youtube' ? youtubeIdFor(key) : nativeIdOf(platform, publishedAt, key);
    const url = addressOf(account, nativeId, kind);
    const words = nativeWords(unit, platform, day, dice);
    posts.push({ ...words, unit, platform, account, nativeId, url, kind, publishedAt, story: null });
  }
  return posts;
}

/** Ids grow with time as the platforms' do. Facebook's have 16 digits, TikTok's and Threads' 19: none fits into a number. */
function nativeIdOf(platform: PostPlatform, at: Date, key: string): string {
  const time = String(at.getTime()).padStart(13, '0');
  const own = String(hashKey('native id', platform, key) % 1_000_000).padStart(6, '0');
  switch (platform) {
    case 'facebook':
      return `${time}${own.slice(3)}`;
    case 'zalo':
      return `${hashKey('zalo', key).toString(16).padStart(8, '0')}${Number(time).toString(16)}`;
    case 'instagram':
      return Buffer.from(`${time.slice(4)}${own}`)
        .toString('base64url')
        .slice(0, 11);
    default:
      return `${time}${own}`;
  }
}

/** Hosts end in `.example`: nobody's real page is linked. YouTube's are true, because pages embed its films. */
function addressOf({ platform, handle, id }: PlatformAccount, nativeId: string, kind: PublicationKind): string {
  switch (platform) {
    case 'youtube':
      return `https://www.youtube.com/watch?v=${nativeId}`;
    case 'zalo':
      return `https://oa.zalo.example/d?id=${nativeId}&pageId=${id}`;
    case 'tiktok':
      return `https://www.tiktok.example/@${handle}/video/${nativeId}`;
    case 'instagram':
      return `https://www.instagram.example/${kind === 'short-video' ? 'reel' : 'p'}/${nativeId}/`;
    case 'threads':
      return `https://www.threads.example/@${handle}/post/${nativeId}`;
    case 'vtvgo':
      return `https://vtvgo.example/digital/v${nativeId}`;
    default:
      return kind === 'short-video'
        ? `https://www.facebook.example/reel/${nativeId}/`
        : `https://www.facebook.example/${handle}/${kind === 'post' ? 'posts' : 'videos'}/${nativeId}`;
  }
}
