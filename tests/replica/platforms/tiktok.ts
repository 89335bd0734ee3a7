import type { Reply, Site, Visit } from '../reply.ts';
import { followersAt, type PlatformAccount } from './accounts.ts';
import { bearerOf, json, pickFields, type Refusals, sentIn } from './api.ts';
import type { Grants, TokenRules, Tokens } from './grants.ts';
import { numbersOf } from './numbers.ts';
import type { PlatformWorld } from './platform-world.ts';
import { secondsOf } from './youtube.ts';

/** Since November 2026: two hours, 180 days, and the old refresh token dies when the new one is given. */
export const TIKTOK_TOKENS: TokenRules = {
  prefix: 'tiktok',
  accessMs: 7_200_000,
  refreshMs: 15_552_000_000,
  rotating: true,
};
export const TIKTOK_APP = { clientKey: 'awreplicaminhhoa', clientSecret: 'tiktok-bi-mat-minh-hoa' } as const;

const MOST = 20;
const wrong = (status: number, code: string, message: string): Reply =>
  json({ data: {}, error: { code, message, log_id: '202611280000000000' } }, status);
const REFUSALS: Refusals = {
  quota: () => wrong(429, 'rate_limit_exceeded', 'The API rate limit was exceeded. Please try again later.'),
  'rate-limit': () => wrong(429, 'rate_limit_exceeded', 'The API rate limit was exceeded. Please try again later.'),
  'token-expired': () => wrong(401, 'access_token_invalid', 'The access token is invalid or not found in the request.'),
  permission: () => wrong(401, 'scope_not_authorized', 'The user did not authorize the scope required.'),
  'error-200': () => wrong(200, 'internal_error', 'An internal error occurred. Please try again later.'),
};

/** TikTok's login, its token address and the Display API: user/info and video/list (pages of 20, cursor in milliseconds). */
export function tiktokApi(pw: PlatformWorld, grants: Grants): Site {
  return (visit) => {
    if (visit.path === '/v2/auth/authorize/') {
      const account = pw.consenting('tiktok');
      return account ? grants.authorize(visit, account) : null;
    }
    if (visit.path === '/v2/oauth/token/') return visit.refusal ? REFUSALS[visit.refusal]() : giveToken(grants, visit);
    if (visit.path === '/v2/oauth/revoke/') return revokeToken(grants, visit);
    if (visit.path !== '/v2/user/info/' && visit.path !== '/v2/video/list/') return null;
    if (visit.refusal) return REFUSALS[visit.refusal]();
    const grant = grants.holder(bearerOf(visit), visit.now);
    if (!grant) return REFUSALS['token-expired']();
    return visit.path === '/v2/user/info/' ? userInfo(pw, grant, visit) : videoList(pw, grant.account, visit);
  };
}

function giveToken(grants: Grants, visit: Visit): Reply {
  const form = sentIn(visit);
  const refused = (error: string, error_description: string) =>
    json({ error, error_description, log_id: '202611280000000000' }, 400);
  if (form.get('client_key') !== TIKTOK_APP.clientKey || form.get('client_secret') !== TIKTOK_APP.clientSecret)
    return refused('invalid_client', 'Client key or secret is incorrect.');
  const tokens =
    form.get('grant_type') === 'authorization_code'
      ? grants.exchange(form.get('code') ?? '', form.get('code_verifier'), visit.now)
      : grants.refresh(form.get('refresh_token') ?? '', visit.now);
  if (!tokens) return refused('invalid_grant', 'Refresh token is invalid or expired.');
  return json({
    open_id: tokens.account.id,
    scope: tokens.scopes.join(','),
    access_token: tokens.accessToken,
    expires_in: TIKTOK_TOKENS.accessMs / 1000,
    refresh_token: tokens.refreshToken,
    refresh_expires_in: TIKTOK_TOKENS.refreshMs / 1000,
    token_type: 'Bearer',
  });
}

function revokeToken(grants: Grants, visit: Visit): Reply {
  const grant = grants.holder(sentIn(visit).get('token') ?? '', visit.now);
  if (grant) grants.revoke(grant.account);
  return json({});
}

const ok = { code: 'ok', message: '', log_id: '202611280000000000' };

function userInfo(pw: PlatformWorld, { account }: Tokens, { query, now }: Visit): Reply {
  const posts = pw.posts(account, now);
  const user = {
    open_id: account.id,
    display_name: account.name,
    username: account.handle,
    is_verified: true,
    follower_count: followersAt(account, pw.world, now),
    likes_count: posts.reduce((sum, post) => sum + (numbersOf(post, now).reactions ?? 0), 0),
    video_count: posts.length,
  };
  const { id: _, ...asked } = pickFields({ id: '', ...user }, query.get('fields'));
  return json({ data: { user: asked }, error: ok });
}

function videoList(pw: PlatformWorld, account: PlatformAccount, visit: Visit): Reply {
  const sent = sentIn(visit);
  const size = Number(sent.get('max_count') ?? 10);
  if (!(size >= 1 && size <= MOST)) return wrong(400, 'invalid_params', 'max_count must be between 1 and 20.');
  const before = Number(sent.get('cursor') ?? Number.POSITIVE_INFINITY);
  const older = pw.posts(account, visit.now).filter(({ publishedAt }) => publishedAt.getTime() < before);
  const page = older.slice(0, size);
  const videos = page.map((post) => {
    const { views, reactions, comments, shares } = numbersOf(post, visit.now);
    const video = {
      id: post.nativeId,
      create_time: post.publishedAt.getTime() / 1000,
      title: post.text,
      video_description: post.text,
      duration: secondsOf(post),
      share_url: `${post.url}?utm_campaign=tt4d_open_api&utm_source=${TIKTOK_APP.clientKey}`,
      height: 1024,
      width: 576,
      like_count: reactions ?? undefined,
      comment_count: comments ?? undefined,
      share_count: shares ?? undefined,
      view_count: views,
    };
    return pickFields(video, visit.query.get('fields'));
  });
  return json({
    data: { videos, cursor: page.at(-1)?.publishedAt.getTime() ?? 0, has_more: older.length > page.length },
    error: ok,
  });
}
