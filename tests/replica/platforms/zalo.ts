import type { Post } from '../posts.ts';
import type { Reply, Site, Visit } from '../reply.ts';
import { followersAt, type PlatformAccount } from './accounts.ts';
import { json, type Refusals, sentIn } from './api.ts';
import type { Grants, TokenRules } from './grants.ts';
import { numbersOf } from './numbers.ts';
import type { PlatformWorld } from './platform-world.ts';

/** 25 hours, three months, and a refresh token works once. */
export const ZALO_TOKENS: TokenRules = {
  prefix: 'zalo',
  accessMs: 90_000_000,
  refreshMs: 7_776_000_000,
  rotating: true,
};
export const ZALO_APP = { appId: '2600000000000000001', appSecret: 'zalo-bi-mat-minh-hoa' } as const;

const MOST = 10;
const HOUR_MS = 3_600_000;
/** Status 200 whatever happens: the number in the body says it. */
const wrong = (error: number, message: string): Reply => json({ error, message, data: {} });
const REFUSALS: Refusals = {
  quota: () => wrong(-32, 'Request limit of this application has been reached'),
  'rate-limit': () => wrong(-32, 'Request limit of this application has been reached'),
  'token-expired': () => wrong(-216, 'Access token is invalid'),
  permission: () => wrong(-224, 'The OA needs to upgrade its package to use this feature'),
  'error-200': () => wrong(-200, 'Internal error'),
};

/** Zalo's consent page, OAuth v4 and the interface of Official Accounts: getoa, article/getslice. */
export function zaloApi(pw: PlatformWorld, grants: Grants): Site {
  return (visit) => {
    if (visit.path === '/v4/oa/permission') {
      const account = pw.consenting('zalo');
      return account ? grants.authorize(visit, account, { oa_id: account.id }) : null;
    }
    if (visit.path === '/v4/oa/access_token') {
      return visit.refusal ? oauthWrong(-14_003, 'Invalid request') : giveToken(grants, visit);
    }
    if (!visit.path.startsWith('/v2.0/')) return null;
    if (visit.refusal) return REFUSALS[visit.refusal]();
    const grant = grants.holder(String(visit.headers.access_token ?? ''), visit.now);
    if (!grant) return REFUSALS['token-expired']();
    if (visit.path === '/v2.0/oa/getoa') return officialAccount(pw, grant.account, visit.now);
    return visit.path === '/v2.0/article/getslice' ? slice(pw, grant.account, visit) : wrong(-201, 'Unknown path');
  };
}

const oauthWrong = (error: number, description: string) =>
  json({ error, error_name: 'Invalid', error_reason: description, error_description: description });

function giveToken(grants: Grants, visit: Visit): Reply {
  const form = sentIn(visit);
  if (visit.headers.secret_key !== ZALO_APP.appSecret || form.get('app_id') !== ZALO_APP.appId)
    return oauthWrong(-14_004, 'Invalid app id or secret key');
  const coded = form.get('grant_type') === 'authorization_code';
  const tokens = coded
    ? grants.exchange(form.get('code') ?? '', form.get('code_verifier'), visit.now)
    : grants.refresh(form.get('refresh_token') ?? '', visit.now);
  if (!tokens) return oauthWrong(-14_014, coded ? 'Invalid authorization code' : 'Invalid refresh token');
  // The time is text, as public code reads it.
  const expires = String(ZALO_TOKENS.accessMs / 1000);
  return json({ access_token: tokens.accessToken, refresh_token: tokens.refreshToken, expires_in: expires });
}

function officialAccount(pw: PlatformWorld, account: PlatformAccount, now: Date): Reply {
  return json({
    error: 0,
    message: 'Success',
    data: {
      oa_id: account.id,
      name: account.name,
      description: 'Tài khoản của thế giới minh họa',
      oa_alias: account.handle,
      is_verified: true,
      oa_type: 4,
      cate_name: 'Báo chí',
      num_follower: followersAt(account, pw.world, now),
      avatar: 'https://oa.zalo.example/avatar.png',
      cover: 'https://oa.zalo.example/cover.png',
      package_name: 'Nâng cao',
      package_valid_through_date: '31/12/2030',
      package_auto_renew_date: '',
      linked_ZCA: '',
    },
  });
}

function slice(pw: PlatformWorld, account: PlatformAccount, { query, now }: Visit): Reply {
  const offset = Number(query.get('offset') ?? 0);
  const limit = Number(query.get('limit') ?? MOST);
  const type = query.get('type') === 'video' ? 'video' : 'normal';
  if (limit > MOST) return wrong(-201, `maximum limit is ${MOST}`);
  const list = pw.posts(account, now).filter((post) => typeOf(post) === type);
  const medias = list.slice(offset, offset + limit).map((post) => article(post, type, now));
  return json({ error: 0, message: 'Success', data: { medias, total: list.length } });
}

const typeOf = ({ story }: Post) => (story?.format === 'video' || story?.format === 'short-video' ? 'video' : 'normal');

function article(post: Post, type: string, now: Date) {
  const { views, shares } = numbersOf(post, now);
  const at = post.publishedAt.getTime();
  return {
    id: post.nativeId,
    type,
    title: post.title,
    status: 'show',
    // Nobody knows yet how often what has just appeared was opened: absent, not 0.
    ...(now.getTime() - at > HOUR_MS && { total_view: views, total_share: shares ?? undefined }),
    // Which unit is meant is not documented, and both are met.
    create_date: post.unit === 'station' ? at / 1000 : at,
    update_date: post.unit === 'station' ? at / 1000 : at,
    thumb: 'https://oa.zalo.example/thumb.jpg',
    link_view: post.url,
  };
}
