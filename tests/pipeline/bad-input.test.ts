import { collectSource } from '@nhipbao/jobs';
import { canonicalAddress } from '@nhipbao/records';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Fault } from '../replica/index.ts';
import { type Pipeline, startPipeline } from './harness.ts';
import { pageState, storedIssues, storedWorks } from './stored-works.ts';
import { storyAddresses } from './story-addresses.ts';

const PLAN = { seed: 11, from: '2026-11-09', to: '2026-11-10', perDay: 6 };
const FEED = '/rss/home.rss';
const FEED_SOURCE = 'demo-newspaper-rss';

let pipeline: Pipeline;

beforeAll(async () => {
  pipeline = await startPipeline({ plan: PLAN, now: '2026-11-10T21:45:00+07:00' });
});
afterEach(() => pipeline.replica.faults.clear());
afterAll(() => pipeline.close());

const works = () => pipeline.context.warehouse.query(storedWorks, {});
const issuesOf = (source: string) => pipeline.context.warehouse.query(storedIssues, { source });

/** Reads the spoilt feed once, as a round does, and gives what its health says and how long the event loop stood still. */
async function readFeedOnce(fault: Fault): Promise<{ outcome: string; said: string; kept: number; blocked: number }> {
  const { context, registry, replica, clock } = pipeline;
  clock.forward(1000);
  const before = (await issuesOf(FEED_SOURCE)).length;
  replica.faults.set('newspaper', FEED, fault);
  const source = registry.sources.find((one) => one.id === FEED_SOURCE);
  if (!source) throw new Error(`${FEED_SOURCE} is not in the registry`);
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 10);
    last = performance.now();
  }, 10);
  const run = await collectSource(context, registry, source);
  clearInterval(timer);
  const issues = (await issuesOf(FEED_SOURCE)).slice(before ? 0 : undefined);
  const fresh = issues.slice(0, issues.length - before);
  return {
    outcome: run?.outcome ?? 'busy',
    said: [run?.error?.message ?? '', ...fresh.map((issue) => issue.message)].join(' ').trim(),
    kept: (run?.counts.sightings ?? 0) + fresh.length,
    blocked: longest,
  };
}

describe('a feed that cannot be read is said so in plain words, and everything else goes on', () => {
  const faults: [string, Fault, RegExp][] = [
    ['an empty answer', { kind: 'empty' }, /empty|trống|no /i],
    ['a web page called RSS', { kind: 'html-as-rss' }, /HTML|web page|not a feed/i],
    ['an error page with status 200', { kind: 'error-page-200' }, /HTML|web page|not a feed/i],
    ['a redirect to itself', { kind: 'redirect-loop' }, /redirect/i],
    [
      'a redirect to the cloud metadata address',
      { kind: 'redirect-to', location: 'http://169.254.169.254/latest/meta-data/' },
      /169\.254|host|private/i,
    ],
    ['a redirect to loopback by IPv6', { kind: 'redirect-to', location: 'http://[::1]:1/' }, /::1|host|private/i],
    [
      'a redirect to loopback in IPv4-mapped form',
      { kind: 'redirect-to', location: 'http://[::ffff:127.0.0.1]:1/' },
      /127\.0\.0\.1|ffff|host|private/i,
    ],
    ['a body of 2 GB', { kind: 'huge-body' }, /large|big|limit|MB|MiB|bytes/i],
    ['a gzip bomb', { kind: 'gzip-bomb' }, /large|big|limit|MB|MiB|bytes/i],
    ['a brotli bomb', { kind: 'brotli-bomb' }, /large|big|limit|MB|MiB|bytes/i],
    ['one byte a second', { kind: 'drip' }, /time|slow|second/i],
    ['silence after the headers', { kind: 'hang-after-headers' }, /silent/i],
  ];
  test.each(faults)('%s', async (_, fault, words) => {
    const { said, outcome } = await readFeedOnce(fault);
    expect(said).toMatch(words);
    expect(outcome).toBe('failed');
  });

  test('while one source fails in every way at once, the others are stored', async () => {
    pipeline.replica.faults.set('newspaper', FEED, { kind: 'hang-after-headers' });
    pipeline.replica.faults.set('newspaper', '/rss/news/van-hoa.rss', { kind: 'gzip-bomb' });
    pipeline.replica.faults.set('station', '/rss.xml', { kind: 'status', status: 503 });
    pipeline.clock.forward(48 * 3_600_000);
    await pipeline.round();
    const { expected, nameOf } = storyAddresses(pipeline.replica);
    expect((await works()).map((work) => nameOf(work.url)).toSorted()).toEqual(expected);
  });
});

