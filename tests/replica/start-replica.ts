import type { Clock } from '@nhipbao/records';
import { type FaultSwitches, faultSwitches } from './faults/fault.ts';
import type { Site } from './reply.ts';
import { type LoggedRequest, serveSite } from './serve-site.ts';
import { newspaperSite } from './sites/newspaper/newspaper-site.ts';
import type { World } from './world.ts';

/** The servers of a replica. */
export const SITE_NAMES = ['newspaper'] as const;
export type SiteName = (typeof SITE_NAMES)[number];

/** How to start. `clock` decides what is already published. */
export interface ReplicaOptions {
  world: World;
  clock: Clock;
  /** First of consecutive ports; without it each site takes a free one. */
  port?: number;
  /** Address of each site; all on 127.0.0.1 unless said otherwise (Linux answers on 127.0.0.2 and so on by itself). */
  hosts?: Partial<Record<SiteName, string>>;
  /** Seconds that robots.txt asks for between requests; default 1, null for no such line. */
  crawlDelay?: number | null;
}

/** Running sites: their origins, their fault switches, what they were asked. */
export interface Replica extends Record<SiteName, string> {
  faults: FaultSwitches<SiteName>;
  requests(site: SiteName): readonly LoggedRequest[];
  forgetRequests(): void;
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
  const sites: Record<SiteName, Site> = { newspaper: newspaperSite(world) };
  const switches = faultSwitches<SiteName>();
  const logs: Record<SiteName, LoggedRequest[]> = { newspaper: [] };
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    await Promise.all(closers.map((one) => one()));
  };
  const start = async (name: SiteName): Promise<string> => {
    const { base, server } = await serveSite(sites[name], {
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
    return {
      newspaper: await start('newspaper'),
      faults: switches,
      requests: (site) => logs[site],
      forgetRequests: () => {
        for (const log of Object.values(logs)) log.length = 0;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
