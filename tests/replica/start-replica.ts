import type { Clock } from '@nhipbao/records';
import type { Revisions } from './archive.ts';
import { type FaultSwitches, faultSwitches } from './faults/fault.ts';
import { PLATFORM_SITES, type PlatformControls, platformSites } from './platforms/platform-sites.ts';
import { type PostTruth, postsTruth } from './posts-truth.ts';
import type { Site } from './reply.ts';
import { type LoggedRequest, serveSite } from './serve-site.ts';
import { magazineSite } from './sites/magazine/magazine-site.ts';
import { newspaperSite } from './sites/newspaper/newspaper-site.ts';
import { stationSite } from './sites/station/station-site.ts';
import { UNITS, type Unit } from './story.ts';
import { type Truth, truthOf } from './truth.ts';
import type { World } from './world.ts';

/** The servers of a replica. */
export const SITE_NAMES = [...UNITS, ...PLATFORM_SITES] as const;
export type SiteName = (typeof SITE_NAMES)[number];

/** How to start. `clock` decides what is already published. */
export interface ReplicaOptions {
  world: World;
  clock: Clock;
  /** First of consecutive ports, in the order of SITE_NAMES; without it each site takes a free one. */
  port?: number;
  /** Address of each site; all on 127.0.0.1 unless said otherwise (Linux answers on 127.0.0.2 and so on by itself). */
  hosts?: Partial<Record<SiteName, string>>;
  /** Seconds that robots.txt asks for between requests; default 1, null for no such line. */
  crawlDelay?: number | null;
}

/** Running sites: their origins (no slash at the end), their fault switches, what they were asked, what is true of them. */
export interface Replica extends Record<SiteName, string> {
  faults: FaultSwitches<SiteName>;
  requests(site: SiteName): readonly LoggedRequest[];
  forgetRequests(): void;
  /** Makes the page at an address show version A or B whatever the clock says; null gives it back to the clock. */
  revise(address: string, version: 'A' | 'B' | null): void;
  /** What is true of every story that is out by the replica's clock. */
  truth(): Truth[];
  /** What is true of every post that is out by then. */
  postsTruth(): PostTruth[];
  /** The platforms' own end: tokens, quotas, metrics that die. */
  platforms: PlatformControls;
  close(): Promise<void>;
}

/** Starts all sites of a world on loopback. Rejects where a port is taken; nothing is left running then. */
export async function startReplica({
  world,
  clock,
  port,
  hosts = {},
  crawlDelay = 1,
}: ReplicaOptions): Promise<Replica> {
  const sites: Readonly<Record<Unit, (world: World, revisions: Revisions) => Site>> = {
    newspaper: newspaperSite,
    station: stationSite,
    magazine: magazineSite,
  };
  const switches = faultSwitches<SiteName>();
  const logs: Record<SiteName, LoggedRequest[]> = {
    newspaper: [],
    station: [],
    magazine: [],
    youtube: [],
    meta: [],
    zalo: [],
    tiktok: [],
    threads: [],
  };
  const revisions = new Map<string, 'A' | 'B'>();
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    await Promise.all(closers.map((one) => one()));
  };
  const start = async (name: SiteName, site: Site): Promise<string> => {
    const { base, server } = await serveSite(site, {
      clock,
      crawlDelay,
      host: hosts[name] ?? '127.0.0.1',
      port: port === undefined ? 0 : port + SITE_NAMES.indexOf(name),
      takeFault: (path, search) => switches.take(name, path, search),
      log: logs[name],
    });
    closers.push(async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    });
    return base;
  };
  try {
    const own = (unit: Unit) => start(unit, sites[unit](world, revisions));
    const units = {
      newspaper: await own('newspaper'),
      station: await own('station'),
      magazine: await own('magazine'),
    };
    const platforms = platformSites(world, units, clock);
    const bases = {
      ...units,
      youtube: await start('youtube', platforms.sites.youtube),
      meta: await start('meta', platforms.sites.meta),
      zalo: await start('zalo', platforms.sites.zalo),
      tiktok: await start('tiktok', platforms.sites.tiktok),
      threads: await start('threads', platforms.sites.threads),
    };
    return {
      ...bases,
      faults: switches,
      requests: (site) => logs[site],
      forgetRequests: () => {
        for (const log of Object.values(logs)) log.length = 0;
      },
      revise: (address, version) => {
        const { origin, pathname } = new URL(address);
        const unit = UNITS.find((one) => bases[one] === origin);
        if (unit === undefined) throw new RangeError(`No site of this replica is at ${origin}`);
        if (version === null) revisions.delete(`${unit} ${pathname}`);
        else revisions.set(`${unit} ${pathname}`, version);
      },
      truth: () => truthOf(world, bases, clock.now()),
      postsTruth: () => postsTruth(world, bases, clock.now()),
      platforms: platforms.controls,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
