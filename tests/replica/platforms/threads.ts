import type { Post } from '../posts.ts';
import type { Reply, Site, Visit } from '../reply.ts';
import { followersAt, type PlatformAccount } from './accounts.ts';
import { bearerOf, json, pickFields, sentIn } from './api.ts';
import type { Grants, TokenRules } from './grants.ts';
import { GRAPH_REFUSALS, type GraphState, graphError, graphList, graphTime, unknownObject } from './graph.ts';
import { insightsOf, lifetime } from './graph-insights.ts';
import { numbersOf } from './numbers.ts';
import type { PlatformWorld } from './platform-world.ts';

/** Sixty days; the token itself is what refreshes it. */
export const THREADS_TOKENS: TokenRules = { prefix: 'THAA', accessMs: 5_184_000_000, refreshMs: 0, rotating: false };
export const THREADS_APP = { appId: '620000000000001', appSecret: 'threads-bi-mat-minh-hoa' } as const;

/** Threads' login, tokens and interface: account, its posts, insights of both. */
export function threadsApi(pw: PlatformWorld, grants: Grants, { dead }: GraphState): Site {
  return (visit) => {
    const { path, now } = visit;
    if (path === '/oauth/authorize') {
      const account = pw.consenting('threads');
      return account ? grants.authorize(visit, account) : null;
    }
    if (path === '/oauth/access_token') return exchangeCode(grants, visit);
    const grant = grants.holder(bearerOf(visit), now);
    if (path === '/access_token' || path === '/refresh_access_token') {
      if (!grant || visit.refusal) return GRAPH_REFUSALS['token-expired']();
      const { accessToken } = grants.issue(grant.account, now, grant.scopes);
      return json({ access_token: accessToken, token_type: 'bearer', expires_in: THREADS_TOKENS.accessMs / 1000 });
    }
    const [, id = '', edge] = /^\/v1\.0\/(\w+)(?:\/(\w+))?$/.exec(path) ?? [];
    if (id === '') return null;
    if (visit.refusal) return GRAPH_REFUSALS[visit.refusal]();
    if (!grant) return GRAPH_REFUSALS['token-expired']();
    if (id === 'me' || id === grant.account.id) return ofAccount(pw, grant.account, edge, visit);
    const post = pw.post(id, now, 'threads');
    return post && edge === 'insights' ? insightsOf(visit, id, postMetrics(post, now), dead) : unknownObject(id);
  };
}

function exchangeCode(grants: Grants, visit: Visit): Reply {
  const sent = sentIn(visit);
  if (sent.get('client_id') !== THREADS_APP.appId || sent.get('client_secret') !== THREADS_APP.appSecret)
    return graphError(400, 101, 'Error validating client secret.');
  const tokens = grants.exchange(sent.get('code') ?? '', sent.get('code_verifier'), visit.now);
  return tokens
    ? json({ access_token: tokens.accessToken, user_id: tokens.account.id })
    : graphError(400, 100, 'This authorization code has been used.');
}

function ofAccount(pw: PlatformWorld, account: PlatformAccount, edge: string | undefined, visit: Visit): Reply {
  const { query, now } = visit;
  if (edge === undefined)
    return json(pickFields({ id: account.id, username: account.handle, name: account.name }, query.get('fields')));
  if (edge === 'threads') return graphList(visit, pw.posts(account, now), (post) => thread(pw, post));
  if (edge !== 'threads_insights') return unknownObject(account.id);
  const one = (name: string, numbers: object) => ({ name, period: 'day', title: name, description: name, ...numbers });
  const asked = (query.get('metric') ?? '').split(',');
  const data = asked.map((name) =>
    name === 'followers_count'
      ? // Ignores the window.
        one(name, { total_value: { value: followersAt(account, pw.world, now) } })
      : one(name, { values: viewsByDay(pw, account, visit) }),
  );
  return json({ data });
}

function viewsByDay(pw: PlatformWorld, account: PlatformAccount, { query, now }: Visit) {
  const end = Number(query.get('until') ?? now.getTime() / 1000) * 1000;
  const start = Number(query.get('since') ?? end / 1000 - 86_400) * 1000;
  const values: { value: number; end_time: string }[] = [];
  const first = new Date(start).toISOString().slice(0, 10);
  // Days end at midnight of the Pacific coast.
  for (let at = Date.parse(`${first}T08:00:00Z`); at <= end; at += 86_400_000) {
    const posts = pw.posts(account, new Date(at)).slice(0, 10);
    const views = posts.reduce(
      (sum, post) => sum + numbersOf(post, new Date(at)).views - numbersOf(post, new Date(at - 86_400_000)).views,
      0,
    );
    values.push({ value: views, end_time: graphTime(new Date(at)) });
  }
  return values;
}

function thread(pw: PlatformWorld, post: Post): Record<string, unknown> {
  const link = pw.storyAddress(post);
  return {
    id: post.nativeId,
    media_type: post.kind === 'video' ? 'VIDEO' : 'TEXT_POST',
    permalink: post.url,
    text: pw.text(post),
    timestamp: graphTime(post.publishedAt),
    ...(link !== null && { link_attachment_url: link }),
  };
}

function postMetrics(post: Post, now: Date) {
  const { views, reactions, comments, shares } = numbersOf(post, now);
  return lifetime(true, {
    views,
    likes: reactions ?? 0,
    replies: comments ?? 0,
    reposts: Math.round(views * 0.002),
    quotes: Math.round(views * 0.0005),
    shares: shares ?? 0,
  });
}
