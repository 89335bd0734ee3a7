import { z } from 'zod';
import { SourceError } from '../fetch/source-error.ts';
import { askPlatform, type Classify } from './ask.ts';
import type { Drift } from './drift.ts';
import { unread } from './drift.ts';
import { refreshGoogle } from './google-refresh.ts';
import { nextMidnight } from './quota.ts';
import { withToken } from './with-token.ts';
import { type Context, PACIFIC } from './youtube-api.ts';

/** A report of the Analytics API: columns by name, and rows, which are left out where there are none. */
const Report = z.object({
  kind: unread,
  columnHeaders: z.array(z.object({ name: z.string(), columnType: unread, dataType: unread })),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))).default([]),
});

/** One row of a report, its cells by the names of their columns. */
export type ReportRow = ReadonlyMap<string, string | number | null>;

/**
 * Asks the Analytics API with the owner's consent about the channel of the settings, so that a consent for another channel is
 * refused instead of giving that one's numbers. Throws SourceError.
 */
export function createReports(context: Context, drift: Drift) {
  const { settings, source, fetch, secret, clock } = context;
  const { analyticsApi, oauth: url, clientId = '', connection = '' } = settings;
  const clientSecret = () => secret(settings.clientSecret);
  const refresh = refreshGoogle({ fetch, source, clock, url, clientId, clientSecret });
  const tools = { fetch, source, drift, classify: judgeAnalytics(context) };
  return async (query: { dimensions: string; metrics: string; startDate: string; endDate: string }) => {
    const { data, at } = await withToken(context, connection, refresh, (token) =>
      askPlatform(tools, {
        url: `${analyticsApi}/reports`,
        query: { ids: `channel==${settings.channel}`, ...query },
        headers: { authorization: `Bearer ${token}` },
        what: 'analytics',
        schema: Report,
      }),
    );
    const names = data.columnHeaders.map(({ name }) => name);
    const rows: ReportRow[] = data.rows.map(
      (cells) => new Map(names.map((name, place) => [name, cells[place] ?? null])),
    );
    return { rows, at };
  };
}

const Failure = z.object({
  error: z.object({
    code: z.number().optional(),
    message: z.string().default(''),
    errors: z.array(z.object({ reason: z.string().default('') })).default([]),
  }),
});

/** What an error of the Analytics API means; its quota is not the Data API's. */
function judgeAnalytics({ source, clock }: Context): Classify {
  return ({ status, body, url }) => {
    const failure = Failure.safeParse(body);
    if (!failure.success) return null;
    const { message, errors, code = status } = failure.data.error;
    const reason = errors[0]?.reason ?? '';
    const say = (word: SourceError['code'], retry: SourceError['retry'], words: string) =>
      new SourceError(`${words} YouTube says: ${message} (${reason || code})`, {
        source,
        code: word,
        retry,
        status,
        url,
      });
    if (reason === 'quotaExceeded' || reason === 'dailyLimitExceeded')
      return say(
        'quota-exhausted',
        nextMidnight(PACIFIC, clock.now()),
        "The day's quota of YouTube Analytics is used up.",
      );
    if (reason === 'rateLimitExceeded' || reason === 'userRateLimitExceeded')
      return say('rate-limited', 'later', 'YouTube Analytics asks for fewer questions a minute.');
    if (reason === 'authError' || code === 401)
      return say('credential-invalid', 'never', "The owner's token is refused; connect the account again.");
    if (code === 403)
      return say(
        'permission-missing',
        'never',
        'The consent does not cover the figures of this channel; let its owner connect it, with YouTube Analytics.',
      );
    if (code === 400) return say('parameter-refused', 'later', 'YouTube Analytics does not answer this question.');
    return say('http-error', 'later', 'YouTube Analytics answered with an error.');
  };
}
