import { z } from 'zod';
import { afterSeconds, defineConsent } from '../consent/consent-flow.ts';

const Token = z.object({
  open_id: z.string().optional(),
  scope: z.string().default(''),
  access_token: z.string().min(1),
  expires_in: z.int(),
  refresh_token: z.string().min(1),
  refresh_expires_in: z.int(),
});

/** An account by the Display API: its own profile, counts and public videos. */
export default defineConsent({
  id: 'tiktok',
  title: { vi: 'TikTok (Display API)', en: 'TikTok (Display API)' },
  platform: 'tiktok',
  kinds: ['tiktok'],
  app: { id: 'tiktok-client-key', secret: 'tiktok-client-secret' },
  scopes: ['user.info.basic', 'user.info.profile', 'user.info.stats', 'video.list'],
  addresses: {
    authorize: 'https://www.tiktok.com/v2/auth/authorize/',
    token: 'https://open.tiktokapis.com/v2/oauth/token/',
  },
  // TikTok writes the challenge in hexadecimal, unlike RFC 7636.
  pkce: 'hex',
  query({ appId, redirectUri, state, challenge }) {
    return {
      client_key: appId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: this.scopes.join(','),
      state,
      code_challenge: challenge ?? '',
      code_challenge_method: 'S256',
    };
  },
  async consented({ ask, clock, code, appId, appSecret, redirectUri, verifier }) {
    const form = {
      client_key: appId,
      client_secret: appSecret,
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier ?? '',
    };
    const token = await ask('token', Token, { form });
    const grant = {
      accessToken: token.access_token,
      refreshToken: token.refresh_token,
      expiresAt: afterSeconds(clock, token.expires_in),
      refreshExpiresAt: afterSeconds(clock, token.refresh_expires_in),
      scopes: token.scope.split(',').filter((scope) => scope !== ''),
    };
    return { grant, nativeId: token.open_id ?? null };
  },
});
