/** What `collector new NAME --platform` writes: an account on a platform, asked with a key, its posts in pages and their numbers. */
export const PLATFORM_COLLECTOR = `import {
  askPlatform,
  type Classify,
  createDrift,
  defineCollector,
  Passes,
  platformSamples,
  readInPasses,
  readStreams,
  SourceError,
  type SourceErrorCode,
  StreamsState,
  stream,
  unread,
} from '@nhipbao/collectors';
import { z } from 'zod';

const Time = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** What the platform answers. A required field that is missing or changed stops its stream and is reported, an unknown one is counted. */
const Channel = z.object({ id: z.string().min(1), name: unread, followers: z.number().optional() });
const Posts = z.object({
  posts: z.array(
    z.object({
      id: z.string().min(1),
      title: z.string(),
      published: Time,
      url: z.url({ protocol: /^https?$/ }),
      // Optional: a number that is absent becomes null, never 0.
      views: z.number().optional(),
      reactions: z.number().optional(),
      // Persons are named here so as not to be reported as unknown, and never read.
      owner: unread,
    }),
  ),
  next: z.string().nullable(),
});

/** The platform's own errors, also those that come with status 200. 429 and 5xx are the transport's. */
const Failed = z.object({ error: z.object({ code: z.string() }) });
const CODES: Partial<Record<string, SourceErrorCode>> = {
  bad_key: 'credential-invalid',
  no_permission: 'permission-missing',
  busy: 'rate-limited',
};

function judge(source: string): Classify {
  return ({ status, body, url }) => {
    const failed = Failed.safeParse(body);
    if (!failed.success) return null;
    const code = CODES[failed.data.error.code] ?? 'content-unusable';
    const message = \`The platform answered with the error "\${failed.data.error.code}".\`;
    return new SourceError(message, { source, code, retry: 'later', status, url });
  };
}

/** A channel on the platform: its followers, its posts and their numbers. */
export default defineCollector({
  kind: 'NAME',
  title: { vi: 'NAME', en: 'NAME' },
  hosts: ({ api }) => [new URL(api).host],
  // An API is called by its own terms, not crawled; its raw answers are erased after 30 days.
  politeness: () => ({ robots: false }),
  settings: z.strictObject({
    /** Id of the channel, as text: ids go beyond what numbers hold. It becomes a part of addresses. */
    channel: z.string().regex(/^[\\w-]+$/, 'the id of a channel is letters and digits'),
    /** Name of the key in the vault, never the key. */
    key: z.string().min(1),
    api: z.url({ protocol: /^https?$/ }).default('https://api.nen-tang.example/v1'),
  }),
  state: StreamsState,

  async *collect({ settings, state, source, fetch, secret, clock, signal }) {
    const drift = createDrift(source, state.fields);
    const ask = async <Schema extends z.ZodType>(
      path: string,
      query: Record<string, string | number | undefined>,
      schema: Schema,
      what: string,
    ) => {
      const headers = { 'x-api-key': await secret(settings.key) };
      const question = { url: \`\${settings.api}/channels/\${settings.channel}\${path}\`, query, headers, schema, what };
      return askPlatform({ fetch, source, drift, classify: judge(source) }, question);
    };

    const channel = stream({
      name: 'channel',
      v: 1,
      state: z.object({}),
      async *read() {
        const { data, at } = await ask('', {}, Channel, 'channel');
        // Numbers of the account itself have the nativeId account:ID.
        yield* platformSamples(\`account:\${settings.channel}\`, at, {
          followers: [data.followers, 'NAME-followers-1'],
        });
        yield { state: {} };
      },
    });

    const posts = stream({
      name: 'posts',
      v: 1,
      state: Passes,
      read: (state) =>
        // Newest first: everything once, then as far back as the polling ladder says.
        readInPasses({
          state,
          clock,
          source,
          async page(before) {
            const { data, at } = await ask('/posts', { limit: 50, before: before ?? undefined }, Posts, 'posts');
            return { posts: data.posts.map((post) => ({ ...post, at })), next: data.next };
          },
          publishedAt: ({ published }) => published,
          async *records(list) {
            for (const { id, title, published, url, views, reactions, at } of list) {
              yield { publication: { nativeId: id, url, title, publishedAt: published, kind: 'post' } };
              yield* platformSamples(id, at, {
                views: [views, 'NAME-views-1'],
                reactions: [reactions, 'NAME-reactions-1'],
              });
            }
          },
        }),
    });

    yield* readStreams({ account: settings.channel, state, drift, signal, streams: [channel, posts] });
  },
});
`;

const API = 'https://api.nen-tang.example/v1/channels/90071992547409931';
const owner = { name: 'Người Thử', phone: '0900000001' };

export const PLATFORM_FIXTURE = {
  title: 'A channel with two pages of posts',
  settings: { channel: '90071992547409931', key: 'NAME-key' },
  secrets: { 'NAME-key': 'khoa-bia-dat-de-thu' },
  answers: [
    { request: { url: API }, body: { id: '90071992547409931', name: 'Kênh thử', followers: 15230 } },
    {
      request: { url: `${API}/posts`, query: { before: null } },
      body: {
        posts: [
          {
            id: '90071992547409999',
            title: 'Bản tin sáng',
            published: '2026-11-20T06:00:00+07:00',
            url: 'https://nen-tang.example/p/90071992547409999',
            views: 1203,
            reactions: 14,
            owner,
          },
        ],
        next: 'trang-2',
      },
    },
    {
      request: { url: `${API}/posts`, query: { before: 'trang-2' } },
      body: {
        posts: [
          {
            id: '90071992547409998',
            title: 'Bản tin tối',
            published: '2026-11-19T18:00:00+07:00',
            url: 'https://nen-tang.example/p/90071992547409998',
            views: 900,
            reactions: 9,
            owner,
          },
        ],
        next: null,
      },
    },
  ],
  errors: [
    { status: 401, body: { error: { code: 'bad_key' } }, code: 'credential-invalid' },
    { status: 403, body: { error: { code: 'no_permission' } }, code: 'permission-missing' },
    { status: 200, body: { error: { code: 'busy' } }, code: 'rate-limited' },
  ],
  empty: { posts: [], next: null },
  expect: { publications: 2, samples: 5, requests: 3 },
};
