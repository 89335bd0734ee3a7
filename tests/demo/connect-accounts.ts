import { recordConsent, type Vault } from '@nhipbao/jobs';
import {
  ACCOUNTS,
  connectionOf,
  GOOGLE_APP,
  type PostPlatform,
  type Replica,
  TIKTOK_APP,
  type Unit,
  ZALO_APP,
} from '../replica/index.ts';

const BY = 'minh-hoa';

/** Puts into the vault what the apps of a newsroom are known by. */
export async function enterAppSecrets(vault: Vault, platforms: Replica['platforms']): Promise<void> {
  await vault.put('youtube-api-key', platforms.youtube.key, BY);
  await vault.put('zalo-app-secret', ZALO_APP.appSecret, BY);
  await vault.put('google-client-secret', GOOGLE_APP.clientSecret, BY);
  await vault.put('tiktok-client-secret', TIKTOK_APP.clientSecret, BY);
}

/** Connects every account of the invented world, or those that are wanted. */
export async function connectAccounts(
  vault: Vault,
  platforms: Replica['platforms'],
  now: Date,
  wanted: (account: { unit: Unit; platform: PostPlatform; id: string }) => boolean = () => true,
): Promise<void> {
  for (const { unit, platform } of ACCOUNTS) {
    if (wanted({ unit, platform, id: connectionOf(unit, platform) }))
      await connectAccount(vault, platforms, unit, platform, now);
  }
}

interface Held {
  /** The flow by which a person would consent. */
  flow: string;
  /** How long tokens hold from now on; null where they do not age. */
  accessMs: number | null;
  refreshMs: number | null;
  scopes: string[];
}
const HELD: Readonly<Partial<Record<PostPlatform, Held>>> = {
  youtube: {
    flow: 'youtube-analytics',
    accessMs: 3_600_000,
    refreshMs: 3_650 * 86_400_000,
    scopes: ['https://www.googleapis.com/auth/yt-analytics.readonly'],
  },
  zalo: { flow: 'zalo-oa', accessMs: 90_000_000, refreshMs: 7_776_000_000, scopes: ['oa'] },
  facebook: {
    flow: 'facebook',
    accessMs: null,
    refreshMs: null,
    scopes: ['pages_show_list', 'pages_read_engagement', 'read_insights'],
  },
  tiktok: {
    flow: 'tiktok',
    accessMs: 7_200_000,
    refreshMs: 15_552_000_000,
    scopes: ['user.info.basic', 'user.info.stats', 'video.list'],
  },
  threads: {
    flow: 'threads',
    accessMs: 5_184_000_000,
    refreshMs: 5_184_000_000,
    scopes: ['threads_basic', 'threads_manage_insights'],
  },
};

/** Consents for one account and keeps the grant that this gives. */
export async function connectAccount(
  vault: Vault,
  platforms: Replica['platforms'],
  unit: Unit,
  platform: PostPlatform,
  now: Date,
): Promise<void> {
  const held = HELD[platform];
  if (!held) return;
  const { accessToken, refreshToken } = platforms.consent(unit, platform);
  const after = (ms: number | null) => (ms === null ? null : new Date(now.getTime() + ms));
  const refresh = platform === 'threads' ? accessToken : refreshToken;
  const grant = {
    accessToken,
    refreshToken: held.refreshMs === null ? null : refresh,
    expiresAt: after(held.accessMs),
    refreshExpiresAt: after(held.refreshMs),
    scopes: held.scopes,
  };
  await vault.connect(connectionOf(unit, platform), grant, BY);
}

/** Puts on record that somebody consented to the accounts that are wanted, as the flows in the browser do. */
export async function recordConsents(
  tools: Parameters<typeof recordConsent>[0],
  wanted: (id: string) => boolean,
): Promise<void> {
  for (const { id: nativeId, unit, platform } of ACCOUNTS) {
    const account = connectionOf(unit, platform);
    const held = HELD[platform];
    if (!held || !wanted(account)) continue;
    const { flow, scopes } = held;
    await recordConsent(tools, { account, flow, connection: account, authorisedBy: BY, scopes, nativeId });
  }
}
