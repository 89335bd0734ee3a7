import { type Collector, defineCollector, type Message } from '@nhipbao/collectors';
import { addDays, definitionAt } from '@nhipbao/records';
import { z } from 'zod';
import {
  followersAt,
  numbersOf,
  openedOn,
  type PlatformAccount,
  type Post,
  type PostPlatform,
  postsOn,
  type World,
} from '../replica/index.ts';

const DAY_MS = 86_400_000;
/** Ages of a post, in days, at which its numbers were taken down. */
const READ_AT = [1, 2, 7, 30, 90];
type Sample = Extract<Message<never>, { sample: unknown }>['sample'];

/** What a platform calls the numbers of a post. */
const NAMES: Readonly<Partial<Record<PostPlatform, Readonly<Record<string, keyof ReturnType<typeof numbersOf>>>>>> = {
  youtube: { views: 'views', likes: 'reactions', comments: 'comments' },
  facebook: { reactions: 'reactions', comments: 'comments', shares: 'shares' },
  zalo: { views: 'views', shares: 'shares' },
  tiktok: { views: 'views', likes: 'reactions', comments: 'comments', shares: 'shares' },
  instagram: { likes: 'reactions', comments: 'comments' },
};

/**
 * Stands in for the kind of one source and tells what that kind would have taken down on the days before `until`: followers daily,
 * numbers of posts at some of their ages, under the definition that held then. So the runner checks and stores it as it does all.
 */
export function pastNumbers(kind: string, world: World, account: PlatformAccount, until: Date): Collector {
  return defineCollector({
    kind,
    title: { vi: 'Số đo đã qua (minh họa)', en: 'Past numbers (invented)' },
    hosts: () => [],
    settings: z.looseObject({}),
    state: z.unknown(),
    async *collect() {
      for (const post of postsOn(world, account)) for (const sample of ofPost(post, until)) yield { sample };
      for (const sample of ofAccount(world, account, until)) yield { sample };
    },
  });
}

function* ofPost(post: Post, until: Date): Generator<Sample, void, void> {
  const { platform, nativeId, kind, publishedAt } = post;
  for (const days of READ_AT) {
    const observedAt = new Date(publishedAt.getTime() + days * DAY_MS);
    if (observedAt >= until) return;
    const numbers = numbersOf(post, observedAt);
    for (const [metric, number] of Object.entries(NAMES[platform] ?? {})) {
      const definition = definitionAt({ platform, metric, kind }, observedAt) ?? `${platform}-${metric}-1`;
      const value = numbers[number];
      yield { nativeId, metric, metricPeriod: 'lifetime', definition, value, observedAt };
    }
  }
}

function* ofAccount(world: World, account: PlatformAccount, until: Date): Generator<Sample, void, void> {
  const { platform, id } = account;
  for (let day = openedOn(world, account); ; day = addDays(day, 1)) {
    // Taken down at 03:10 of the local day.
    const observedAt = new Date(Date.parse(`${day}T03:10:00+07:00`));
    if (observedAt >= until) return;
    const definition = `${platform}-${platform === 'youtube' ? 'subscribers' : 'followers'}-1`;
    const value = followersAt(account, world, observedAt);
    yield { nativeId: `account:${id}`, metric: 'followers', metricPeriod: 'lifetime', definition, value, observedAt };
  }
}
