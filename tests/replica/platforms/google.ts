import { addDays } from '@nhipbao/records';
import type { Reply, Site, Visit } from '../reply.ts';
import type { PlatformAccount } from './accounts.ts';
import { bearerOf, json, type Refusals, sentIn } from './api.ts';
import type { Grants, TokenRules } from './grants.ts';
import { numbersOf } from './numbers.ts';
import type { PlatformWorld } from './platform-world.ts';

/** An hour, and a refresh token that stays. */
export const GOOGLE_TOKENS: TokenRules = {
  prefix: 'google',
  accessMs: 3_600_000,
  refreshMs: 10 * 365 * 86_400_000,
  rotating: false,
};
export const GOOGLE_APP = {
  clientId: 'minhhoa.apps.googleusercontent.com',
  clientSecret: 'google-bi-mat-minh-hoa',
} as const;

const wrong = (code: number, reason: string, message: string): Reply =>
  json({ error: { code, message, errors: [{ message, domain: 'global', reason }] } }, code);
const REFUSALS: Refusals = {
  quota: () => wrong(403, 'quotaExceeded', 'Quota exceeded for quota metric Queries.'),
  'rate-limit': () => wrong(429, 'rateLimitExceeded', 'Rate limit exceeded.'),
  'token-expired': () => wrong(401, 'authError', 'Request had invalid authentication credentials.'),
  permission: () => wrong(403, 'forbidden', 'Forbidden'),
  'error-200': () => json({ error: { code: 500, message: 'Internal error', errors: [{ reason: 'backendError' }] } }),
};

/** Google's consent page and tokens, and YouTube Analytics for the owner of a channel. */
export function googleApi(pw: PlatformWorld, grants: Grants): Site {
  return (visit) => {
    switch (visit.path) {
      case '/o/oauth2/v2/auth': {
        const account = pw.consenting('youtube');
        return account ? grants.authorize(visit, account) : null;
      }
      case '/token':
        return giveToken(grants, visit);
      case '/revoke': {
        const token = sentIn(visit).get('token') ?? '';
        const grant = grants.holder(token, visit.now) ?? grants.refresh(token, visit.now);
        if (grant) grants.revoke(grant.account);
        return grant ? json({}) : json({ error: 'invalid_token' }, 400);
      }
      case '/v2/reports': {
        if (visit.refusal) return REFUSALS[visit.refusal]();
        const grant = grants.holder(bearerOf(visit), visit.now);
        return grant ? report(pw, grant.account, visit) : REFUSALS['token-expired']();
      }
      default:
        return null;
    }
  };
}

function giveToken(grants: Grants, visit: Visit): Reply {
  const form = sentIn(visit);
  if (form.get('client_id') !== GOOGLE_APP.clientId || form.get('client_secret') !== GOOGLE_APP.clientSecret)
    return json({ error: 'invalid_client', error_description: 'Unauthorized' }, 401);
  const coded = form.get('grant_type') === 'authorization_code';
  const tokens = coded
    ? grants.exchange(form.get('code') ?? '', form.get('code_verifier'), visit.now)
    : grants.refresh(form.get('refresh_token') ?? '', visit.now);
  if (!tokens) return json({ error: 'invalid_grant', error_description: 'Token has been expired or revoked.' }, 400);
  return json({
    access_token: tokens.accessToken,
    expires_in: GOOGLE_TOKENS.accessMs / 1000,
    ...(coded && { refresh_token: tokens.refreshToken }),
    scope: tokens.scopes.join(' '),
    token_type: 'Bearer',
  });
}

/** Days are counted after this: what is younger has no rows. */
const LATE_MS = 2 * 86_400_000;
const FORMS = ['VIDEO_ON_DEMAND', 'SHORTS', 'LIVE_STREAM'] as const;
type Form = (typeof FORMS)[number];

function report(pw: PlatformWorld, account: PlatformAccount, { query, now }: Visit): Reply {
  const dimensions = (query.get('dimensions') ?? '').split(',').filter((name) => name !== '');
  const metrics = (query.get('metrics') ?? 'views').split(',');
  if (dimensions.some((name) => name !== 'day' && name !== 'creatorContentType') || !dimensions.includes('day'))
    return wrong(400, 'badRequest', 'The query is not supported.');
  if (!['channel==MINE', `channel==${account.id}`].includes(query.get('ids') ?? ''))
    return wrong(403, 'forbidden', "Forbidden: the channel is not the owner's.");
  const last = new Date(now.getTime() - LATE_MS).toISOString().slice(0, 10);
  const byForm = dimensions.includes('creatorContentType');
  const rows: (string | number)[][] = [];
  for (
    let day = query.get('startDate') ?? last;
    day <= (query.get('endDate') ?? last) && day <= last;
    day = addDays(day, 1)
  ) {
    for (const form of byForm ? FORMS : [null]) {
      const views = viewsOn(pw, account, day, form);
      if (views > 0)
        rows.push([day, ...(form ? [form] : []), ...metrics.map((metric) => Math.round(views * (PARTS[metric] ?? 0)))]);
    }
  }
  const headers = [
    ...dimensions.map((name) => ({ name, columnType: 'DIMENSION', dataType: 'STRING' })),
    ...metrics.map((name) => ({ name, columnType: 'METRIC', dataType: 'INTEGER' })),
  ];
  // No rows at all where there is nothing to say.
  return json({ kind: 'youtubeAnalytics#resultTable', columnHeaders: headers, ...(rows.length > 0 && { rows }) });
}

const PARTS: Readonly<Record<string, number>> = {
  views: 1,
  engagedViews: 0.55,
  estimatedMinutesWatched: 1.8,
  averageViewDuration: 0.2,
  likes: 0.02,
  comments: 0.003,
  shares: 0.004,
  subscribersGained: 0.002,
  subscribersLost: 0.0005,
};

/** A film wins next to no views any more after so many days. */
const SETTLED_MS = 20 * 86_400_000;

/** Views that a channel's films won on a day. */
function viewsOn(pw: PlatformWorld, account: PlatformAccount, day: string, form: Form | null): number {
  const start = new Date(`${day}T08:00:00Z`);
  const end = new Date(start.getTime() + 86_400_000);
  return pw
    .posts(account, end)
    .filter(({ publishedAt, kind }) => {
      const formOf = kind === 'short-video' ? 'SHORTS' : kind === 'livestream' ? 'LIVE_STREAM' : 'VIDEO_ON_DEMAND';
      return end.getTime() - publishedAt.getTime() < SETTLED_MS && (form === null || form === formOf);
    })
    .reduce((sum, film) => sum + numbersOf(film, end).views - numbersOf(film, start).views, 0);
}
