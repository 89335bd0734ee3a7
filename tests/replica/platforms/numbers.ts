import { diceOf } from '../dice.ts';
import type { Post } from '../posts.ts';
import type { PostPlatform } from './accounts.ts';

/** Counts of a post at one instant; null where the platform does not say them. */
export interface Numbers {
  views: number;
  reactions: number | null;
  comments: number | null;
  shares: number | null;
}

/** Views of a usual post once it has settled. */
const REACH: Readonly<Record<PostPlatform, number>> = {
  youtube: 900,
  zalo: 1500,
  facebook: 2600,
  tiktok: 5200,
  instagram: 480,
  threads: 160,
  vtvgo: 700,
};
/** Some hide their likes. */
const HIDDEN: Readonly<Partial<Record<PostPlatform, number>>> = { youtube: 0.06, instagram: 0.05 };

/** Numbers grow with age, fall never and settle after some days; a post that goes round far is rare. */
export function numbersOf(post: Post, now: Date): Numbers {
  const { platform, nativeId, publishedAt } = post;
  const dice = diceOf('numbers', platform, nativeId);
  const days = Math.max(0, now.getTime() - publishedAt.getTime()) / 86_400_000;
  const views = Math.round(REACH[platform] * (0.2 + dice.next() ** 3 * 6) * (1 - Math.exp(-days / 2)));
  const part = (share: number) => Math.round(views * share);
  const said = platform !== 'zalo' && platform !== 'vtvgo';
  return {
    views,
    reactions: dice.chance(HIDDEN[platform] ?? 0) || platform === 'zalo' ? null : part(0.02),
    comments: said ? part(0.003) : null,
    shares: platform === 'youtube' || platform === 'instagram' ? null : part(0.004),
  };
}