describe('a feed that is damaged still yields what can be read, with a word on what is wrong', () => {
  test.each<[string, Fault]>([
    ['cut in the middle', { kind: 'truncate', share: 0.6 }],
    ['NUL bytes', { kind: 'nul-bytes' }],
    ['invalid UTF-8', { kind: 'invalid-utf8' }],
    ['dates of the future', { kind: 'future-dates' }],
    ['dates of 1970', { kind: 'dates-1970' }],
  ])('%s', async (_, fault) => {
    const { outcome, kept } = await readFeedOnce(fault);
    expect(outcome).not.toBe('unchanged');
    expect(kept).toBeGreaterThan(0);
  });

  test('external entities and entity bombs read nothing', async () => {
    for (const kind of ['xxe', 'entity-bomb'] as const) await readFeedOnce({ kind });
    expect(pipeline.replica.requests('newspaper').some((request) => request.path.includes('canary'))).toBe(false);
    expect(JSON.stringify(await works())).not.toMatch(/root:.*:0:0/);
  });
});

const spoilt = new Set<string>();

/** Makes a page due now, as if its time had come. */
async function forgetPage({ address, url }: { address: string; url: string }): Promise<void> {
  const at = pipeline.clock.now();
  await pipeline.context.warehouse.writer.insert('page_fetches', [
    {
      address,
      url,
      unit_id: 'newspaper',
      source_id: 'demo-newspaper-web',
      item_id: '',
      fetched_at: at,
      outcome: 'due',
      status: 0,
      digest: '',
      attempt: 1,
      next_at: at,
      etag: '',
      last_modified: '',
      error_code: null,
      error_message: null,
    },
  ]);
  pipeline.clock.forward(61_000);
}

describe('an article page that cannot be read is left out and reported, the others are stored', () => {
  test.each<[string, Fault]>([
    ['20 MB of nested tags', { kind: 'nested-tags' }],
    ['an empty page', { kind: 'empty' }],
    ['an error page with status 200', { kind: 'error-page-200' }],
    ['a body of 2 GB', { kind: 'huge-body' }],
  ])('%s', async (_, fault) => {
    const story = pipeline.replica
      .truth()
      .find((one) => one.unit === 'newspaper' && one.twinOf === null && !spoilt.has(one.url));
    const url = story?.url ?? '';
    spoilt.add(url);
    const due = { address: canonicalAddress(url), url };
    pipeline.replica.faults.set('newspaper', new URL(url).pathname, fault);
    pipeline.replica.revise(url, 'B');
    await forgetPage(due);
    await pipeline.collect();
    const state = async () => (await pipeline.context.warehouse.query(pageState, { address: due.address }))[0];
    expect(['failed', 'gone', 'not-article']).toContain((await state())?.outcome);
    expect((await issuesOf('demo-newspaper-web')).some((issue) => issue.url === url)).toBe(true);

    pipeline.replica.faults.clear();
    pipeline.clock.forward(2 * 3_600_000);
    await pipeline.collect();
    expect(['stored', 'unchanged']).toContain((await state())?.outcome);
  });
});

test('50,000 entries in one feed are all sighted, and do not keep other pages from being read', async () => {
  const { outcome, said, kept, blocked } = await readFeedOnce({ kind: 'many-entries' });
  expect(outcome, said).toBe('complete');
  expect(kept).toBeGreaterThanOrEqual(50_000);
  console.log(`event loop held ${Math.round(blocked)} ms`);
});
