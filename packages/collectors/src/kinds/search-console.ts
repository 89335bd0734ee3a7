import { addDays, canonicalAddress } from '@nhipbao/records';
import { z } from 'zod';
import { type CollectContext, defineCollector } from '../collector.ts';
import { askPlatform } from '../platform/ask.ts';
import { Days, readDays } from '../platform/days.ts';
import { createDrift, type Drift, unread } from '../platform/drift.ts';
import { judgeGoogle } from '../platform/google-answers.ts';
import { createGoogleToken } from '../platform/google-token.ts';
import { platformSamples } from '../platform/platform-samples.ts';
import { dayIn } from '../platform/quota.ts';
import { readStreams, StreamsState, stream } from '../platform/streams.ts';

const Settings = z.strictObject({
  /** The property as Search Console names it: `sc-domain:bao.vn`, or an address ending with a slash. */
  site: z
    .string()
    .regex(/^(sc-domain:[\w.-]+|https?:\/\/.+\/)$/, 'write sc-domain:<domain>, or the address with its last slash'),
  /** Name of the secret that holds the JSON file of a service account that is a user of the property. */
  serviceAccount: z.string().default('google-service-account'),
  /** Days read at first; Google keeps 16 months. */
  firstDays: z.int().min(1).max(480).default(30),
  /** Pages with most clicks that are kept of each day; the rest of them is in the site's totals only. */
  pagesPerDay: z.int().min(0).max(50_000).default(2000),
  rowsPerRequest: z.int().min(1).max(25_000).default(25_000),
  api: z.url({ protocol: /^https?$/ }).default('https://searchconsole.googleapis.com/webmasters/v3'),
  oauth: z.url({ protocol: /^https?$/ }).default('https://oauth2.googleapis.com/token'),
});
type Context = CollectContext<z.output<typeof Settings>, StreamsState>;

const Figures = z.object({
  rows: z
    .array(
      z.object({
        keys: z.array(z.string()),
        clicks: z.number(),
        impressions: z.number(),
        ctr: unread,
        position: unread,
      }),
    )
    .optional(),
  responseAggregationType: unread,
  metadata: z
    .object({
      firstIncompleteDate: z.string().optional(),
      /** As the REST reference writes it. */
      first_incomplete_date: z.string().optional(),
      firstIncompleteHour: unread,
      first_incomplete_hour: unread,
    })
    .optional(),
});

/** Where Google shows pages, and the names of the metrics. */
const TYPES = { web: 'search', discover: 'discover', googleNews: 'google_news' };
type Type = keyof typeof TYPES;

const SCOPE = 'https://www.googleapis.com/auth/webmasters.readonly';
/** Days are those of the Pacific coast, whoever reads. */
const ZONE = 'America/Los_Angeles';
const LOOK_BACK_DAYS = 4;
/** A day without figures is taken for one that is not there yet until it is that old. */
const LATE_DAYS = 10;

/**
 * Google Search Console of a unit's site, by day: clicks and impressions in search, Discover and Google News, of the site
 * (`site:<property>`) and of each page (by its address). What people searched for is never asked for: rare words name persons.
 * `metricPeriod` is the Pacific day; a day that Google has not finished is read when it has.
 */
export default defineCollector({
  kind: 'search-console',
  title: { vi: 'Google Search Console', en: 'Google Search Console' },
  hosts: ({ api, oauth }) => [new URL(api).host, new URL(oauth).host],
  politeness: () => ({ robots: false, spacingMs: 200 }),
  settings: Settings,
  state: StreamsState,

  async *collect(context) {
    const { settings, state, source, signal } = context;
    const drift = createDrift(source, state.fields);
    const ask = asker(context, drift);
    const streams = [
      figures(context, ask, 'web'),
      figures(context, ask, 'discover'),
      figures(context, ask, 'googleNews'),
    ];
    yield* readStreams({ account: settings.site, state, drift, signal, streams });
  },

  async check(context) {
    const day = dayIn(ZONE, context.clock.now());
    await asker(context, createDrift(context.source))('web', addDays(day, -3), ['date'], 1, 0);
    return { ok: true, account: context.settings.site };
  },
});

type Ask = ReturnType<typeof asker>;

function asker(context: Context, drift: Drift) {
  const { settings, source, fetch, clock } = context;
  const { serviceAccount: name, oauth, api, site } = settings;
  const token = createGoogleToken(context, drift, { name, scope: SCOPE, oauth });
  const needs = 'Add its address as a user of the property.';
  const tools = { fetch, source, drift, classify: judgeGoogle({ source, clock, service: 'Search Console', needs }) };
  return async (type: Type, day: string, dimensions: string[], rowLimit: number, startRow: number) =>
    askPlatform(tools, {
      url: `${api}/sites/${encodeURIComponent(site)}/searchAnalytics/query`,
      headers: { authorization: `Bearer ${await token()}` },
      json: { startDate: day, endDate: day, dimensions, type, dataState: 'all', rowLimit, startRow },
      repeatable: true,
      what: type,
      schema: Figures,
    });
}

function figures({ settings, clock }: Context, ask: Ask, type: Type) {
  const metric = TYPES[type];
  const definition = `gsc-${metric.replaceAll('_', '-')}`;
  const values = (clicks: number, impressions: number) => ({
    [`${metric}_clicks`]: [clicks, `${definition}-clicks-1`] as const,
    [`${metric}_impressions`]: [impressions, `${definition}-impressions-1`] as const,
  });
  return stream({
    name: type,
    v: 1,
    state: Days,
    read: (state) =>
      readDays({
        state,
        clock,
        zone: ZONE,
        firstDays: settings.firstDays,
        lookBack: LOOK_BACK_DAYS,
        async *read(day) {
          const { data, at } = await ask(type, day, ['date'], 1, 0);
          const { firstIncompleteDate, first_incomplete_date } = data.metadata ?? {};
          const unfinished = firstIncompleteDate ?? first_incomplete_date;
          if (unfinished && unfinished <= day) return false;
          const [total] = data.rows ?? [];
          if (!total) return day <= addDays(dayIn(ZONE, clock.now()), -LATE_DAYS);
          yield* platformSamples(`site:${settings.site}`, at, values(total.clicks, total.impressions), day);

          const pages = await pagesOf(ask, type, day, settings);
          for (const [page, [clicks, impressions]] of pages)
            yield* platformSamples(page, at, values(clicks, impressions), day);
          return true;
        },
      }),
  });
}

/** Clicks and impressions of a day's pages; several ways to write one page's address add up. */
async function pagesOf(
  ask: Ask,
  type: Type,
  day: string,
  { pagesPerDay, rowsPerRequest }: z.output<typeof Settings>,
): Promise<Map<string, [clicks: number, impressions: number]>> {
  const byPage = new Map<string, [number, number]>();
  for (let start = 0; start < pagesPerDay; ) {
    const limit = Math.min(rowsPerRequest, pagesPerDay - start);
    const { data } = await ask(type, day, ['date', 'page'], limit, start);
    const { rows = [] } = data;
    for (const { keys, clicks, impressions } of rows) {
      const [, address = ''] = keys;
      if (!URL.canParse(address)) continue;
      const page = canonicalAddress(address);
      const [before, seen] = byPage.get(page) ?? [0, 0];
      byPage.set(page, [before + clicks, seen + impressions]);
    }
    start += rows.length;
    if (rows.length < limit) break;
  }
  return byPage;
}
