import { z } from 'zod';
import { SourceError } from '../fetch/source-error.ts';
import type { Classify } from './ask.ts';
import { unread } from './drift.ts';

const Count = z.int().min(0);
/** Ids exceed 2^53; whether they come as text or digits, they are text here. */
const Id = z.union([z.string().min(1), z.int().transform(String)]);
/** Above this a time is in milliseconds; which unit Zalo means is not documented. */
const SECONDS_END = 1e11;
const At = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .transform((time) => new Date(time > SECONDS_END ? time : time * 1000));

const answer = { error: z.literal(0), message: unread };

/** `getoa`: the account's own numbers. */
export const OfficialAccount = z.object({
  ...answer,
  data: z.object({
    oa_id: Id,
    name: z.string(),
    description: unread,
    oa_alias: unread,
    is_verified: unread,
    oa_type: unread,
    cate_name: unread,
    num_follower: Count,
    avatar: unread,
    cover: unread,
    package_name: unread,
    package_valid_through_date: unread,
    package_auto_renew_date: unread,
    linked_ZCA: unread,
  }),
});

const Article = z.object({
  id: Id,
  type: unread,
  title: z.string(),
  status: z.string().optional(),
  total_view: Count.optional(),
  total_share: Count.optional(),
  create_date: At,
  update_date: unread,
  thumb: unread,
  link_view: z.url({ protocol: /^https?$/ }).optional(),
});
export type Article = z.output<typeof Article>;

/** `article/getslice`: the list stood under other names before, so each is accepted. */
export const Articles = z.object({
  ...answer,
  data: z.object({
    medias: z.array(Article).optional(),
    articles: z.array(Article).optional(),
    list: z.array(Article).optional(),
    items: z.array(Article).optional(),
    total: Count.optional(),
  }),
});

const Failure = z.object({ error: z.int(), message: z.string().default(''), error_description: z.string().optional() });

/** What an error of Zalo means; its HTTP status is 200 whatever happens. */
export function judgeZalo(source: string): Classify {
  return ({ body, status, url }) => {
    const failure = Failure.safeParse(body);
    if (!failure.success || failure.data.error === 0) return null;
    const { error, message, error_description } = failure.data;
    const say = (code: SourceError['code'], retry: SourceError['retry'], words: string) =>
      new SourceError(`${words} Zalo says: ${error_description ?? message} (${error})`, {
        source,
        code,
        retry,
        status,
        url,
      });
    // Which number it has is not documented; lost is a connection only where it is the token that is refused.
    const words = error_description ?? message;
    if (error <= -14_000 && /secret|app.?id/i.test(words) && !/token/i.test(words))
      return say('settings-invalid', 'never', "The app's id or secret key is refused; mend them.");
    if (error === -216 || error === -220 || error <= -14_000)
      return say('credential-invalid', 'never', 'The token of the account is refused; connect the account again.');
    if (error === -202 || error === -224)
      return say(
        'permission-missing',
        'never',
        'The account may not be asked this; its package or consent does not cover it.',
      );
    if (error === -205 || error === -206)
      return say('gone', 'later', 'The account is not known, or not linked to the app.');
    if (error === -201) return say('parameter-refused', 'later', 'A name in the question is refused.');
    if (error === -32) return say('rate-limited', 'later', 'Zalo asks for fewer questions.');
    return say('http-error', 'later', 'Zalo answered with an error.');
  };
}
