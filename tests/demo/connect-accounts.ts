import type { Vault } from '@nhipbao/jobs';
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

/** How long each platform's tokens hold from now on; null where they do not age. */
const HOLD: Readonly<Partial<Record<PostPlatform, { accessMs: number; refreshMs: number; scopes: string[] }>>> = {
  youtube: {
    accessMs: 3_600_000,
    refreshMs: 3_650 * 86_400_000,
    scopes: ['https://www.googleapis.com/auth/yt-analytics.readonly'],
  },
  zalo: { accessMs: 90_000_000, refreshMs: 7_776_000_000, scopes: ['oa'] },
  tiktok: {
    accessMs: 7_200_000,
    refreshMs: 15_552_000_000,
    scopes: ['user.info.basic', 'user.info.stats', 'video.list'],
  },
  threads: {
    accessMs: 5_184_000_000,
    refreshMs: 5_184_000_000,
    scopes: ['threads_basic', 'threads_manage_insights'],
  },
};

/** Consents for one account and keeps what that gives: a grant, or the token of a page as a secret. */
export async function connectAccount(
  vault: Vault,
  platforms: Replica['platforms'],
  unit: Unit,
  platform: PostPlatform,
  now: Date,
): Promise<void> {
  const name = connectionOf(unit, platform);
  if (platform === 'facebook') return vault.put(name, platforms.consent(unit, platform).accessToken, BY);
  const hold = HOLD[platform];
  if (!hold) return;
  const { accessToken, refreshToken } = platforms.consent(unit, platform);
  const grant = {
    accessToken,
    refreshToken: platform === 'threads' ? accessToken : refreshToken,
    expiresAt: new Date(now.getTime() + hold.accessMs),
    refreshExpiresAt: new Date(now.getTime() + hold.refreshMs),
    scopes: hold.scopes,
  };
  await vault.connect(name, grant, BY);
}
