import { z } from 'zod';
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
  query({ appId, redirectUri, state, challenge }) {
    return {
      client_id: appId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: this.scopes.join(' '),
      // Without both, Google gives a refresh token at the first consent only.
      access_type: 'offline',
      prompt: 'consent',
      state,
      code_challenge: challenge ?? '',
      code_challenge_method: 'S256',
    };
  },
  async consented({ ask, clock, code, appId, appSecret, redirectUri, verifier }) {
    const form = {
      client_id: appId,
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
      refreshExpiresAt: afterSeconds(clock, token.refresh_token_expires_in),
      scopes: token.scope.split(' ').filter((scope) => scope !== ''),
    };
    return { grant, nativeId: null };
  },
});
