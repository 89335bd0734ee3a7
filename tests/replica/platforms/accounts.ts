import { addDays, type LocalDay } from '@nhipbao/records';
import type { Unit } from '../story.ts';
import type { World } from '../world.ts';

/** Platforms of the invented world; VTVgo has no interface and is only in the table of posts. */
export const POST_PLATFORMS = ['youtube', 'zalo', 'facebook', 'tiktok', 'instagram', 'threads', 'vtvgo'] as const;
export type PostPlatform = (typeof POST_PLATFORMS)[number];

/** An account of a unit on a platform, and how it behaves. */
export interface PlatformAccount {
  unit: Unit;
  platform: PostPlatform;
  /** The platform's own id, in its true form; more than 2^53 where the platform's are. */
  id: string;
  name: string;
  handle: string;
  followers: number;
  /** Stories a day that it carries where the unit publishes more; of fewer it carries most. Films go to YouTube all. */
  storiesADay: number;
  /** Posts a week that carry no story. */
  ownAWeek: number;
  /** Days after the world's first on which it is opened; default from before. */
  opensAfter?: number;
}

const NAMES: Readonly<Record<Unit, string>> = {
  newspaper: 'Báo Tây Ninh (dữ liệu minh họa)',
  station: 'TayNinhTV (dữ liệu minh họa)',
  magazine: 'Văn nghệ Tây Ninh (dữ liệu minh họa)',
};
const HANDLES: Readonly<Record<Unit, string>> = {
  newspaper: 'baotayninh.minhhoa',
  station: 'tayninhtv.minhhoa',
  magazine: 'vannghetayninh.minhhoa',
};

function account(
  unit: Unit,
  platform: PostPlatform,
  facts: Omit<PlatformAccount, 'unit' | 'platform' | 'name' | 'handle'>,
): PlatformAccount {
  return { unit, platform, name: NAMES[unit], handle: HANDLES[unit], ...facts };
}

/** Every account there is. The magazine's on Zalo never says a word; the station's on Instagram is opened late. */
export const ACCOUNTS: readonly PlatformAccount[] = [
  account('newspaper', 'youtube', {
    id: 'UCnhipbaobaotayninhdemo0',
    followers: 24_120,
    storiesADay: 0,
    ownAWeek: 0.5,
  }),
  account('newspaper', 'zalo', { id: '4000000000000000101', followers: 32_110, storiesADay: 1.2, ownAWeek: 1 }),
  account('newspaper', 'facebook', { id: '100000000000101', followers: 184_320, storiesADay: 4, ownAWeek: 3 }),
  account('newspaper', 'tiktok', { id: '-000nhipbaoNewspaper', followers: 55_210, storiesADay: 0.4, ownAWeek: 1 }),
  account('newspaper', 'instagram', { id: '17841400000000101', followers: 8_045, storiesADay: 0.3, ownAWeek: 0.5 }),
  account('newspaper', 'threads', { id: '25000000000000101', followers: 2_310, storiesADay: 0.3, ownAWeek: 0.3 }),
  account('station', 'youtube', { id: 'UCnhipbaotayninhtvdemo00', followers: 251_000, storiesADay: 0, ownAWeek: 1 }),
  account('station', 'zalo', { id: '4000000000000000202', followers: 18_400, storiesADay: 0.6, ownAWeek: 0.7 }),
  account('station', 'facebook', { id: '100000000000202', followers: 96_700, storiesADay: 3, ownAWeek: 2 }),
  account('station', 'tiktok', { id: '-000nhipbaoStation', followers: 71_900, storiesADay: 0.8, ownAWeek: 1 }),
  account('station', 'instagram', {
    id: '17841400000000202',
    followers: 640,
    storiesADay: 0.2,
    ownAWeek: 0.7,
    opensAfter: 250,
  }),
  account('station', 'vtvgo', { id: 'tayninhtv', followers: 0, storiesADay: 0, ownAWeek: 0 }),
  account('magazine', 'facebook', { id: '100000000000303', followers: 5_230, storiesADay: 0.5, ownAWeek: 0.7 }),
  account('magazine', 'zalo', { id: '4000000000000000303', followers: 212, storiesADay: 0, ownAWeek: 0 }),
];

/** Channels of the invented YouTube; ids have the true form. */
export const CHANNELS = {
  newspaper: { id: 'UCnhipbaobaotayninhdemo0', title: NAMES.newspaper },
  station: { id: 'UCnhipbaotayninhtvdemo00', title: NAMES.station },
} as const;

/** Where an account stands, as units write it on their sites; the handles are invented. */
export function accountAddress({ platform, handle, id }: PlatformAccount): string {
  switch (platform) {
    case 'youtube':
      return `https://www.youtube.com/channel/${id}`;
    case 'zalo':
      return `https://zalo.me/${id}`;
    case 'tiktok':
      return `https://www.tiktok.com/@${handle}`;
    case 'instagram':
      return `https://www.instagram.com/${handle}`;
    case 'threads':
      return `https://www.threads.net/@${handle}`;
    case 'vtvgo':
      return `https://vtvgo.vn/kenh/${handle}`;
    default:
      return `https://www.facebook.com/${handle}`;
  }
}

/** Local day on which an account is opened in a world. */
export function openedOn(world: World, { opensAfter }: PlatformAccount): LocalDay {
  return addDays(world.plan.from, opensAfter ?? 0);
}

/** The account of a unit on a platform; undefined where it has none. */
export function accountOf(unit: Unit, platform: PostPlatform): PlatformAccount | undefined {
  return ACCOUNTS.find((one) => one.unit === unit && one.platform === platform);
}

/** Followers on a day of the account's life: grows a little every day, by a step that nobody can guess from one reading. */
export function followersAt({ followers, handle }: PlatformAccount, world: World, now: Date): number {
  const days = Math.floor((now.getTime() - Date.parse(world.plan.from)) / 86_400_000);
  return Math.round(followers * (1 + Math.max(0, days) * (0.0004 + handle.length / 100_000)));
}
