import { z } from 'zod';
import type { Message } from '../collector.ts';
import { SourceError } from '../fetch/source-error.ts';
import { Ids, Insights, nextCursor } from './facebook-answers.ts';
import type { Context, Graph } from './facebook-graph.ts';
import { Passes, readInPasses } from './passes.ts';
import { dayEndingAt, dayIn } from './quota.ts';
import { stream } from './streams.ts';

/** Metrics of a page, a day each. The impressions of before 15 November 2025 are gone; these took their place. */
const PAGE_METRICS = [
  'page_media_view',
  'page_total_media_view_unique',
  'page_follows',
  'page_daily_follows_unique',
  'page_post_engagements',
  'page_video_views',
  'page_views_total',
];
/** Whole-life metrics of a post; sources contradict each other about the last two, so each is tried. */
const POST_METRICS = ['post_media_view', 'post_total_media_view_unique', 'post_clicks', 'post_video_view_time'];
const DAY_MS = 86_400_000;
/** Facebook restates a day for 28 days; a question may span 90; numbers are kept for two years. */
const LOOK_BACK_DAYS = 30;
const SPAN_DAYS = 89;
const KEPT_DAYS = 725;
const EVERY_MS = 20 * 3_600_000;
/** Numbers of a post hardly move after that; each costs a request. */
const POST_DAYS = 90;
/** Days of insights end at midnight of the Pacific coast. */
const ZONE = 'America/Los_Angeles';

/** The page's own numbers by day: `metricPeriod` is the Pacific day that a value covers. */
export function accountInsights({ settings, clock, source }: Context, graph: Graph) {
  return stream({
    name: 'insights',
    v: 1,
    state: z.object({ readAt: z.iso.datetime().nullable().default(null) }),
    async *read({ readAt }) {
      const now = clock.now();
      if (readAt && now.getTime() - Date.parse(readAt) < EVERY_MS) return;
      const ago = (days: number) => now.getTime() - days * DAY_MS;
      const from = readAt
        ? Math.max(ago(KEPT_DAYS), Math.min(ago(LOOK_BACK_DAYS), Date.parse(readAt) - 2 * DAY_MS))
        : ago(SPAN_DAYS);
      for (let begin = from; begin < now.getTime(); begin += SPAN_DAYS * DAY_MS) {
        const since = dayIn(ZONE, new Date(begin));
        const until = dayIn(ZONE, new Date(Math.min(now.getTime(), begin + SPAN_DAYS * DAY_MS)));
        const answer = await graph.askMetrics('page', PAGE_METRICS, (metric) =>
          graph.ask('/insights', { metric, period: 'day', since, until }, Insights, 'insights'),
        );
        for (const { name, values } of answer?.data.data ?? []) {
          for (const { value, end_time } of values) {
            if (!answer || typeof value === 'object') continue;
            if (!end_time)
              throw new SourceError(`${name} comes without its day.`, { source, code: 'schema-drift', retry: 'later' });
            const metricPeriod = dayEndingAt(ZONE, end_time);
            const nativeId = `account:${settings.page}`;
            const definition = `facebook-${name}-1`;
            yield {
              sample: { nativeId, metric: name, metricPeriod, definition, value: value ?? null, observedAt: answer.at },
            };
          }
        }
      }
      yield { state: { readAt: now.toISOString() } };
    },
  });
}

/** Streams of the whole-life numbers of each recent post or reel, one request each, on the polling ladder. */
export function postInsights({ clock, source }: Context, graph: Graph) {
  return (name: string, edge: 'published_posts' | 'video_reels', path: 'insights' | 'video_insights') =>
    stream({
      name,
      v: 1,
      state: Passes,
      read: (state) =>
        readInPasses({
          state,
          clock,
          source,
          async page(after) {
            const query = { fields: 'id,created_time', limit: 25, after: after ?? undefined };
            const { data } = await graph.ask(`/${edge}`, query, Ids, `${name}-list`);
            return { posts: data.data, next: nextCursor(data.paging, source) };
          },
          publishedAt: ({ created_time }) => created_time,
          async *records(list): AsyncGenerator<Message<Passes>, void, void> {
            for (const { id, created_time } of list) {
              if (clock.now().getTime() - created_time.getTime() > POST_DAYS * DAY_MS) continue;
              // Without a metric, video_insights answers its own default set: nothing that could be dead.
              const asked =
                path === 'video_insights' ? askOne(undefined) : graph.askMetrics(name, POST_METRICS, askOne);
              const answer = await asked.catch(nullIfGone);
              if (!answer) continue;
              for (const { name: metric, values } of answer.data.data) {
                const value = values.at(-1)?.value ?? null;
                if (typeof value === 'object' && value !== null) continue;
                const nativeId = id.split('_').at(-1) ?? id;
                const definition = `facebook-${metric}-1`;
                yield {
                  sample: { nativeId, metric, metricPeriod: 'lifetime', definition, value, observedAt: answer.at },
                };
              }

              function askOne(metric: string | undefined) {
                return graph.ask(`/${path}`, { metric }, Insights, name, id);
              }
            }
          },
        }),
    });
}

/** A post deleted since it was listed. */
function nullIfGone(error: unknown): null {
  if (error instanceof SourceError && error.code === 'gone') return null;
  throw error;
}
