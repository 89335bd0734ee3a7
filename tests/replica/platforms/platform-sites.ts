import type { Clock } from '@nhipbao/records';
import type { Site } from '../reply.ts';
import { channelFeeds } from '../sites/channel-feeds.ts';
import type { Unit } from '../story.ts';
import type { World } from '../world.ts';
import { accountOf, type PlatformAccount, type PostPlatform } from './accounts.ts';
import { GOOGLE_TOKENS, googleApi } from './google.ts';
import { createGrants, type Grants, type Tokens } from './grants.ts';
import { type GraphState, graphState } from './graph.ts';
import { META_TOKENS, metaGraph } from './meta.ts';
import { platformWorld } from './platform-world.ts';
import { THREADS_TOKENS, threadsApi } from './threads.ts';
import { TIKTOK_TOKENS, tiktokApi } from './tiktok.ts';
import { type YoutubeQuota, youtubeDataApi, youtubeQuota } from './youtube.ts';
import { ZALO_TOKENS, zaloApi } from './zalo.ts';

/** The servers of platforms: each answers for every host that the platform has, interface and login alike. */
export const PLATFORM_SITES = ['youtube', 'meta', 'zalo', 'tiktok', 'threads'] as const;
export type PlatformSite = (typeof PLATFORM_SITES)[number];

/** What tests and the demo do at the platforms' own end. */
export interface PlatformControls {
  youtube: YoutubeQuota;
  meta: GraphState;
  grants: Readonly<Record<PlatformSite, Grants>>;
  /** The unit whose people sit at the browser: consent pages consent for its accounts. The newspaper's unless said otherwise. */
  signIn(unit: Unit): void;
  /** What a consent of the unit's account would give now. Throws RangeError where the unit has none. */
  consent(unit: Unit, platform: PostPlatform): Tokens;
  /** Ends everything that an account's owner ever allowed. */
  revoke(unit: Unit, platform: PostPlatform): void;
}

const SITE_OF: Readonly<Partial<Record<PostPlatform, PlatformSite>>> = {
  youtube: 'youtube',
  facebook: 'meta',
  instagram: 'meta',
  zalo: 'zalo',
  tiktok: 'tiktok',
  threads: 'threads',
};

/** The platforms of a world whose units' sites stand at the given addresses. */
export function platformSites(
  world: World,
  sites: Readonly<Record<Unit, string>>,
  clock: Clock,
): { sites: Readonly<Record<PlatformSite, Site>>; controls: PlatformControls } {
  let signedIn: Unit = 'newspaper';
  const pw = platformWorld(world, sites, () => signedIn);
  const youtube = youtubeQuota();
  const meta = graphState();
  const grants = {
    youtube: createGrants(GOOGLE_TOKENS),
    meta: createGrants(META_TOKENS),
    zalo: createGrants(ZALO_TOKENS),
    tiktok: createGrants(TIKTOK_TOKENS),
    threads: createGrants(THREADS_TOKENS),
  };
  const found = (unit: Unit, platform: PostPlatform): { account: PlatformAccount; grants: Grants } => {
    const account = accountOf(unit, platform === 'instagram' ? 'facebook' : platform);
    const site = SITE_OF[platform];
    if (!account || !site) throw new RangeError(`The ${unit} has no account on ${platform}`);
    return { account, grants: grants[site] };
  };
  const feeds = channelFeeds(world);
  const data = youtubeDataApi(pw, youtube);
  const google = googleApi(pw, grants.youtube);
  return {
    sites: {
      youtube: (visit) => data(visit) ?? google(visit) ?? feeds(visit),
      meta: metaGraph(pw, grants.meta, meta),
      zalo: zaloApi(pw, grants.zalo),
      tiktok: tiktokApi(pw, grants.tiktok),
      threads: threadsApi(pw, grants.threads, meta),
    },
    controls: {
      youtube,
      meta,
      grants,
      signIn: (unit) => {
        signedIn = unit;
      },
      consent: (unit, platform) => {
        const { account, grants: given } = found(unit, platform);
        return given.issue(account, clock.now());
      },
      revoke: (unit, platform) => {
        const { account, grants: given } = found(unit, platform);
        given.revoke(account);
      },
    },
  };
}
