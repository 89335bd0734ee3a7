import { z } from 'zod';
import { codeExchange, codeRequest, scopesIn } from '../consent/authorization-code.ts';
import { afterSeconds, defineConsent } from '../consent/consent-flow.ts';

const Token = z.object({
  access_token: z.string().min(1),
  expires_in: z.int(),
  refresh_token: z.string().min(1),
  refresh_token_expires_in: z.int().optional(),
  scope: z.string().default(''),
});

/** The owner of a channel lets its Analytics be read (watch time, shares); the key of the Data API needs no consent. */
export default defineConsent({
  id: 'youtube-analytics',
  title: { vi: 'YouTube Analytics (chủ kênh)', en: 'YouTube Analytics (channel owner)' },
  platform: 'youtube',
  kinds: ['youtube'],
  app: { id: 'google-client-id', secret: 'google-client-secret' },
  scopes: ['https://www.googleapis.com/auth/yt-analytics.readonly', 'https://www.googleapis.com/auth/youtube.readonly'],
  addresses: {
    authorize: 'https://accounts.google.com/o/oauth2/v2/auth',
    token: 'https://oauth2.googleapis.com/token',
    analytics: 'https://youtubeanalytics.googleapis.com/v2/reports',
  },
  pkce: 'base64url',
  query({ appId, ...request }) {
    // Without both, Google gives a refresh token at the first consent only.
    const lasting = { access_type: 'offline', prompt: 'consent' };
    return { client_id: appId, ...lasting, ...codeRequest(request, this.scopes.join(' ')) };
  },
  async consented({ ask, clock, appId, ...answer }) {
    const token = await ask('token', Token, { form: { client_id: appId, ...codeExchange(answer) } });
    const grant = {
      accessToken: token.access_token,
      refreshToken: token.refresh_token,
      expiresAt: afterSeconds(clock, token.expires_in),
      refreshExpiresAt: afterSeconds(clock, token.refresh_token_expires_in),
      scopes: scopesIn(token.scope, ' '),
    };
    return { grant, nativeId: null };
  },
});
