import {
  type Account,
  addDays,
  type LocalDay,
  type RegisteredChannel,
  type Registry,
  type Source,
} from '@nhipbao/records';
import {
  ACCOUNTS,
  accountAddress,
  CHANNELS,
  type PlatformAccount,
  type PlatformSite,
  platformSources,
  replicaSources,
  UNITS,
  type Unit,
} from '../replica/index.ts';

const schedule = { everyMinutes: 5, minMinutes: 2, maxMinutes: 60 };
/** An account's interface is asked less often than a site. */
const platformSchedule = { everyMinutes: 60, minMinutes: 30, maxMinutes: 720 };
const IMPORTED = ['zalo', 'facebook', 'tiktok', 'vtvgo'];

/** Name of the table of posts that is handed in for a unit. */
export const importOf = (unit: Unit): string => `bai-dang-${unit}.csv`;

/** The registry of the invented world: the plan's units over the replica's addresses. Its accounts and sources are invented too. */
export function demoRegistry(seed: Registry, replica: Readonly<Record<Unit | 'youtube', string>>): Registry {
  const accounts = UNITS.flatMap((unit): Account[] => [
    ...(unit in CHANNELS ? [account(unit, 'youtube')] : []),
    ...IMPORTED.map((platform) => account(unit, platform)),
  ]);
  const read = replicaSources(replica).map(
    ({ platform, settings, ...facts }): Source => ({
      ...facts,
      schedule,
      settings: facts.collector === 'web' ? { ...settings, spacingMs: 0 } : { ...settings },
      verified: 'never',
      enabled: true,
      ...(platform && { account: `${facts.unit}-${platform}` }),
    }),
  );
  return { ...seed, accounts, sources: [...read, ...UNITS.map(tableOfPosts)] };
}

function tableOfPosts(unit: Unit): Source {
  return {
    id: `demo-${unit}-bai-dang`,
    unit,
    collector: 'file-import',
    title: 'Bảng bài đăng nhập tay (minh họa)',
    schedule: { everyMinutes: 60 },
    settings: { file: importOf(unit) },
    verified: 'never',
    enabled: true,
  };
}

function account(unit: Unit, platform: string): Account {
  return {
    id: `${unit}-${platform}`,
    unit,
    platform,
    name: `${platform} (minh họa)`,
    url: `https://${platform}.example/${unit}`,
  };
}

/** Every account of the invented platforms, each read by its platform's interface instead of a feed or a table. */
export function withPlatforms(registry: Registry, replica: Readonly<Record<PlatformSite, string>>): Registry {
  const byInterface = platformSources(replica).map(
    ({ platform: _, settings, ...facts }): Source => ({
      ...facts,
      schedule: platformSchedule,
      settings: { ...settings },
      verified: 'never',
      enabled: true,
    }),
  );
  const replaced = new Set(byInterface.map(({ id }) => id));
  const others = registry.sources.filter(({ id }) => !replaced.has(id));
  return { ...registry, accounts: ACCOUNTS.map(accountFacts), sources: [...others, ...byInterface] };
}

function accountFacts(one: PlatformAccount): Account {
  const { unit, platform, name } = one;
  // VTVgo carries the channel as it is broadcast: presence, and no posts.
  const presence = platform === 'vtvgo' ? { presence: 'linear' as const } : {};
  return { ...account(unit, platform), name, url: accountAddress(one), ...presence };
}

/** Days before today on which the late channel was opened and notified: more than ten working days lie between. */
const LATE = { opened: 145, notified: 110 };
const UNREGISTERED = 'newspaper-threads';
const LATE_CHANNEL = 'station-instagram';

/** The channel register as the department would hold it: one account is missing, one was notified late, one says nothing. */
export function demoChannels(today: LocalDay): RegisteredChannel[] {
  return ACCOUNTS.flatMap((one): RegisteredChannel[] => {
    const id = `${one.unit}-${one.platform}`;
    if (id === UNREGISTERED) return [];
    const late = id === LATE_CHANNEL;
    const days = late
      ? { openedOn: addDays(today, -LATE.opened), notifiedOn: addDays(today, -LATE.notified) }
      : { openedOn: '2024-03-04', notifiedOn: '2024-03-11' };
    const { unit, platform, name } = one;
    return [{ id: `so-${id}`, unit, platform, name, address: accountAddress(one), ...days }];
  });
}
