import type { Account, Registry, Source } from '@nhipbao/records';
import {
  ACCOUNTS,
  CHANNELS,
  type PlatformSite,
  platformSources,
  replicaSources,
  UNITS,
  type Unit,
} from '../replica/index.ts';

const schedule = { everyMinutes: 5, minMinutes: 2, maxMinutes: 60 };
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
  const imported = UNITS.map(
    (unit): Source => ({
      id: `demo-${unit}-bai-dang`,
      unit,
      collector: 'file-import',
      title: 'Bảng bài đăng nhập tay (minh họa)',
      schedule: { everyMinutes: 60 },
      settings: { file: importOf(unit) },
      verified: 'never',
      enabled: true,
    }),
  );
  return { ...seed, accounts, sources: [...read, ...imported] };
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

/** The registry with every account of the invented platforms, each read by its platform's interface. */
export function withPlatforms(registry: Registry, replica: Readonly<Record<PlatformSite, string>>): Registry {
  const sources = platformSources(replica).map(
    ({ platform: _, settings, ...facts }): Source => ({
      ...facts,
      schedule,
      settings: { ...settings },
      verified: 'never',
      enabled: true,
    }),
  );
  const accounts = ACCOUNTS.map(({ unit, platform, name, handle }) => ({
    ...account(unit, platform),
    name,
    url: `https://${platform}.example/${handle}`,
  }));
  const others = registry.accounts.filter(({ id }) => !accounts.some((one) => one.id === id));
  return { ...registry, accounts: [...accounts, ...others], sources: [...registry.sources, ...sources] };
}
