import { z } from 'zod';
import { type CollectContext, defineCollector, type Message } from '../collector.ts';
import { SourceError } from '../fetch/source-error.ts';
import { askPlatform } from '../platform/ask.ts';
import { createDrift, type Drift } from '../platform/drift.ts';
import { Passes, readInPasses } from '../platform/passes.ts';
import { platformSamples } from '../platform/platform-samples.ts';
import { readStreams, StreamsState, stream } from '../platform/streams.ts';
import { withToken } from '../platform/with-token.ts';
import { type Article, Articles, judgeZalo, OfficialAccount } from '../platform/zalo-answers.ts';
import { refreshZalo } from '../platform/zalo-refresh.ts';

const Settings = z.strictObject({
  /** Id of the Official Account: digits, kept as text. */
  oa: z.string().regex(/^\d{5,25}$/, 'the id of an Official Account is digits'),
  /** Name under which the account is connected in the vault. */
  connection: z.string().min(1),
  appId: z.string().min(1),
  /** Name of the secret that holds the app's secret key. */
  appSecret: z.string().default('zalo-app-secret'),
  api: z.url({ protocol: /^https?$/ }).default('https://openapi.zalo.me/v2.0'),
  oauth: z.url({ protocol: /^https?$/ }).default('https://oauth.zaloapp.com/v4/oa/access_token'),
});
type Context = CollectContext<z.output<typeof Settings>, StreamsState>;

/** The most that one page may hold. */
const PAGE_SIZE = 10;
const ACCOUNT_EVERY_MS = 20 * 3_600_000;

/**
 * A Zalo Official Account: its followers, and its articles and videos with views and shares where Zalo says them. Followers, their
 * profiles and conversations are never asked for.
 */
export default defineCollector({
  kind: 'zalo-oa',
  title: { vi: 'Zalo OA', en: 'Zalo Official Account' },
  hosts: ({ api, oauth }) => [new URL(api).host, new URL(oauth).host],
  politeness: () => ({ robots: false, spacingMs: 1000 }),
  settings: Settings,
  state: StreamsState,

  async *collect(context) {
    const { settings, state, source, signal } = context;
    const drift = createDrift(source, state.fields);
    const ask = asker(context, drift);
    yield* readStreams({
      account: settings.oa,
      state,
      drift,
      signal,
      streams: [
        articles(context, ask, drift, 'normal'),
        articles(context, ask, drift, 'video'),
        officialAccount(context, ask),
      ],
    });
  },

  async check(context) {
    const ask = asker(context, createDrift(context.source));
    const { data } = await ask('/oa/getoa', {}, OfficialAccount, 'account');
    const { oa_id, name } = data.data;
    if (oa_id === context.settings.oa) return { ok: true, account: name };
    return {
      ok: false,
      fault: 'settings',
      reason: `The connection is of the account ${name} (${oa_id}), not of this one.`,
    };
  },
});

type Ask = ReturnType<typeof asker>;

function asker(context: Context, drift: Drift) {
  const { settings, source, fetch, secret, clock } = context;
  const { connection, appId, appSecret, api, oauth: url } = settings;
  const refresh = refreshZalo({ fetch, source, clock, url, appId, appSecret: () => secret(appSecret) });
  const tools = { fetch, source, drift, classify: judgeZalo(source) };
  return <Schema extends z.ZodType>(
    path: string,
    query: Record<string, string | number>,
    schema: Schema,
    what: string,
  ) =>
    withToken(context, connection, refresh, (access_token) =>
      askPlatform(tools, { url: `${api}${path}`, query, headers: { access_token }, schema, what }),
    );
}

function articles({ source, clock }: Context, ask: Ask, drift: Drift, type: 'normal' | 'video') {
  const name = type === 'normal' ? 'articles' : 'videos';
  return stream({
    name,
    v: 1,
    state: Passes,
    read: (state) =>
      readInPasses({
        state,
        clock,
        source,
        async page(token) {
          const offset = Number(token ?? 0);
          const { data, at } = await ask('/article/getslice', { offset, limit: PAGE_SIZE, type }, Articles, name);
          const { total, ...lists } = data.data;
          const list: Article[] | undefined = lists.medias ?? lists.articles ?? lists.list ?? lists.items;
          if (!list && total !== 0) {
            const message = 'The answer holds no list of articles under any known name.';
            throw new SourceError(message, { source, code: 'schema-drift', retry: 'later' });
          }
          const posts = (list ?? []).map((article) => ({ ...article, at, renamed: !lists.medias }));
          const read = offset + posts.length;
          const more = posts.length > 0 && (posts.length === PAGE_SIZE || (total !== undefined && read < total));
          return { posts, next: more ? String(read) : null };
        },
        publishedAt: ({ create_date }) => create_date,
        async *records(list): AsyncGenerator<Message<Passes>, void, void> {
          if (list[0]?.renamed && drift.once('list-renamed')) {
            const message = 'Zalo lists articles under another name than "medias"; they are read all the same.';
            yield { issue: { code: 'list-renamed', message } };
          }
          for (const { id: nativeId, at, title, status, link_view, create_date, total_view, total_share } of list) {
            if (status === 'hide') continue;
            const kind = type === 'video' ? ('video' as const) : ('article' as const);
            yield { publication: { nativeId, url: link_view ?? null, title, publishedAt: create_date, kind } };
            yield* platformSamples(nativeId, at, {
              views: [total_view, 'zalo-views-1'],
              shares: [total_share, 'zalo-shares-1'],
            });
          }
        },
      }),
  });
}

function officialAccount({ settings, clock }: Context, ask: Ask) {
  return stream({
    name: 'account',
    v: 1,
    state: z.object({ readAt: z.iso.datetime().nullable().default(null) }),
    async *read({ readAt }) {
      if (readAt && clock.now().getTime() - Date.parse(readAt) < ACCOUNT_EVERY_MS) return;
      const { data, at } = await ask('/oa/getoa', {}, OfficialAccount, 'account');
      yield* platformSamples(`account:${settings.oa}`, at, { followers: [data.data.num_follower, 'zalo-followers-1'] });
      yield { state: { readAt: at.toISOString() } };
    },
  });
}
