import { expect, test } from 'vitest';
import { Fixture } from '../conformance/fixture.ts';
import { rehearse } from '../conformance/rehearse.ts';
import type { FixtureReply, FixtureRequest } from '../fetch/fixture-dispatcher.ts';
import facebook from './facebook.ts';

const PAGE = '100000000000001';
const fixture = Fixture.parse({
  title: 'trang',
  settings: { page: PAGE },
  account: 'btn-facebook',
  secrets: { 'facebook-page-token': 'EAABkhoaThuNghiem0123456789' },
  answers: [],
  expect: {},
});
const json = (status: number, body: unknown, headers: Record<string, string> = {}): FixtureReply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
const POST = { id: `${PAGE}_9001`, created_time: '2026-11-22T05:12:33+0000' };

/** A page with one post; `dead` metrics are refused as Graph refuses them. */
function pageWith(
  dead: ReadonlySet<string>,
  more: (request: FixtureRequest) => FixtureReply | undefined = () => undefined,
) {
  return (request: FixtureRequest): FixtureReply => {
    const given = more(request);
    if (given) return given;
    const { pathname, searchParams } = request.url;
    const metrics = searchParams.get('metric')?.split(',') ?? [];
    if (metrics.some((metric) => dead.has(metric))) {
      return json(400, {
        error: { message: '(#100) The value must be a valid insights metric', type: 'OAuthException', code: 100 },
      });
    }
    if (pathname.endsWith('/insights')) {
      const end_time = '2026-11-22T08:00:00+0000';
      return json(200, { data: metrics.map((name) => ({ name, period: 'day', values: [{ value: 5, end_time }] })) });
    }
    if (pathname.endsWith('/published_posts')) return json(200, { data: [POST] });
    if (/video_reels|live_videos$/.test(pathname)) return json(200, { data: [] });
    return json(200, { id: PAGE, name: 'Báo thử', followers_count: 10 });
  };
}

test('retired metrics are found by halving the list, once, and the others are read', async () => {
  const dead = new Set(['page_views_total', 'page_video_views']);
  const run = await rehearse(facebook, fixture, { reply: pageWith(dead) });

  expect(run.result).toMatchObject({ outcome: 'complete', error: null });
  const days = run.records.samples.filter(
    ({ nativeId, metricPeriod }) => nativeId === `account:${PAGE}` && metricPeriod !== 'lifetime',
  );
  expect(days.map(({ metric }) => metric)).not.toContain('page_views_total');
  // 08:00 UTC of the 22nd is the end of the 21st on the Pacific coast.
  expect(days.map(({ metricPeriod }) => metricPeriod)).toEqual(Array(5).fill('2026-11-21'));
  const asked = run.requests.filter(({ url }) => url.pathname.endsWith(`${PAGE}/insights`));
  expect(asked.length).toBeLessThanOrEqual(12);

  const nextDay = await rehearse(facebook, fixture, {
    reply: pageWith(dead),
    state: run.state,
    now: new Date('2026-11-25T01:00:00Z'),
  });
  expect(nextDay.requests.filter(({ url }) => url.pathname.endsWith(`${PAGE}/insights`))).toHaveLength(1);
});

test('after a long pause the days since are asked for in spans that Facebook answers', async () => {
  const first = await rehearse(facebook, fixture, { reply: pageWith(new Set()) });
  const later = await rehearse(facebook, fixture, {
    reply: pageWith(new Set()),
    state: first.state,
    now: new Date('2027-04-24T01:00:00Z'),
  });
  const spans = later.requests
    .filter(({ url }) => url.pathname.endsWith(`${PAGE}/insights`))
    .map(({ url }) => [url.searchParams.get('since'), url.searchParams.get('until')]);
  expect(spans).toEqual([
    ['2026-11-21', '2027-02-18'],
    ['2027-02-18', '2027-04-23'],
  ]);
});

test('a metric that dies later is found again at once', async () => {
  const run = await rehearse(facebook, fixture, { reply: pageWith(new Set()) });
  const later = await rehearse(facebook, fixture, {
    reply: pageWith(new Set(['post_clicks'])),
    state: run.state,
    now: new Date('2026-11-25T01:00:00Z'),
  });
  expect(later.result.error).toBeNull();
  const ofPost = later.records.samples.filter(({ nativeId }) => nativeId === '9001').map(({ metric }) => metric);
  expect(ofPost).toContain('post_media_view');
  expect(ofPost).not.toContain('post_clicks');
});

test('a page that may not be asked for insights still gives its posts, and says what is missing', async () => {
  const refused = ({ url }: FixtureRequest) =>
    url.pathname.endsWith('/insights')
      ? json(403, { error: { message: '(#10) read_insights is needed', type: 'OAuthException', code: 10 } })
      : undefined;
  const run = await rehearse(facebook, fixture, { reply: pageWith(new Set(), refused) });

  expect(run.records.publications).toHaveLength(1);
  expect(run.result).toMatchObject({ outcome: 'incomplete', error: { code: 'permission-missing' } });
  expect(run.result.streams.filter(({ complete }) => !complete).map(({ stream }) => stream)).toEqual([
    'insights',
    'post-insights',
  ]);
});

test('at 95 percent of the allowance nothing more is asked until Facebook gives access again', async () => {
  const used = {
    [PAGE]: [{ type: 'pages', call_count: 96, total_cputime: 1, total_time: 1, estimated_time_to_regain_access: 30 }],
  };
  const busy = () => json(200, { data: [] }, { 'x-business-use-case-usage': JSON.stringify(used) });
  const run = await rehearse(facebook, fixture, { reply: pageWith(new Set(), busy) });

  expect(run.requests).toHaveLength(1);
  expect(run.result.error).toMatchObject({ code: 'rate-limited' });
  const waitMs = (run.result.error?.retryAt?.getTime() ?? 0) - Date.parse('2026-11-24T01:00:00Z');
  expect(Math.round(waitMs / 60_000)).toBe(30);
});

test('no shares are zero, a count that is not said is unknown', async () => {
  const { records } = await rehearse(facebook, fixture, { reply: pageWith(new Set()) });
  const of = (metric: string) =>
    records.samples.find((sample) => sample.nativeId === '9001' && sample.metric === metric);
  expect(of('shares')?.value).toBe(0);
  expect(of('reactions')?.value).toBeNull();
});

test('the token is asked for in a header and stands in no address', async () => {
  const run = await rehearse(facebook, fixture, { reply: pageWith(new Set()) });
  expect(run.requests.every(({ headers }) => headers.authorization?.startsWith('Bearer EAAB'))).toBe(true);
  expect(run.requests.some(({ url }) => url.href.includes('EAAB'))).toBe(false);
});
