import { z } from 'zod';
import { type CollectContext, defineCollector, type Message } from '../collector.ts';
import { SourceError } from '../fetch/source-error.ts';
import { askPlatform } from '../platform/ask.ts';
import { createDrift, type Drift } from '../platform/drift.ts';
import { judgeGraph, nextCursor } from '../platform/facebook-answers.ts';
import { LivingMetrics, withLivingMetrics } from '../platform/living-metrics.ts';
import { Passes, readInPasses } from '../platform/passes.ts';
import { platformSamples } from '../platform/platform-samples.ts';
import { dayEndingAt } from '../platform/quota.ts';
import { readStreams, StreamsState, stream } from '../platform/streams.ts';
import { POST_FIELDS, type Post, PostIds, Posts, Profile, ThreadsInsights } from '../platform/threads-answers.ts';
import { refreshThreads } from '../platform/threads-refresh.ts';
import { withToken } from '../platform/with-token.ts';

const Settings = z.strictObject({
  /** Id of the account: digits, kept as text. */
  account: z.string().regex(/^\d{5,25}$/, 'the id of a Threads account is digits'),
  /** Name under which the account is connected in the vault. */
  connection: z.string().min(1, 'name the connection of the account in the vault'),
  api: z.url({ protocol: /^https?$/ }).default('https://graph.threads.net/v1.0'),
});
type Context = CollectContext<z.output<typeof Settings>, StreamsState>;

/** Shares are younger than the rest and not told to every app; a metric that is refused is left out by itself. */
const POST_METRICS = ['views', 'likes', 'replies', 'reposts', 'quotes', 'shares'];
/** Somebody else's post that was passed on. */
const REPOST = 'REPOST_FACADE';
const TITLE_CHARACTERS = 300;
const DAY_MS = 86_400_000;
const ACCOUNT_EVERY_MS = 20 * 3_600_000;
const LOOK_BACK_DAYS = 7;
const FIRST_DAYS = 89;
/** Threads has no numbers from before 13 April 2024 and refuses to be asked for them. */
const FIRST_INSIGHTS = Date.parse('2024-04-13T07:00:00Z');
/** Days of insights end at midnight of the Pacific coast. */
const ZONE = 'America/Los_Angeles';
/** Numbers of a post hardly move after that; each costs a request. */
const POST_DAYS = 90;

/**
 * A Threads account by its own API: its posts (not replies, nor what it passed on of others), their numbers, its followers and the
 * views of each day. The account's other numbers are told as sums of a window only, which are no day's, so they are not asked for.
 */
export default defineCollector({
  kind: 'threads',
  title: { vi: 'Tài khoản Threads', en: 'Threads account' },
  hosts: ({ api }) => [new URL(api).host],
  politeness: () => ({ robots: false, spacingMs: 250 }),
  settings: Settings,
  state: StreamsState,

  async *collect(context) {
    const { settings, state, source, signal } = context;
    const drift = createDrift(source, state.fields);
    const ask = asker(context, drift);
    const metrics = knownMetrics(state);
    yield* readStreams({
      account: settings.account,
      state,
      drift,
      signal,
      more: () => ({ metrics: Object.fromEntries(metrics) }),
      streams: [posts(context, ask), account(context, ask), insights(context, ask, metrics)],
    });
  },

  async check(context) {
    const ask = asker(context, createDrift(context.source));
    const { data } = await ask('/me', { fields: 'id,username' }, Profile, 'account');
    if (data.id === context.settings.account) return { ok: true, account: data.username };
    return {
      ok: false,
      fault: 'settings',
      reason: `The connection is of the account ${data.username} (${data.id}), not of this one.`,
    };
  },
});

type Ask = ReturnType<typeof asker>;

function asker(context: Context, drift: Drift) {
  const { settings, fetch, source, clock } = context;
  const refresh = refreshThreads({ fetch, source, clock, api: settings.api });
  const needs = 'threads_basic, threads_manage_insights';
  const tools = { fetch, source, drift, classify: judgeGraph({ source, clock, platform: 'Threads', needs }) };
  return <Schema extends z.ZodType>(
    path: string,
    query: Record<string, string | number | undefined>,
    schema: Schema,
    what: string,
  ) =>
    withToken(context, settings.connection, refresh, (access_token) =>
      askPlatform(tools, { url: `${settings.api}${path}`, query: { ...query, access_token }, schema, what }),
    );
}

function posts({ settings, clock, source }: Context, ask: Ask) {
  return stream({
    name: 'posts',
    v: 1,
    state: Passes,
    read: (state) =>
      readInPasses({
        state,
        clock,
        source,
        async page(after) {
          const query = { fields: POST_FIELDS, limit: 50, after: after ?? undefined };
          const { data } = await ask(`/${settings.account}/threads`, query, Posts, 'posts');
          return { posts: data.data, next: nextCursor(data.paging, source) };
        },
        publishedAt: ({ timestamp }) => timestamp,
        async *records(list): AsyncGenerator<Message<Passes>, void, void> {
          for (const post of list) if (post.media_type !== REPOST) yield { publication: publicationOf(post) };
        },
      }),
  });
}

