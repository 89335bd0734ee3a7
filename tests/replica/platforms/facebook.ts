import type { Post } from '../posts.ts';
import type { Reply, Site, Visit } from '../reply.ts';
import { followersAt, type PlatformAccount } from './accounts.ts';
import { bearerOf, json, pickFields } from './api.ts';
import type { Grants } from './grants.ts';
import { GRAPH_REFUSALS, type GraphState, graphList, graphTime, unknownObject, withUsage } from './graph.ts';
import { insightsOf, lifetime, type MetricList } from './graph-insights.ts';
import { numbersOf } from './numbers.ts';
import type { PlatformWorld } from './platform-world.ts';

/** The Graph API about Facebook pages: page, published_posts, video_reels, live_videos, insights; cursors and usage headers. */
export function facebookGraph(pw: PlatformWorld, grants: Grants, state: GraphState): Site {
  return (visit) => {
    const [, id = '', edge] = /^\/v\d+\.\d+\/(-?[\w.]+)(?:\/(\w+))?$/.exec(visit.path) ?? [];
    const page = pw.account(id, 'facebook');
    const post = pw.post(id.split('_').at(-1) ?? id, visit.now, 'facebook');
    if (!page && !post) return null;
    if (visit.refusal) return GRAPH_REFUSALS[visit.refusal]();
    const owner = page ?? post?.account;
    if (grants.holder(bearerOf(visit), visit.now)?.account !== owner) return GRAPH_REFUSALS['token-expired']();
    const reply = page ? ofPage(pw, page, edge, visit, state) : post && ofPost(post, edge, visit, state);
    return reply ? withUsage(reply, owner?.id ?? '', state) : unknownObject(id);
  };
}

function ofPage(
  pw: PlatformWorld,
  page: PlatformAccount,
  edge: string | undefined,
  visit: Visit,
  state: GraphState,
): Reply | null {
  const { query, now } = visit;
  const posts = () => pw.posts(page, now);
  switch (edge) {
    case undefined: {
      const followers = followersAt(page, pw.world, now);
      const facts = {
        id: page.id,
        name: page.name,
        username: page.handle,
        link: `https://www.facebook.example/${page.handle}/`,
        followers_count: followers,
        fan_count: Math.round(followers * 0.81),
        is_published: true,
        access_token: bearerOf(visit),
      };
      return json(pickFields(facts, query.get('fields')));
    }
    // The edges of the feed do not return reels.
    case 'published_posts':
    case 'posts':
    case 'feed':
      return graphList(
        visit,
        posts().filter(({ kind }) => kind !== 'short-video'),
        (post) => publishedPost(pw, post, now),
      );
    case 'video_reels':
      return graphList(
        visit,
        posts().filter(({ kind }) => kind === 'short-video'),
        (post) => ({
          id: post.nativeId,
          created_time: graphTime(post.publishedAt),
          description: pw.text(post),
          permalink_url: `/reel/${post.nativeId}/`,
          length: 42,
        }),
      );
    case 'live_videos':
      return graphList(
        visit,
        posts().filter(({ kind }) => kind === 'livestream'),
        (post) => ({
          id: `${post.nativeId}0`,
          title: post.title,
          status: 'VOD',
          creation_time: graphTime(post.publishedAt),
          broadcast_start_time: graphTime(post.publishedAt),
          permalink_url: `/watch/live/?v=${post.nativeId}`,
          total_views: numbersOf(post, now).views,
          video: { id: post.nativeId },
        }),
      );
    case 'insights':
      return insightsOf(visit, page.id, pageMetrics(pw, page), state.dead);
    default:
      return null;
  }
}

function publishedPost(pw: PlatformWorld, post: Post, now: Date): Record<string, unknown> {
  const { reactions, comments, shares } = numbersOf(post, now);
  const link = pw.storyAddress(post);
  const attached = post.address === 'attachment' || post.address === 'wrapped-attachment';
  const attachment = {
    media_type: post.kind === 'video' ? 'video' : attached ? 'link' : 'photo',
    type: attached ? 'share' : 'photo',
    ...(attached && link !== null && { unshimmed_url: link, title: post.story?.title }),
  };
  return {
    id: `${post.account.id}_${post.nativeId}`,
    created_time: graphTime(post.publishedAt),
    updated_time: graphTime(post.publishedAt),
    message: pw.text(post),
    permalink_url: post.url,
    status_type: post.kind === 'video' ? 'added_video' : 'shared_story',
    is_published: true,
    // Absent at zero, while a missing summary means that it is not known.
    ...(shares !== null && shares > 0 && { shares: { count: shares } }),
    attachments: { data: [attachment] },
    ...(reactions !== null && { reactions: { data: [], summary: { total_count: reactions } } }),
    comments: { data: [], summary: { total_count: comments ?? 0, order: 'ranked', can_comment: false } },
  };
}

function ofPost(post: Post, edge: string | undefined, visit: Visit, state: GraphState): Reply | null {
  const { views } = numbersOf(post, visit.now);
  // Refreshed about once a day: of what is younger nothing is known, which is no 0.
  const known = visit.now.getTime() - post.publishedAt.getTime() > 86_400_000;
  if (edge === 'video_insights')
    return insightsOf(
      visit,
      post.nativeId,
      lifetime(known, { blue_reels_play_count: views, post_video_view_time: views * 9000 }),
    );
  if (edge !== 'insights') return null;
  const metrics = {
    post_media_view: views,
    post_total_media_view_unique: Math.round(views * 0.6),
    post_clicks: Math.round(views * 0.03),
    post_video_view_time: views * 4000,
  };
  return insightsOf(visit, post.nativeId, lifetime(known, metrics), state.dead);
}

function pageMetrics(pw: PlatformWorld, page: PlatformAccount): MetricList {
  const views = (day: Date) =>
    pw
      .posts(page, new Date(day.getTime() + 86_400_000))
      .filter(({ publishedAt }) => day.getTime() - publishedAt.getTime() < 3 * 86_400_000)
      .reduce((sum, post) => sum + Math.round(numbersOf(post, day).views * 0.3), 40);
  const parts: Readonly<Record<string, number>> = {
    page_media_view: 1,
    page_total_media_view_unique: 0.6,
    page_post_engagements: 0.04,
    page_video_views: 0.2,
    page_views_total: 0.05,
    page_daily_follows_unique: 0.002,
  };
  return {
    period: 'day',
    known: true,
    names: [...Object.keys(parts), 'page_follows'],
    valueOf: (name, day) =>
      name === 'page_follows' ? followersAt(page, pw.world, day) : Math.round(views(day) * (parts[name] ?? 0)),
  };
}
