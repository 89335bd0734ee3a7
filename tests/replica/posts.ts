import { diceOf } from './dice.ts';
import type { Story, Unit } from './story.ts';
import { publishedBy, type World } from './world.ts';
import { isOnYoutube, youtubeIdOf } from './youtube-video.ts';

/** A story, or something made for the platform alone, as it stands on an account of its unit. */
export interface Post {
  unit: Unit;
  platform: 'youtube' | 'zalo' | 'facebook' | 'tiktok' | 'vtvgo';
  nativeId: string;
  url: string;
  title: string;
  publishedAt: Date;
  views: number;
  reactions: number | null;
  comments: number | null;
  shares: number | null;
  /** The story that it carries. */
  story: Story;
}

/** Channels of the invented YouTube; ids have the true form. */
export const CHANNELS = {
  newspaper: { id: 'UCnhipbaobaotayninhdemo0', title: 'Báo Tây Ninh (dữ liệu minh họa)' },
  station: { id: 'UCnhipbaotayninhtvdemo00', title: 'TayNinhTV (dữ liệu minh họa)' },
} as const;

/** Share of a unit's stories that go to a platform; films always go to YouTube. The magazine is on Facebook only. */
const SHARES: Readonly<Record<Unit, Readonly<Partial<Record<Post['platform'], number>>>>> = {
  newspaper: { zalo: 0.06, facebook: 0.22, tiktok: 0.02 },
  station: { zalo: 0.05, facebook: 0.3, tiktok: 0.05 },
  magazine: { facebook: 0.15 },
};

/** Posts of a unit on the platforms up to an instant, oldest first; numbers grow with age and settle after some days. */
export function postsBy(world: World, unit: Unit, now: Date): Post[] {
  return publishedBy(world, unit, now)
    .flatMap((story) => postsOf(story, now))
    .filter((post) => post.publishedAt <= now)
    .sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
}

/** The posts that carry one story, also those that are yet to come at `now`. */
export function postsOf(story: Story, now: Date): Post[] {
  const dice = diceOf('posts', story.unit, story.text.key, story.id);
  const posts: Post[] = [];
  const add = (platform: Post['platform'], nativeId: string, url: string, reach: number) => {
    const publishedAt = new Date(story.publishedAt.getTime() + dice.int(3, 240) * 60_000);
    const days = Math.max(0, now.getTime() - publishedAt.getTime()) / 86_400_000;
    const views = Math.round(reach * (0.2 + dice.next() ** 3 * 6) * (1 - Math.exp(-days / 2)));
    const youtube = platform === 'youtube';
    posts.push({
      unit: story.unit,
      platform,
      nativeId,
      url,
      title: dice.chance(0.7)
        ? story.title
        : `${story.title} | ${story.unit === 'station' ? 'TayNinhTV' : 'Báo Tây Ninh'}`,
      publishedAt,
      views,
      reactions: Math.round(views * 0.02),
      comments: platform === 'zalo' ? null : Math.round(views * 0.003),
      shares: youtube ? null : Math.round(views * 0.004),
      story,
    });
  };
  if (isOnYoutube(story))
    add('youtube', youtubeIdOf(story), `https://www.youtube.com/watch?v=${youtubeIdOf(story)}`, 900);
  const shares = SHARES[story.unit];
  const number = String(7_000_000_000 + story.id * 37);
  if (dice.chance(shares.zalo ?? 0))
    add('zalo', `z${number}`, `https://oa.zalo.example/${story.unit}/bai/${number}`, 1500);
  if (dice.chance(shares.facebook ?? 0))
    add('facebook', `1000_${number}`, `https://www.facebook.example/${story.unit}/posts/${number}`, 2600);
  if (story.format === 'short-video' || dice.chance(shares.tiktok ?? 0)) {
    add('tiktok', `73${number}`, `https://www.tiktok.example/@${story.unit}/video/73${number}`, 5200);
  }
  if (story.section === 'ban-tin-18g30')
    add('vtvgo', `v${story.id}`, `https://vtvgo.example/digital/v${story.id}`, 700);
  return posts;
}
