import { z } from 'zod';
import { codeExchange, codeRequest, scopesIn } from '../consent/authorization-code.ts';
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
  query({ appId, ...request }) {
    return { client_key: appId, ...codeRequest(request, this.scopes.join(',')) };
  },
  async consented({ ask, clock, appId, ...answer }) {
    const token = await ask('token', Token, { form: { client_key: appId, ...codeExchange(answer) } });
    const grant = {
      accessToken: token.access_token,
      refreshToken: token.refresh_token,
      expiresAt: afterSeconds(clock, token.expires_in),
      refreshExpiresAt: afterSeconds(clock, token.refresh_expires_in),
      scopes: scopesIn(token.scope, ','),
    };
    return { grant, nativeId: token.open_id ?? null };
  },
});
