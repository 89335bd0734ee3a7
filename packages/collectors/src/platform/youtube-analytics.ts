import { definitionAt, startOfLocalDay } from '@nhipbao/records';
import { z } from 'zod';
import type { Message } from '../collector.ts';
import { SourceError } from '../fetch/source-error.ts';
import type { Drift } from './drift.ts';
import type { rememberedMetrics } from './living-metrics.ts';
import { dayIn } from './quota.ts';
import { stream } from './streams.ts';
import { type Context, PACIFIC } from './youtube-api.ts';
import { createReports, type ReportRow } from './youtube-report.ts';

/** Names of Analytics, and ours. */
const METRICS = {
  views: 'views',
  engagedViews: 'engaged_views',
  estimatedMinutesWatched: 'watch_minutes',
  averageViewDuration: 'average_view_seconds',
  likes: 'likes',
  comments: 'comments',
  shares: 'shares',
  subscribersGained: 'subscribers_gained',
  subscribersLost: 'subscribers_lost',
};
/** Forms of content, written in more than one way by those who saw them; others (stories) are not kept. */
const FORMS: Record<string, string> = { shorts: '_shorts', videoondemand: '_videos', livestream: '_live' };

const DAY_MS = 86_400_000;
const EVERY_MS = 20 * 3_600_000;
/** A measuring period and the weeks in which it is reported. */
const FIRST_DAYS = 400;
/** Figures of a day come 48 to 72 hours later and are mended for some days; each run reads that far back from the last. */
const LOOK_BACK_DAYS = 10;

/**
 * The channel's figures by day, as its owner sees them: watch time, shares, views, together and by form of content. `metricPeriod`
 * is a day of the Pacific coast. Days that YouTube has not counted yet are not in the answer and give no sample.
 */
export function analyticsStream(context: Context, drift: Drift, living: ReturnType<typeof rememberedMetrics>) {
  const { settings, clock, source } = context;
  const report = createReports(context, drift);
  const account = `account:${settings.channel}`;

  async function* figures(
    dimensions: 'day' | 'day,creatorContentType',
    span: { startDate: string; endDate: string },
  ): AsyncGenerator<Message<never>, void, void> {
    const answer = await living.ask(`analytics:${dimensions}`, Object.keys(METRICS), (metrics) =>
      report({ dimensions, metrics, ...span }),
    );
    if (!answer) {
      const message = `YouTube Analytics refuses every metric by ${dimensions}.`;
      throw new SourceError(message, { source, code: 'parameter-refused', retry: 'later' });
    }
    for (const row of answer.rows) {
      const form = dimensions === 'day' ? '' : formOf(row, source);
      if (form === null) continue;
      const day = dayOf(row, source);
      for (const [name, ours] of Object.entries(METRICS)) {
        const value = row.get(name);
        if (value === undefined) continue;
        if (typeof value === 'string') throw odd(`${name} is text`, source);
        const metric = `${ours}${form}`;
        const changed = definitionAt({ platform: 'youtube', metric }, startOfLocalDay(day));
        const definition = changed ?? `youtube-${metric}-1`;
        yield { sample: { nativeId: account, metric, metricPeriod: day, definition, value, observedAt: answer.at } };
      }
    }
  }

  return stream({
    name: 'analytics',
    v: 1,
    apart: true,
    state: z.object({ readAt: z.iso.datetime().nullable().default(null) }),
    async *read({ readAt }) {
      const now = clock.now();
      if (readAt && now.getTime() - Date.parse(readAt) < EVERY_MS) return;
      const oldest = now.getTime() - FIRST_DAYS * DAY_MS;
      // A fixed reading says that they were read long ago; no more is asked for than at first.
      const from = readAt ? Math.max(oldest, Date.parse(readAt) - LOOK_BACK_DAYS * DAY_MS) : oldest;
      const span = {
        startDate: dayIn(PACIFIC, new Date(from)),
        endDate: dayIn(PACIFIC, new Date(now.getTime() - DAY_MS)),
      };
      yield* figures('day', span);
      yield* figures('day,creatorContentType', span);
      yield { state: { readAt: now.toISOString() } };
    },
  });
}

/** What is appended to a metric's name for a row's form of content; null for one that is not kept. */
function formOf(row: ReportRow, source: string): string | null {
  const form = row.get('creatorContentType');
  if (typeof form !== 'string') throw odd('a row has no form of content', source);
  return FORMS[form.toLowerCase().replaceAll('_', '')] ?? null;
}

function dayOf(row: ReportRow, source: string): string {
  const day = z.iso.date().safeParse(row.get('day'));
  if (!day.success) throw odd('a row has no day', source);
  return day.data;
}

const odd = (what: string, source: string) =>
  new SourceError(
    `The report of YouTube Analytics has another shape than before: ${what}. The collector must be mended.`,
    {
      source,
      code: 'schema-drift',
      retry: 'later',
    },
  );
