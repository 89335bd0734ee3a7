import { runDaysOf } from '@nhipbao/indicators';
import { loadSiteChannels } from '@nhipbao/jobs';
import {
  type AccountPosts,
  addDays,
  checkRegister,
  localDayOf,
  type RegisterAnswer,
  SILENT_DAYS,
  startOfLocalDay,
} from '@nhipbao/records';
import { accountPosts, runDays } from '@nhipbao/warehouse';
import type { PlatformsContext } from './platform-facts.ts';

/** Share of the silent days on which an account must have been read before its silence is said. */
const READ_SHARE = 0.5;

/** The channel register, and what stands against it: in silence, unregistered, late, closed. */
export async function readRegister({ warehouse, clock, registry }: PlatformsContext): Promise<RegisterAnswer> {
  const { channels, accounts, sources } = registry;
  const today = localDayOf(clock.now());
  const silentSince = addDays(today, -SILENT_DAYS);
  const [newest, days, sites] = await Promise.all([
    warehouse.query(accountPosts, {}),
    warehouse.query(runDays, { from: startOfLocalDay(silentSince), to: clock.now() }),
    loadSiteChannels(warehouse, sources),
  ]);
  const byMonth = runDaysOf(days);
  const readOf = (source: string) =>
    [...byMonth].filter(([key]) => key.startsWith(`${source} `)).reduce((sum, [, { read }]) => sum + read, 0);
  const posts = new Map<string, AccountPosts>(
    accounts.map(({ id }) => {
      const row = newest.find((one) => one.account_id === id);
      const own = sources.filter((source) => source.account === id);
      const wasRead = own.some((source) => readOf(source.id) >= READ_SHARE * SILENT_DAYS);
      return [id, { newestOn: row ? localDayOf(row.newest_at) : null, wasRead }];
    }),
  );
  const found = sites.flatMap((site) => site.channels);
  return {
    channels: [...channels],
    checks: checkRegister({ channels, accounts, found, posts, today, silentSince }),
    sites: sites.map(({ unit, on }) => ({ unit, on })),
  };
}