function publicationOf({ id: nativeId, permalink, text, timestamp, media_type, link_attachment_url: link }: Post) {
  return {
    nativeId,
    url: permalink ?? null,
    title: text?.split('\n')[0]?.trim().slice(0, TITLE_CHARACTERS) || null,
    text: text ?? null,
    kind: media_type === 'VIDEO' ? ('video' as const) : ('post' as const),
    links: link && URL.canParse(link) && /^https?:/.test(link) ? [link] : [],
    publishedAt: timestamp,
  };
}

function account({ settings, clock, source }: Context, ask: Ask) {
  const path = `/${settings.account}/threads_insights`;
  const nativeId = `account:${settings.account}`;
  return stream({
    name: 'account',
    v: 1,
    state: z.object({ readAt: z.iso.datetime().nullable().default(null) }),
    async *read({ readAt }) {
      const now = clock.now().getTime();
      if (readAt && now - Date.parse(readAt) < ACCOUNT_EVERY_MS) return;
      const followers = await ask(path, { metric: 'followers_count' }, ThreadsInsights, 'followers');
      const [count] = followers.data.data;
      yield* platformSamples(nativeId, followers.at, {
        followers: [count?.total_value?.value ?? count?.values?.at(-1)?.value, 'threads-followers-1'],
      });

      const oldest = now - FIRST_DAYS * DAY_MS;
      const from = readAt ? Math.max(oldest, Date.parse(readAt) - LOOK_BACK_DAYS * DAY_MS) : oldest;
      const since = Math.floor(Math.max(FIRST_INSIGHTS, from) / 1000);
      const query = { metric: 'views', since, until: Math.floor(now / 1000) };
      const { data, at } = await ask(path, query, ThreadsInsights, 'views');
      for (const { value, end_time } of data.data.flatMap(({ values = [] }) => values)) {
        if (!end_time) {
          const message = 'The views of the account come without their day.';
          throw new SourceError(message, { source, code: 'schema-drift', retry: 'later' });
        }
        const metricPeriod = dayEndingAt(ZONE, end_time);
        const sample = { metric: 'views', definition: 'threads-profile-views-1', value: value ?? null };
        yield { sample: { nativeId, metricPeriod, observedAt: at, ...sample } };
      }
      yield { state: { readAt: clock.now().toISOString() } };
    },
  });
}

/** What a post has been seen and answered, one request each, on the polling ladder. No numbers in an answer give no sample. */
function insights({ settings, clock, source }: Context, ask: Ask, metrics: Map<string, LivingMetrics>) {
  return stream({
    name: 'insights',
    v: 1,
    state: Passes,
    read: (state) =>
      readInPasses({
        state,
        clock,
        source,
        async page(after) {
          const query = { fields: 'id,media_type,timestamp', limit: 50, after: after ?? undefined };
          const { data } = await ask(`/${settings.account}/threads`, query, PostIds, 'insights-list');
          return { posts: data.data, next: nextCursor(data.paging, source) };
        },
        publishedAt: ({ timestamp }) => timestamp,
        async *records(list): AsyncGenerator<Message<Passes>, void, void> {
          for (const { id: nativeId, media_type, timestamp } of list) {
            const age = clock.now().getTime() - timestamp.getTime();
            if (media_type === REPOST || age > POST_DAYS * DAY_MS || timestamp.getTime() < FIRST_INSIGHTS) continue;
            const askOne = (names: readonly string[]) =>
              ask(`/${nativeId}/insights`, { metric: names.join(',') }, ThreadsInsights, 'insights');
            const known = metrics.get('post');
            const found = await withLivingMetrics({ names: POST_METRICS, known, clock, ask: askOne }).catch(nullIfGone);
            if (!found) continue;
            metrics.set('post', found.found);
            for (const { name: metric, values, total_value } of found.answer?.data.data ?? []) {
              const value = values?.at(-1)?.value ?? total_value?.value;
              yield* platformSamples(nativeId, found.answer?.at ?? clock.now(), {
                [metric]: [value, `threads-${metric}-1`],
              });
            }
          }
        },
      }),
  });
}

function knownMetrics(state: StreamsState): Map<string, LivingMetrics> {
  const stored = z.record(z.string(), LivingMetrics).safeParse(state.more.metrics);
  return new Map(Object.entries(stored.success ? stored.data : {}));
}

/** A post deleted since it was listed. */
function nullIfGone(error: unknown): null {
  if (error instanceof SourceError && error.code === 'gone') return null;
  throw error;
}
