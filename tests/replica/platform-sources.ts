import { ACCOUNTS, accountOf, type PlatformAccount, type PostPlatform } from './platforms/accounts.ts';
import { GOOGLE_APP } from './platforms/google.ts';
import type { PlatformSite } from './platforms/platform-sites.ts';
import { TIKTOK_APP } from './platforms/tiktok.ts';
import { ZALO_APP } from './platforms/zalo.ts';
import type { Unit } from './story.ts';

/** A source that reads an account by its platform's interface, as facts for a registry. */
export interface PlatformSource {
  id: string;
  unit: Unit;
  collector: string;
  title: string;
  /** Id of the account in the registry, and its platform. */
  account: string;
  platform: PostPlatform;
  settings: Readonly<Record<string, unknown>>;
}

/** Name under which an account is connected in the vault, or of the secret that holds its page's token. */
export const connectionOf = (unit: Unit, platform: PostPlatform) => `${unit}-${platform}`;

/** Every account that has an interface as a source of the kind that reads it, pointed at the replica. */
export function platformSources(bases: Readonly<Record<PlatformSite, string>>): PlatformSource[] {
  return ACCOUNTS.flatMap((account): PlatformSource[] => {
    const kind = KINDS[account.platform];
    if (!kind) return [];
    const { unit, platform } = account;
    const id = connectionOf(unit, platform);
    const title = `${kind.title} của ${account.name}`;
    const settings = kind.settings(account, bases);
    return [{ id: `demo-${id}`, unit, platform, collector: kind.collector, title, account: id, settings }];
  });
}

interface Kind {
  collector: string;
  title: string;
  settings(account: PlatformAccount, bases: Readonly<Record<PlatformSite, string>>): PlatformSource['settings'];
}

const graph = ({ meta }: Readonly<Record<PlatformSite, string>>) => `${meta}/v26.0`;
const KINDS: Readonly<Partial<Record<PostPlatform, Kind>>> = {
  youtube: {
    collector: 'youtube',
    title: 'YouTube',
    // The station's people consented to its Analytics; the newspaper's channel is read with the key alone.
    settings: ({ id, unit }, { youtube }) => ({
      channel: id,
      api: `${youtube}/youtube/v3`,
      ...(unit === 'station' && {
        connection: connectionOf(unit, 'youtube'),
        clientId: GOOGLE_APP.clientId,
        analyticsApi: `${youtube}/v2`,
        oauth: `${youtube}/token`,
      }),
    }),
  },
  facebook: {
    collector: 'facebook',
    title: 'Facebook',
    settings: ({ id, unit }, bases) => ({ page: id, token: connectionOf(unit, 'facebook'), api: graph(bases) }),
  },
  zalo: {
    collector: 'zalo-oa',
    title: 'Zalo OA',
    settings: ({ id, unit }, { zalo }) => ({
      oa: id,
      connection: connectionOf(unit, 'zalo'),
      appId: ZALO_APP.appId,
      api: `${zalo}/v2.0`,
      oauth: `${zalo}/v4/oa/access_token`,
    }),
  },
  tiktok: {
    collector: 'tiktok',
    title: 'TikTok',
    settings: ({ unit }, { tiktok }) => ({
      connection: connectionOf(unit, 'tiktok'),
      clientKey: TIKTOK_APP.clientKey,
      api: `${tiktok}/v2`,
    }),
  },
  instagram: {
    collector: 'instagram',
    title: 'Instagram',
    // The token is that of the page to which the account is linked.
    settings: ({ id, unit }, bases) => ({
      account: id,
      token: connectionOf(unit, accountOf(unit, 'facebook') ? 'facebook' : 'instagram'),
      api: graph(bases),
    }),
  },
  threads: {
    collector: 'threads',
    title: 'Threads',
    settings: ({ id, unit }, { threads }) => ({
      account: id,
      connection: connectionOf(unit, 'threads'),
      api: `${threads}/v1.0`,
    }),
  },
};
