export type { Fault, FaultSwitches } from './faults/fault.ts';
export { connectionOf, type PlatformSource, platformSources } from './platform-sources.ts';
export {
  ACCOUNTS,
  accountAddress,
  accountOf,
  CHANNELS,
  followersAt,
  openedOn,
  type PlatformAccount,
  type PostPlatform,
} from './platforms/accounts.ts';
export { GOOGLE_APP } from './platforms/google.ts';
export { META_APP } from './platforms/meta.ts';
export { numbersOf } from './platforms/numbers.ts';
export { PLATFORM_SITES, type PlatformControls, type PlatformSite } from './platforms/platform-sites.ts';
export { THREADS_APP } from './platforms/threads.ts';
export { TIKTOK_APP } from './platforms/tiktok.ts';
export { ZALO_APP } from './platforms/zalo.ts';
export { type Post, postsBy, postsOn } from './posts.ts';
export { postsCsv } from './posts-csv.ts';
export type { PostTruth } from './posts-truth.ts';
export { type ReplicaSource, replicaSources } from './replica-sources.ts';
export type { LoggedRequest } from './serve-site.ts';
export { READ_ALOUD_HOST } from './sites/newspaper/article-page.ts';
export { type Replica, type ReplicaOptions, SITE_NAMES, type SiteName, startReplica } from './start-replica.ts';
export { type Listing, type Story, UNITS, type Unit } from './story.ts';
export { type Truth, truthOf } from './truth.ts';
export { createWorld, publishedBy, type World, type WorldPlan } from './world.ts';
