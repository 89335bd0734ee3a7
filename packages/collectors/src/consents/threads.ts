import { z } from 'zod';
import { codeExchange, codeRequest } from '../consent/authorization-code.ts';
import { afterSeconds, defineConsent } from '../consent/consent-flow.ts';

const Short = z.object({ access_token: z.string().min(1), user_id: z.union([z.string(), z.int().transform(String)]) });
const Long = z.object({ access_token: z.string().min(1), expires_in: z.int() });

/** A Threads account: a token of 60 days, which itself asks for the next one while it lives. */
export default defineConsent({
  id: 'threads',
  title: { vi: 'Threads', en: 'Threads' },
  platform: 'threads',
  kinds: ['threads'],
  app: { id: 'threads-app-id', secret: 'threads-app-secret' },
  scopes: ['threads_basic', 'threads_manage_insights'],
  addresses: {
    authorize: 'https://threads.net/oauth/authorize',
    token: 'https://graph.threads.net/oauth/access_token',
    exchange: 'https://graph.threads.net/access_token',
  },
  query({ appId, ...request }) {
    return { client_id: appId, ...codeRequest(request, this.scopes.join(',')) };
  },
  async consented({ ask, clock, appId, ...answer }) {
    const short = await ask('token', Short, { form: { client_id: appId, ...codeExchange(answer) } });
    const query = {
      grant_type: 'th_exchange_token',
      client_secret: answer.appSecret,
      access_token: short.access_token,
    };
    const long = await ask('exchange', Long, { query });
    const end = afterSeconds(clock, long.expires_in);
    // The token is its own refresh token (th_refresh_token), and both end together.
    const grant = {
      accessToken: long.access_token,
      refreshToken: long.access_token,
      expiresAt: end,
      refreshExpiresAt: end,
      scopes: [...this.scopes],
    };
    return { grant, nativeId: short.user_id };
  },
});
