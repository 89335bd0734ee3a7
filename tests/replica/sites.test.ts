import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentDateLine, olderDateLine, plainDateLine } from './dates.ts';
import { escapeHtml } from './html.ts';
import {
  CHANNELS,
  createWorld,
  postsBy,
  postsCsv,
  type Replica,
  replicaSources,
  startReplica,
  type Truth,
} from './index.ts';

let now = new Date('2025-08-20T15:00:00+07:00');
const world = createWorld({ seed: 42, from: '2025-06-20', to: '2025-08-31', perDay: 20 });
let replica: Replica;
let truth: Truth[];

beforeAll(async () => {
  replica = await startReplica({ world, clock: { now: () => now } });
  truth = replica.truth();
});
afterAll(() => replica.close());

const read = async (url: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url, { headers, redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

test('every page of the newest days says the title, the lead, the date line, the authors and the canonical address that are true', async () => {
  for (const story of truth.filter((one) => one.publishedAt >= new Date('2025-08-17T00:00:00+07:00'))) {
    const { status, text } = await read(story.url);
    expect(status, story.url).toBe(200);
    const page = text.replaceAll('\u00D0', 'Đ');
    expect(page).toContain(`<link rel="canonical" href="${story.url}">`);
    expect(page).toContain(escapeHtml(story.title));
    expect(page).toContain(escapeHtml(story.lead));
    for (const author of story.authors) expect(page).toContain(author);
    if (story.sourceLine) expect(page).toContain(story.sourceLine);
    expect(page.toLowerCase()).toContain('dữ liệu minh họa');
    const lines = [
      currentDateLine(story.publishedAt),
      olderDateLine(story.publishedAt),
      plainDateLine(story.publishedAt),
    ];
    const dated = [...lines, story.publishedAt.toISOString().slice(0, 16), localIso(story.publishedAt)];
    expect(
      dated.some((line) => page.includes(line)),
      story.url,
    ).toBe(true);
    if (story.unit === 'newspaper' && !['visual-story', 'longform'].includes(story.format))
      expect(page).toContain('read-aloud');
  }
});

test('each format is built as papers build it', async () => {
  const signs: Partial<Record<Truth['format'], RegExp>> = {
    'photo-story': /(<figure class="picture">[\s\S]*?){7}/,
    infographic: /do-hoa-\d+\.svg/,
    longform: /class="longform emagazine"[\s\S]*full-width[\s\S]*pull-quote/,
    'data-journalism': /<svg[\s\S]*<table class="sortable">[\s\S]*Nguồn dữ liệu/,
    video: /<video|youtube\.com\/embed/,
    'short-video': /height="720"/,
    livestream: /live-badge|live=1/,
    podcast: /<div class="podcast-player"/,
    interactive: /class="quiz"|class="interactive-map"/,
    'visual-story': /<html amp[\s\S]*<amp-story /,
    'live-blog': /(<div class="live-update">[\s\S]*?){6}/,
    'e-paper': /epaper-page[\s\S]*Trang 8/,
  };
  for (const [format, sign] of Object.entries(signs)) {
    const story = truth.find((one) => one.format === format && one.unit === 'newspaper');
    expect(story, format).toBeDefined();
    expect((await read(story?.url ?? '')).text, format).toMatch(sign);
  }
});

test('pictures, style sheets, sounds, films and editions that pages name are there', async () => {
  const kinds = new Map<string, number>();
  const pages = new Map(truth.map((story) => [`${story.unit} ${story.format}`, story.url]));
  for (const url of pages.values()) {
    const { text } = await read(url);
    for (const [, address = ''] of text.matchAll(/(?:src|poster|href)="(\/(?:upload|css|assets|style|live)[^"]*)"/g)) {
      if (address.includes('logo')) continue;
      const { status, headers } = await read(new URL(address, url).href);
      expect(status, address).toBe(200);
      const type = headers.get('content-type') ?? '';
      kinds.set(type, (kinds.get(type) ?? 0) + 1);
    }
  }
  for (const type of ['image/png', 'image/svg+xml', 'audio/mpeg', 'video/mp4', 'application/pdf'])
    expect(kinds.get(type), type).toBeGreaterThan(0);
});

test('an alias shows the same page and names the first address as canonical; a twin does not say that it is one', async () => {
  const aliased = truth.find((story) => story.aliases.length > 0);
  const [alias = ''] = aliased?.aliases ?? [];
  expect(alias).toMatch(/\/index\.php\/.*-a\d+\.html$/);
  expect((await read(alias)).text).toContain(`<link rel="canonical" href="${aliased?.url}">`);

  const twin = truth.find((story) => story.twinOf !== null);
  const first = truth.find((story) => story.url === twin?.twinOf);
  expect(twin?.title).toBe(first?.title);
  expect((await read(twin?.url ?? '')).text).toContain(`<link rel="canonical" href="${twin?.url}">`);
});

test('the feed lists the newest stories with their true dates, forty at most', async () => {
  const { text, headers } = await read(`${replica.newspaper}/rss/home.rss`);
  const links = [...text.matchAll(/<item>[\s\S]*?<link>(.*?)<\/link>[\s\S]*?<pubDate>(.*?)<\/pubDate>/g)];
  expect(links).toHaveLength(40);
  for (const [, link, date = ''] of links) {
    const story = truth.find((one) => one.url === link);
    expect(story?.listedIn).toContain('rss');
    expect(new Date(date)).toEqual(story?.publishedAt);
  }
  expect(headers.get('last-modified')).not.toBeNull();
});

test('the sitemaps together hold what is listed in sitemaps, the oldest month gzipped', async () => {
  const index = await read(`${replica.newspaper}/sitemap.xml`);
  const files = [...index.text.matchAll(/<loc>(.*?)<\/loc>/g)]
    .map(([, file = '']) => file)
    .filter((file) => !file.endsWith('/news.xml'));
  expect(files.map((file) => file.split('/').at(-1))).toEqual(['2025-08.xml', '2025-07.xml', '2025-06.xml.gz']);
  const found: string[] = [];
  for (const file of files) {
    const bytes = Buffer.from(await (await fetch(file)).arrayBuffer());
    const xml = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
    found.push(...[...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address));
  }
  const wanted = truth
    .filter((story) => story.unit === 'newspaper' && story.listedIn.includes('sitemap'))
    .map((story) => story.url);
  expect(found.sort()).toEqual(wanted.sort());
});

test('walking the pages of a section finds every story that sections list', async () => {
  const found: string[] = [];
  for (let url: string | undefined = `${replica.newspaper}/kinh-te/`; url !== undefined; ) {
    const { text } = await read(url);
    found.push(
      ...[...text.matchAll(/<a class="title" href="(.*?)">/g)].map(([, path = '']) => path.replace('/index.php', '')),
    );
    const next = /rel="next" href="(.*?)"/.exec(text)?.[1];
    url = next === undefined ? undefined : new URL(next, url).href;
  }
  const wanted = truth.filter(
    (story) => story.unit === 'newspaper' && story.section === 'Kinh tế' && story.listedIn.includes('section'),
  );
  expect(found.sort()).toEqual(wanted.map((story) => new URL(story.url).pathname).sort());
});

test('a page that has not changed answers 304 to its ETag and to its date, and 200 after its correction', async () => {
  const story = truth.find((one) => one.unit === 'newspaper' && one.revisedAt === null && one.format === 'text-news');
  const url = story?.url ?? '';
  const first = await read(url);
  const etag = first.headers.get('etag') ?? '';
  const modified = first.headers.get('last-modified') ?? '';
  expect((await read(url, { 'if-none-match': etag })).status).toBe(304);
  expect((await read(url, { 'if-modified-since': modified })).status).toBe(304);
  expect((await read(url, { 'if-none-match': '"else"', 'if-modified-since': modified })).status).toBe(200);

  replica.revise(url, 'B');
  const second = await read(url, { 'if-none-match': etag });
  expect(second.status).toBe(200);
  expect(second.text).toContain('đã được cập nhật');
  replica.revise(url, 'A');
  expect((await read(url)).text).toBe(first.text);
  replica.revise(url, null);
});

test('a story that will be corrected says A before and B after, by the clock', async () => {
  const story = world.stories.newspaper.find(
    (one) => one.revisedAt !== null && one.publishedAt > new Date('2025-08-01'),
  );
  const before = now;
  now = new Date((story?.revisedAt?.getTime() ?? 0) - 1000);
  const first = (await read(replica.newspaper + story?.path)).text;
  now = new Date((story?.revisedAt?.getTime() ?? 0) + 1000);
  const second = (await read(replica.newspaper + story?.path)).text;
  now = before;
  expect(first).not.toContain('đã được cập nhật');
  expect(second).toContain('đã được cập nhật');
});

test('a story is not there before it is published', async () => {
  const next = world.stories.newspaper.find((story) => story.publishedAt > now);
  expect((await read(replica.newspaper + next?.path)).status).toBe(404);
});

test('robots.txt asks for a pause and names the sitemap', async () => {
  const { text } = await read(`${replica.newspaper}/robots.txt`);
  expect(text).toContain('Crawl-delay: 1');
  expect(text).toContain(`Sitemap: ${replica.newspaper}/sitemap.xml`);
});

test('every registered source of the replica answers', async () => {
  for (const source of replicaSources(replica))
    expect((await read(String(source.settings.url))).status, source.id).toBe(200);
});

test('a channel feed holds the fifteen newest films with their ids, and the posts table every post up to now', async () => {
  const { text } = await read(`${replica.youtube}/feeds/videos.xml?channel_id=${CHANNELS.station.id}`);
  const ids = [...text.matchAll(/<yt:videoId>(.*?)<\/yt:videoId>/g)].map(([, id]) => id);
  const posts = postsBy(world, 'station', now);
  const films = posts.filter((post) => post.platform === 'youtube');
  expect(ids).toEqual(
    films
      .slice(-15)
      .reverse()
      .map((post) => post.nativeId),
  );
  expect((await read(`${replica.youtube}/feeds/videos.xml?channel_id=UCnobody`)).status).toBe(404);
  const rows = postsCsv(posts, now).trimEnd().split('\r\n');
  expect(rows).toHaveLength(posts.length + 1);
  expect(rows[0]).toContain('platform,account,native_id,url,title,published_at');
});

test('the log of requests knows method, path, headers and when', async () => {
  replica.forgetRequests();
  await read(`${replica.magazine}/feed/atom?x=1`, { 'user-agent': 'thu-nghiem' });
  const [request] = replica.requests('magazine');
  expect(request).toMatchObject({ method: 'GET', path: '/feed/atom?x=1', status: 200 });
  expect(request?.headers['user-agent']).toBe('thu-nghiem');
  expect(request?.at.getTime()).toBeGreaterThan(Date.parse('2024-01-01'));
});

function localIso(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
}
