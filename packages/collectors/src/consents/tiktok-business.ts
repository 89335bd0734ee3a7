import { z } from 'zod';
import { codeRequest, scopesIn } from '../consent/authorization-code.ts';
import { afterSeconds, defineConsent } from '../consent/consent-flow.ts';

/** Business answers wrap everything in `data`, with status 200 whatever happened. */
const Token = z.object({
  code: z.literal(0),
  data: z.object({
    open_id: z.string().optional(),
    scope: z.string().default(''),
    access_token: z.string().min(1),
    expires_in: z.int().optional(),
    refresh_token: z.string().min(1),
    refresh_token_expires_in: z.int().optional(),
  }),
});

/** The same account by the API for Business (Accounts): reach and watch time. For reporting on one's own account only. */
export default defineConsent({
  id: 'tiktok-business',
  title: { vi: 'TikTok for Business (Accounts API)', en: 'TikTok for Business (Accounts API)' },
  platform: 'tiktok',
  kinds: ['tiktok'],
  suffix: '-business',
  app: { id: 'tiktok-business-app-id', secret: 'tiktok-business-secret' },
  scopes: ['user.info.basic', 'user.insights', 'video.list', 'video.insights'],
  addresses: {
    authorize: 'https://www.tiktok.com/v2/auth/authorize/',
    token: 'https://business-api.tiktok.com/open_api/v1.3/tt_user/oauth2/token/',
  },
  query({ appId, ...request }) {
    return { client_key: appId, ...codeRequest(request, this.scopes.join(',')) };
  },
  async consented({ ask, clock, code, appId, appSecret, redirectUri }) {
    const json = {
      client_id: appId,
      client_secret: appSecret,
      grant_type: 'authorization_code',
      auth_code: code,
      redirect_uri: redirectUri,
    };
    const { data } = await ask('token', Token, { json });
    const grant = {
      accessToken: data.access_token,
      refreshToken: data.refresh_token,
      expiresAt: afterSeconds(clock, data.expires_in),
      refreshExpiresAt: afterSeconds(clock, data.refresh_token_expires_in),
      scopes: scopesIn(data.scope, ','),
    };
    return { grant, nativeId: data.open_id ?? null };
  },
});
