import { canonicalAddress } from '@nhipbao/records';
import { z } from 'zod';
import { type CollectContext, defineCollector, type Message } from '../collector.ts';
import { SourceError } from '../fetch/source-error.ts';
import { askPlatform } from '../platform/ask.ts';
import { Days, readDays } from '../platform/days.ts';
import { createDrift, type Drift } from '../platform/drift.ts';
import { Ga4Quota, holdQuota, quotaAfter, Report, reportFlaws } from '../platform/ga4-report.ts';
import { judgeGoogle } from '../platform/google-answers.ts';
import { createGoogleToken } from '../platform/google-token.ts';
import { platformSamples } from '../platform/platform-samples.ts';
import { dayIn } from '../platform/quota.ts';
import { readStreams, StreamsState, stream } from '../platform/streams.ts';
import { trafficSource } from '../platform/traffic-source.ts';

const Settings = z.strictObject({
  /** Number of the property, from its settings in Google Analytics. */
  property: z.string().regex(/^\d{3,15}$/, 'the number of a GA4 property is digits, not G-…'),
  /** Name of the secret that holds the JSON file of a service account with the role Viewer on the property. */
  serviceAccount: z.string().default('google-service-account'),
  /** Time zone of the property: its days are meant. */
  zone: z.string().default('Asia/Ho_Chi_Minh'),
  /** Days read at first. */
  firstDays: z.int().min(1).max(400).default(30),
  /** Pages with most views that are kept of each day; the rest of them is in the site's totals only. */
  pagesPerDay: z.int().min(0).max(100_000).default(2000),
  rowsPerRequest: z.int().min(1).max(250_000).default(100_000),
  api: z.url({ protocol: /^https?$/ }).default('https://analyticsdata.googleapis.com/v1beta'),
  oauth: z.url({ protocol: /^https?$/ }).default('https://oauth2.googleapis.com/token'),
});
type Context = CollectContext<z.output<typeof Settings>, StreamsState>;

const SCOPE = 'https://www.googleapis.com/auth/analytics.readonly';
/** Google works on a day's figures for two or three days. */
const LOOK_BACK_DAYS = 4;

/**
 * Google Analytics 4 of a unit's site, by day: views, sessions, users and engaged time of the site (`site:<property>`), sessions by
 * where they come from (`sessions_from_zalo`: proof that a platform brings readers), and views and engaged time of each page (by its
 * address). Users of a day are people-by-browser of that day: they add up neither over days nor over pages, so they are asked for
 * the site's day alone. No user, client, place or age is ever asked for.
 */
export default defineCollector({
  kind: 'ga4',
  title: { vi: 'Google Analytics 4', en: 'Google Analytics 4' },
  hosts: ({ api, oauth }) => [new URL(api).host, new URL(oauth).host],
  politeness: () => ({ robots: false, spacingMs: 200 }),
  settings: Settings,
  state: StreamsState,

  async *collect(context) {
    const { settings, state, source, signal } = context;
    const drift = createDrift(source, state.fields);
    const reports = createReports(context, drift);
    yield* readStreams({
      account: settings.property,
      state,
      drift,
      signal,
      more: () => ({ quota: reports.quota() }),
      streams: [totals(context, reports), origins(context, reports), pages(context, reports)],
    });
  },

  async check(context) {
    const day = dayIn(context.settings.zone, context.clock.now());
    const reports = createReports(context, createDrift(context.source));
    await reports.ask({ what: 'check', day, dimensions: ['date'], metrics: ['sessions'] });
    return { ok: true, account: context.settings.property };
  },
});

interface Question {
  what: string;
  day: string;
  dimensions: string[];
  metrics: string[];
  /** Most rows, those with most of the first metric first; all by default. */
  most?: number;
}
interface Row {
  names: string[];
  values: number[];
}
interface Answer {
  rows: Row[];
  at: Date;
  /** What is to be said of the figures. */
  issues: { code: string; message: string }[];
}
type Reports = ReturnType<typeof createReports>;

/** Asks for the reports of the property, all pages of each, and holds back while its quota is low. */
function createReports(context: Context, drift: Drift) {
  const { settings, source, fetch, clock } = context;
  const { property, serviceAccount: name, oauth, api, rowsPerRequest } = settings;
  const token = createGoogleToken(context, drift, { name, scope: SCOPE, oauth });
  const needs = 'Add its address as a Viewer of the property.';
  const classify = judgeGoogle({ source, clock, service: 'Google Analytics', needs });
  const stored = Ga4Quota.safeParse(context.state.more.quota);
  let quota = stored.success ? stored.data : undefined;
  let zoneTold = false;

  return {
    quota: () => quota,
    async ask({ what, day, dimensions, metrics, most = Number.POSITIVE_INFINITY }: Question): Promise<Answer> {
      const rows: Row[] = [];
      const flaws = new Set<string>();
      const issues: Answer['issues'] = [];
      for (;;) {
        holdQuota(quota, clock, source);
        const limit = Math.min(rowsPerRequest, most - rows.length);
        const json = {
          dateRanges: [{ startDate: day, endDate: day }],
          dimensions: dimensions.map((dimension) => ({ name: dimension })),
          metrics: metrics.map((metric) => ({ name: metric })),
          ...(Number.isFinite(most) && { orderBys: [{ metric: { metricName: metrics[0] }, desc: true }] }),
          limit: String(limit),
          offset: String(rows.length),
          returnPropertyQuota: true,
          keepEmptyRows: false,
        };
        const headers = { authorization: `Bearer ${await token()}` };
        const url = `${api}/properties/${property}:runReport`;
        const question = { url, headers, json, repeatable: true, what, schema: Report };
        const { data, at } = await askPlatform({ fetch, source, drift, classify }, question);
        quota = quotaAfter(data, at);
        for (const flaw of reportFlaws(data)) flaws.add(flaw);
        const page = rowsOf(data, dimensions, metrics, source);
        rows.push(...page);
        const { timeZone } = data.metadata ?? {};
        if (timeZone && timeZone !== settings.zone && !zoneTold) {
          zoneTold = true;
          const message = `The days of the property are those of ${timeZone}, not of ${settings.zone}; set the source's zone to it.`;
          issues.push({ code: 'other-time-zone', message });
        }
        const whole = rows.length >= Math.min(data.rowCount ?? (page.length < limit ? 0 : most), most);
        if (!whole && page.length > 0) continue;
        if (flaws.size > 0) {
          const message = `The figures "${what}" of ${day} are not whole: ${[...flaws].join('; ')}.`;
          issues.push({ code: 'figures-not-whole', message });
        }
        return { rows, at, issues };
      }
    },
  };
}

