import type { Post } from '../posts.ts';
import type { Reply, Site } from '../reply.ts';
import { followersAt } from './accounts.ts';
import { bearerOf, json, pickFields } from './api.ts';
import type { Grants } from './grants.ts';
import { GRAPH_REFUSALS, type GraphState, graphList, graphTime, unknownObject, withUsage } from './graph.ts';
import { insightsOf, lifetime } from './graph-insights.ts';
import { numbersOf } from './numbers.ts';
import type { PlatformWorld } from './platform-world.ts';

/** Ids of media are not what their addresses show. */
const MEDIA = '1799';
const mediaId = ({ nativeId }: Post) => `${MEDIA}${Buffer.from(nativeId).toString('hex')}`;
const nativeIdIn = (id: string) => Buffer.from(id.slice(MEDIA.length), 'hex').toString();

/** Instagram's professional accounts by the Graph API: account, media, insights. It stands on the same host as Facebook's pages. */
export function instagramGraph(pw: PlatformWorld, grants: Grants, state: GraphState): Site {
  return (visit) => {
    const [, id = '', edge] = /^\/v\d+\.\d+\/(\d[\da-f]*)(?:\/(\w+))?$/.exec(visit.path) ?? [];
    const account = pw.account(id, 'instagram');
    const post = pw.post(nativeIdIn(id), visit.now, 'instagram');
    const owner = account ?? post?.account;
    if (!owner) return null;
    if (visit.refusal) return GRAPH_REFUSALS[visit.refusal]();
    // The token of the page to which the account is linked.
    if (grants.holder(bearerOf(visit), visit.now)?.account.unit !== owner.unit)
      return GRAPH_REFUSALS['token-expired']();
    const { now, query } = visit;
    if (account && edge === undefined) {
      const facts = {
        id,
        username: account.handle,
        followers_count: followersAt(account, pw.world, now),
        media_count: pw.posts(account, now).length,
      };
      return withUsage(json(pickFields(facts, query.get('fields'))), owner.id, state);
    }
    if (account && edge === 'media')
      return withUsage(
        graphList(visit, pw.posts(account, now), (one) => media(one, now)),
        owner.id,
        state,
      );
    if (post && edge === 'insights') return insights(post, visit.now, visit, state);
    return unknownObject(id);
  };
}

function media(post: Post, now: Date): Record<string, unknown> {
  const { reactions, comments } = numbersOf(post, now);
  const reel = post.kind === 'short-video';
  return {
    id: mediaId(post),
    caption: post.text,
    media_type: reel ? 'VIDEO' : 'IMAGE',
    media_product_type: reel ? 'REELS' : 'FEED',
    permalink: post.url,
    timestamp: graphTime(post.publishedAt),
    like_count: reactions ?? undefined,
    comments_count: comments ?? undefined,
  };
}

function insights(post: Post, now: Date, visit: Parameters<Site>[0], { dead }: GraphState): Reply {
  const { views } = numbersOf(post, now);
  const known = now.getTime() - post.publishedAt.getTime() > 2 * 86_400_000;
  const usual = {
    views,
    reach: Math.round(views * 0.7),
    shares: Math.round(views * 0.004),
    saved: Math.round(views * 0.002),
    total_interactions: Math.round(views * 0.03),
  };
  // Those of reels fail on pictures.
  const reel = { ig_reels_avg_watch_time: 7312, ig_reels_video_view_total_time: views * 7000 };
  return insightsOf(
    visit,
    mediaId(post),
    lifetime(known, post.kind === 'short-video' ? { ...usual, ...reel } : usual),
    dead,
  );
}
