import type { PostPlatform } from './platforms/accounts.ts';
import { postsBy } from './posts.ts';
import { UNITS, type Unit } from './story.ts';
import type { World } from './world.ts';

/** What is true of one post of the replica, for tests and measurements; never read by the product. */
export interface PostTruth {
  unit: Unit;
  platform: PostPlatform;
  nativeId: string;
  publishedAt: Date;
  /** Address of the story that it carries; null for what was made for the platform alone. */
  storyUrl: string | null;
}

/** What is true of every post that is out at an instant, at the given origins. */
export function postsTruth(world: World, bases: Readonly<Record<Unit, string>>, now: Date): PostTruth[] {
  return UNITS.flatMap((unit) =>
    postsBy(world, unit, now).map(({ platform, nativeId, publishedAt, story }) => ({
      unit,
      platform,
      nativeId,
      publishedAt,
      storyUrl: story && bases[unit] + story.path,
    })),
  );
}
