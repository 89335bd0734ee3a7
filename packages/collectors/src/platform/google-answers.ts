import type { Clock } from '@nhipbao/records';
import { z } from 'zod';
import { SourceError } from '../fetch/source-error.ts';
import type { Classify } from './ask.ts';
import { nextMidnight } from './quota.ts';

/** As Google's APIs answer an error, and as its token endpoint does. */
const Failure = z.object({
  error: z.object({
    code: z.int(),
    message: z.string().default(''),
    status: z.string().default(''),
    errors: z.array(z.object({ reason: z.string().default('') })).default([]),
  }),
});
const Refused = z.object({ error: z.string(), error_description: z.string().default('') });

/** Google's daily allowances begin anew at midnight of the Pacific coast. */
const QUOTA_ZONE = 'America/Los_Angeles';
const HOUR_MS = 3_600_000;

/** What an error of a Google API means, and of the endpoint that gives its tokens. `service` and `needs` are words for the messages. */
export function judgeGoogle(options: { source: string; clock: Clock; service: string; needs?: string }): Classify {
  const { source, clock, service, needs = 'Give the service account access there.' } = options;
  return ({ body, status, url }) => {
    const say = (code: SourceError['code'], retry: SourceError['retry'], words: string, said: string) =>
      new SourceError(`${words} ${service} says: ${said}`, { source, code, retry, status, url });
    const refused = Refused.safeParse(body);
    if (refused.success) {
      const said = `${refused.data.error_description} (${refused.data.error})`.trim();
      return status >= 500
        ? say('http-error', 'later', 'Google gives no token now.', said)
        : say('credential-invalid', 'never', 'The key of the service account is refused; give a new one.', said);
    }
    const failure = Failure.safeParse(body);
    if (!failure.success) return null;
    const { code, message, status: word, errors } = failure.data.error;
    const reasons = errors.map(({ reason }) => reason).join(' ');
    const said = `${message} (${word || reasons || code})`;
    if (word === 'RESOURCE_EXHAUSTED' || code === 429 || /quotaExceeded|(rate|daily)LimitExceeded/i.test(reasons)) {
      return /daily|per day/i.test(`${message} ${reasons}`)
        ? say('quota-exhausted', nextMidnight(QUOTA_ZONE, clock.now()), "The day's allowance is used up.", said)
        : say('rate-limited', new Date(clock.now().getTime() + HOUR_MS), 'Too much was asked at once.', said);
    }
    if (word === 'UNAUTHENTICATED' || code === 401)
      return say('credential-invalid', 'never', 'The service account is refused; give a new key.', said);
    if (word === 'PERMISSION_DENIED' || code === 403)
      return say('permission-missing', 'never', `The service account may not read this. ${needs}`, said);
    if (word === 'NOT_FOUND' || code === 404)
      return say('gone', 'later', 'What was asked for is not there; mend its id in the settings.', said);
    if (code === 400) return say('parameter-refused', 'later', 'A part of the question is refused.', said);
    return say('http-error', 'later', 'The service answered with an error.', said);
  };
}
