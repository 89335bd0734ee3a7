export type { Fault, FaultSwitches } from './faults/fault.ts';
export type { LoggedRequest } from './serve-site.ts';
export { READ_ALOUD_HOST } from './sites/newspaper/article-page.ts';
export { type Replica, type ReplicaOptions, SITE_NAMES, type SiteName, startReplica } from './start-replica.ts';
export { type Listing, type Story, UNITS, type Unit } from './story.ts';
export { type Truth, truthOf } from './truth.ts';
export { createWorld, publishedBy, type World, type WorldPlan } from './world.ts';
