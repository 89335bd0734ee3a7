import { z } from 'zod';
import { afterSeconds, defineConsent } from '../consent/consent-flow.ts';

/** Text in public code, a number by common sense. */
const Seconds = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]);
const Token = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: Seconds,
  refresh_token_expires_in: Seconds.optional(),
});
/** Zalo names no end of a refresh token; integrators say three months. */
const REFRESH_SECONDS = 90 * 86_400;

/** An Official Account, by OAuth v4 with a code challenge. What may be asked is set at Zalo for the app, not by scopes. */
export default defineConsent({
  id: 'zalo-oa',
  title: { vi: 'Zalo OA', en: 'Zalo Official Account' },
  platform: 'zalo',
  kinds: ['zalo-oa'],
  app: { id: 'zalo-app-id', secret: 'zalo-app-secret' },
  scopes: [],
  addresses: {
    authorize: 'https://oauth.zaloapp.com/v4/oa/permission',
    token: 'https://oauth.zaloapp.com/v4/oa/access_token',
  },
  pkce: 'base64url',
  query: ({ appId, redirectUri, state, challenge }) => ({
    app_id: appId,
    redirect_uri: redirectUri,
    code_challenge: challenge ?? '',
    state,
  }),
  async consented({ ask, clock, code, parameters, appId, appSecret, verifier }) {
    const token = await ask('token', Token, {
      headers: { secret_key: appSecret },
      form: { app_id: appId, grant_type: 'authorization_code', code, code_verifier: verifier ?? '' },
    });
    const grant = {
      accessToken: token.access_token,
      refreshToken: token.refresh_token,
      expiresAt: afterSeconds(clock, token.expires_in),
      refreshExpiresAt: afterSeconds(clock, token.refresh_token_expires_in ?? REFRESH_SECONDS),
      scopes: [],
    };
    return { grant, nativeId: parameters.oa_id ?? null };
  },
});