/** The rows of a report, whose columns must be those that were asked for. Throws `schema-drift`. */
function rowsOf(report: Report, dimensions: string[], metrics: string[], source: string): Row[] {
  const told = [...report.dimensionHeaders, ...report.metricHeaders].map(({ name }) => name).join();
  const { rows = [], rowCount = 0 } = report;
  const message =
    told !== [...dimensions, ...metrics].join()
      ? `A report has other columns than were asked for: ${told}.`
      : rowCount > 0 && !report.rows
        ? `A report says that it has ${rowCount} rows and holds none.`
        : null;
  if (message) throw new SourceError(message, { source, code: 'schema-drift', retry: 'later' });
  return rows.map(({ dimensionValues, metricValues }) => ({
    names: dimensionValues.map(({ value }) => value),
    values: metricValues.map(({ value }) => value),
  }));
}

/** A stream of days, of which each is one question. */
function days(
  { settings, clock }: Context,
  reports: Reports,
  name: string,
  question: Omit<Question, 'what' | 'day'>,
  samples: (answer: Answer, day: string) => Iterable<Message<never>>,
) {
  return stream({
    name,
    v: 1,
    state: Days,
    read: (state) =>
      readDays({
        state,
        clock,
        zone: settings.zone,
        firstDays: settings.firstDays,
        lookBack: LOOK_BACK_DAYS,
        async *read(day) {
          const answer = await reports.ask({ what: name, day, ...question });
          for (const issue of answer.issues) yield { issue };
          yield* samples(answer, day);
          return true;
        },
      }),
  });
}

function totals(context: Context, reports: Reports) {
  const metrics = ['screenPageViews', 'sessions', 'activeUsers', 'userEngagementDuration'];
  return days(context, reports, 'totals', { dimensions: ['date'], metrics }, function* ({ rows, at }, day) {
    for (const { values } of rows) {
      const [views, sessions, users, seconds] = values;
      yield* platformSamples(
        `site:${context.settings.property}`,
        at,
        {
          views: [views, 'ga4-views-1'],
          sessions: [sessions, 'ga4-sessions-1'],
          daily_users: [users, 'ga4-daily-users-1'],
          engaged_seconds: [seconds, 'ga4-engaged-seconds-1'],
        },
        day,
      );
    }
  });
}

function origins(context: Context, reports: Reports) {
  const question = { dimensions: ['date', 'sessionSource', 'sessionMedium'], metrics: ['sessions'] };
  return days(context, reports, 'origins', question, function* ({ rows, at }, day) {
    const sessions = new Map<string, number>();
    for (const { names, values } of rows) {
      const origin = trafficSource(names[1] ?? '', names[2] ?? '');
      sessions.set(origin, (sessions.get(origin) ?? 0) + (values[0] ?? 0));
    }
    const values = [...sessions].map(([origin, count]) => [
      `sessions_from_${origin.replaceAll('-', '_')}`,
      [count, 'ga4-sessions-1'] as const,
    ]);
    yield* platformSamples(`site:${context.settings.property}`, at, Object.fromEntries(values), day);
  });
}

function pages(context: Context, reports: Reports) {
  const dimensions = ['date', 'hostName', 'pagePath'];
  const metrics = ['screenPageViews', 'userEngagementDuration'];
  const most = context.settings.pagesPerDay;
  return days(context, reports, 'pages', { dimensions, metrics, most }, function* ({ rows, at }, day) {
    /** Several ways to write one page's address add up. */
    const byPage = new Map<string, [views: number, seconds: number]>();
    for (const { names, values } of rows) {
      const [, host = '', path = ''] = names;
      const url = `https://${host}${path}`;
      if (!path.startsWith('/') || !host.includes('.') || !URL.canParse(url)) continue;
      const page = canonicalAddress(url);
      const [views, seconds] = byPage.get(page) ?? [0, 0];
      byPage.set(page, [views + (values[0] ?? 0), seconds + (values[1] ?? 0)]);
    }
    for (const [page, [views, seconds]] of byPage) {
      const values = {
        views: [views, 'ga4-views-1'] as const,
        engaged_seconds: [seconds, 'ga4-engaged-seconds-1'] as const,
      };
      yield* platformSamples(page, at, values, day);
    }
  });
}
