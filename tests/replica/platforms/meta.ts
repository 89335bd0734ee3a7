import type { Reply, Site, Visit } from '../reply.ts';
import { ACCOUNTS } from './accounts.ts';
import { bearerOf, json, sentIn } from './api.ts';
import { facebookGraph } from './facebook.ts';
import type { Grants, TokenRules } from './grants.ts';
import { GRAPH_REFUSALS, type GraphState, graphError } from './graph.ts';
import { instagramGraph } from './instagram.ts';
import type { PlatformWorld } from './platform-world.ts';

/** Tokens of a system user's pages do not age. */
export const META_TOKENS: TokenRules = {
  prefix: 'EAAminhhoa',
  accessMs: 100 * 365 * 86_400_000,
  refreshMs: 0,
  rotating: false,
};
export const META_APP = { appId: '610000000000001', appSecret: 'meta-bi-mat-minh-hoa' } as const;

/** graph.facebook.com and the login of www.facebook.com on one host: Facebook's pages and Instagram's accounts. */
export function metaGraph(pw: PlatformWorld, grants: Grants, state: GraphState): Site {
  const pages = facebookGraph(pw, grants, state);
  const instagram = instagramGraph(pw, grants, state);
  return (visit) => login(pw, grants, visit) ?? pages(visit) ?? instagram(visit) ?? unknown(visit);
}

function login(pw: PlatformWorld, grants: Grants, visit: Visit): Reply | null {
  const [, path = ''] = /^\/v\d+\.\d+\/(.+)$/.exec(visit.path) ?? [];
  if (path === 'dialog/oauth') {
    const account = pw.consenting('facebook');
    return account ? grants.authorize(visit, account) : null;
  }
  if (path === 'oauth/access_token') return giveToken(grants, visit);
  if (path !== 'me/accounts') return null;
  const grant = grants.holder(bearerOf(visit), visit.now);
  if (!grant) return GRAPH_REFUSALS['token-expired']();
  // Whoever runs the pages gets their own tokens from the person's; this person runs them all.
  const pages = ACCOUNTS.filter(({ platform }) => platform === 'facebook').map((page) => {
    const instagram = ACCOUNTS.find((one) => one.platform === 'instagram' && one.unit === page.unit);
    const { accessToken } = grants.issue(page, visit.now, grant.scopes);
    return {
      id: page.id,
      name: page.name,
      access_token: accessToken,
      ...(instagram && { instagram_business_account: { id: instagram.id } }),
    };
  });
  return json({ data: pages });
}

function giveToken(grants: Grants, visit: Visit): Reply {
  const sent = visit.method === 'POST' ? sentIn(visit) : visit.query;
  if (sent.get('client_id') !== META_APP.appId || sent.get('client_secret') !== META_APP.appSecret)
    return graphError(400, 101, 'Error validating client secret.');
  // A short token for a long one; both are the same person's.
  const short = grants.holder(sent.get('fb_exchange_token') ?? '', visit.now);
  const tokens = short
    ? grants.issue(short.account, visit.now, short.scopes)
    : grants.exchange(sent.get('code') ?? '', sent.get('code_verifier'), visit.now);
  if (!tokens) return graphError(400, 100, 'This authorization code has been used.');
  return json({ access_token: tokens.accessToken, token_type: 'bearer', expires_in: 5_184_000 });
}

function unknown({ path }: Visit): Reply {
  return graphError(
    400,
    100,
    `Unsupported get request. Object with ID '${path.split('/')[2] ?? ''}' does not exist`,
    33,
  );
}
