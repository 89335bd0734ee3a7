import { z } from 'zod';
import { SourceError } from '../fetch/source-error.ts';
import { codeRequest } from './authorization-code.ts';
import type { ConsentAnswer, Consented, ConsentRequest } from './consent-flow.ts';

const Token = z.object({ access_token: z.string().min(1) });
const Pages = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      access_token: z.string().min(1).optional(),
      instagram_business_account: z.object({ id: z.string() }).optional(),
    }),
  ),
});

/** Addresses of Meta's flows. */
export const META_ADDRESSES = {
  authorize: 'https://www.facebook.com/v26.0/dialog/oauth',
  token: 'https://graph.facebook.com/v26.0/oauth/access_token',
  pages: 'https://graph.facebook.com/v26.0/me/accounts',
};

/** What Meta's first page is asked with: scopes and no PKCE, which Meta does not offer for apps on servers. */
export function metaQuery(scopes: readonly string[], { appId, ...request }: ConsentRequest): Record<string, string> {
  return { client_id: appId, ...codeRequest(request, scopes.join(',')) };
}

/**
 * The token of one page: the code gives a person's token, that one a long-lived one, and that one those of the pages the person
 * runs. Only the page's is kept; it has no end of its own and dies when the person loses the page or takes the consent back.
 */
export async function metaPageGrant(
  answer: ConsentAnswer,
  { scopes, platform }: { scopes: readonly string[]; platform: 'facebook' | 'instagram' },
): Promise<Consented> {
  const { ask, code, appId, appSecret, redirectUri, nativeId } = answer;
  const app = { client_id: appId, client_secret: appSecret };
  const short = await ask('token', Token, { form: { ...app, redirect_uri: redirectUri, code } });
  const exchange = { ...app, grant_type: 'fb_exchange_token', fb_exchange_token: short.access_token };
  const long = await ask('token', Token, { form: exchange });
  const fields = 'id,access_token,instagram_business_account';
  const { data } = await ask('pages', Pages, { query: { fields, limit: 100, access_token: long.access_token } });
  const idOf = (page: (typeof data)[number]) =>
    platform === 'facebook' ? page.id : page.instagram_business_account?.id;
  const page = data.find((one) => idOf(one) === nativeId);
  if (!page?.access_token) {
    const message = `The person who consented does not run ${nativeId}, or did not tick it; ${data.length} pages came with the consent.`;
    throw new SourceError(message, { source: platform, code: 'permission-missing', retry: 'never' });
  }
  const grant = {
    accessToken: page.access_token,
    refreshToken: null,
    expiresAt: null,
    refreshExpiresAt: null,
    scopes: [...scopes],
  };
  return { grant, nativeId };
}
