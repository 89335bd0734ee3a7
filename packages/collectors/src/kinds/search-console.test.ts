import { expect, test } from 'vitest';
import { rehearse } from '../conformance/rehearse.ts';
import { fixtureOf, jsonReply } from '../testing/fixture-of.ts';
import searchConsole from './search-console.ts';

const { fixture, reply } = await fixtureOf('search-console', 'site');
const daysAsked = (requests: { body: string }[], type: string) => [
  ...new Set(
    requests.flatMap(({ body }) =>
      body.includes(`"type":"${type}"`) ? (/"startDate":"([\d-]+)"/.exec(body)?.[1] ?? []) : [],
    ),
  ),
];

test('clicks of a day and of its pages are kept by where they happened, the ways to write one page added up', async () => {
  const { records } = await rehearse(searchConsole, fixture, { reply });
  const day = records.samples.filter(({ metricPeriod }) => metricPeriod === '2026-11-20');
  expect(day.map(({ nativeId, metric, value }) => [nativeId, metric, value])).toEqual([
    ['site:sc-domain:bao-thu.example', 'search_clicks', 310],
    ['site:sc-domain:bao-thu.example', 'search_impressions', 9000],
    ['https://bao-thu.example/tin-a190001.html', 'search_clicks', 205],
    ['https://bao-thu.example/tin-a190001.html', 'search_impressions', 5040],
    ['https://bao-thu.example/tin-a190002.html', 'search_clicks', 100],
    ['https://bao-thu.example/tin-a190002.html', 'search_impressions', 3000],
    ['site:sc-domain:bao-thu.example', 'discover_clicks', 310],
    ['site:sc-domain:bao-thu.example', 'discover_impressions', 9000],
    ['https://bao-thu.example/tin-a190001.html', 'discover_clicks', 205],
    ['https://bao-thu.example/tin-a190001.html', 'discover_impressions', 5040],
    ['https://bao-thu.example/tin-a190002.html', 'discover_clicks', 100],
    ['https://bao-thu.example/tin-a190002.html', 'discover_impressions', 3000],
  ]);
});

test('a day that Google has not finished is left for later, and what people searched for is never asked', async () => {
  const { records, requests } = await rehearse(searchConsole, fixture, { reply });
  expect(records.samples.some(({ metricPeriod }) => metricPeriod >= '2026-11-22')).toBe(false);
  expect(daysAsked(requests, 'web')).toEqual(['2026-11-20', '2026-11-21', '2026-11-22']);
  expect(requests.every(({ body }) => !body.includes('query'))).toBe(true);
});

test('days without figures are asked for again until they are ten days old, and are no zeros', async () => {
  const first = await rehearse(searchConsole, fixture, { reply });
  expect(daysAsked(first.requests, 'googleNews')).toEqual(['2026-11-20']);
  const later = await rehearse(searchConsole, fixture, {
    reply,
    state: first.state,
    now: new Date('2026-12-02T10:00:00Z'),
  });
  expect(daysAsked(later.requests, 'googleNews')).toEqual(['2026-11-28']);
  expect(later.records.samples.some(({ metric }) => metric.startsWith('google_news'))).toBe(false);
});

test('an allowance that is used up ends the run until the Pacific day does', async () => {
  const error = { code: 403, message: 'Daily Limit Exceeded', errors: [{ reason: 'dailyLimitExceeded' }] };
  const { result } = await rehearse(searchConsole, fixture, {
    reply: (request) => (request.url.host.startsWith('oauth2') ? reply(request) : jsonReply({ error }, 403)),
  });
  expect(result.error).toMatchObject({ code: 'quota-exhausted', retryAt: new Date('2026-11-25T08:00:00Z') });
});
