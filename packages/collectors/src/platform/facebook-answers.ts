import type { Clock } from '@nhipbao/records';
import { z } from 'zod';
import { SourceError } from '../fetch/source-error.ts';
import type { Classify, PlatformAnswer } from './ask.ts';
import { unread } from './drift.ts';

/** Graph writes `+0000` without a colon, which Date.parse reads and ISO schemas refuse. */
export const GraphTime = z
  .string()
  .transform((text) => new Date(text))
  .refine((at) => !Number.isNaN(at.getTime()), 'is no time');
const Count = z.int();

export const Paging = z
  .object({
    cursors: z.object({ before: unread, after: z.string().optional() }).optional(),
    /** Holds the token: only whether it is there is of interest. */
    next: z.string().optional(),
    previous: unread,
  })
  .optional();

/** The cursor of the page after this one; null at the last. */
export function nextCursor(paging: z.output<typeof Paging>, source: string): string | null {
  if (!paging?.next) return null;
  if (paging.cursors?.after) return paging.cursors.after;
  const message = 'A page of the list says that another follows, but names no cursor for it.';
  throw new SourceError(message, { source, code: 'schema-drift', retry: 'later' });
}

/** Counts without the people behind them: `limit(0).summary(total_count)`. */
const Summary = z
  .object({
    data: unread,
    paging: unread,
    summary: z
      .object({
        total_count: Count.optional(),
        order: unread,
        can_comment: unread,
        viewer_reaction: unread,
        can_like: unread,
        has_liked: unread,
      })
      .optional(),
  })
  .optional();

export const PAGE_FIELDS = 'id,name,username,link,followers_count,fan_count';
export const Page = z.object({
  id: z.string(),
  name: z.string(),
  username: unread,
  link: unread,
  followers_count: Count.optional(),
  fan_count: Count.optional(),
});

/** Where a post's link leads to, without Facebook's wrapper around it. */
const Attachments = z
  .object({
    data: z.array(z.object({ unshimmed_url: z.string().optional(), media_type: unread, type: unread, title: unread })),
  })
  .optional();

export const POST_FIELDS =
  'id,created_time,message,permalink_url,status_type,is_published,shares,attachments{unshimmed_url},reactions.limit(0).summary(total_count),comments.limit(0).summary(total_count)';
export const Posts = z.object({
  data: z.array(
    z.object({
      id: z.string().min(1),
      created_time: GraphTime,
      updated_time: unread,
      message: z.string().optional(),
      permalink_url: z.url().optional(),
      status_type: unread,
      is_published: unread,
      attachments: Attachments,
      shares: z.object({ count: Count }).optional(),
      reactions: Summary,
      comments: Summary,
    }),
  ),
  paging: Paging,
});

export const VIDEO_FIELDS = 'id,created_time,title,description,permalink_url';
/** `video_reels`: the feed's edges do not return them. */
export const Videos = z.object({
  data: z.array(
    z.object({
      id: z.string().min(1),
      created_time: GraphTime,
      updated_time: unread,
      title: z.string().optional(),
      description: z.string().optional(),
      permalink_url: z.string().optional(),
      length: unread,
    }),
  ),
  paging: Paging,
});

export const LIVE_FIELDS =
  'id,title,status,creation_time,broadcast_start_time,permalink_url,live_views,total_views,video{id}';
export const LiveVideos = z.object({
  data: z.array(
    z.object({
      id: z.string().min(1),
      title: z.string().optional(),
      status: unread,
      creation_time: GraphTime.optional(),
      broadcast_start_time: GraphTime.optional(),
      permalink_url: z.string().optional(),
      live_views: Count.optional(),
      total_views: Count.optional(),
      video: z.object({ id: z.string() }).optional(),
    }),
  ),
  paging: Paging,
});

/** Ids alone, for the questions about each. */
export const Ids = z.object({
  data: z.array(z.object({ id: z.string().min(1), created_time: GraphTime })),
  paging: Paging,
});

/** A value is a number, or one for each kind of reaction. */
const Value = z.union([z.number(), z.record(z.string(), z.number())]);
export const Insights = z.object({
  data: z.array(
    z.object({
      id: unread,
      name: z.string().min(1),
      period: z.string(),
      values: z.array(z.object({ value: Value.optional(), end_time: GraphTime.optional() })),
      title: unread,
      description: unread,
    }),
  ),
  paging: unread,
});

const Failure = z.object({
  error: z.object({ message: z.string().default(''), code: z.int(), error_subcode: z.int().optional() }),
});

const THROTTLED = new Set([4, 17, 32, 613]);
/** Object with the id does not exist, or may not be seen. */
const NO_OBJECT = 33;

/** What an error of a Graph API means; HTTP status says little. `platform` and `needs` are words for the messages. */
export function judgeGraph(options: { source: string; clock: Clock; platform?: string; needs?: string }): Classify {
  const { source, clock, platform = 'Facebook', needs = 'read_insights, pages_read_engagement' } = options;
  return (answer) => {
    const failure = Failure.safeParse(answer.body);
    if (!failure.success) return overused(answer, source, clock);
    const { message, code, error_subcode: subcode } = failure.data.error;
    const say = (word: SourceError['code'], retry: SourceError['retry'], words: string) =>
      new SourceError(`${words} ${platform} says: ${message} (${code})`, {
        source,
        code: word,
        retry,
        status: answer.status,
        url: answer.url,
      });
    if (code === 190 || code === 102)
      return say('credential-invalid', 'never', 'The token is refused; give a new one, or connect the account again.');
    if (code === 10 || code === 3 || (code >= 200 && code < 300))
      return say('permission-missing', 'never', `The token lacks a permission that this needs (${needs}).`);
    if (THROTTLED.has(code) || (code >= 80_001 && code <= 80_014)) {
      return say('rate-limited', regainAt(answer, clock) ?? 'later', `${platform} asks for a pause.`);
    }
    if (code === 100 && subcode === NO_OBJECT)
      return say('gone', 'later', 'What was asked for does not exist or may not be seen.');
    if (code === 100) return say('parameter-refused', 'later', 'A name in the question is refused.');
    return say('http-error', 'later', `${platform} answered with an error.`);
  };
}

const Usage = z.record(
  z.string(),
  z.array(
    z.object({
      call_count: z.number().default(0),
      total_cputime: z.number().default(0),
      total_time: z.number().default(0),
      estimated_time_to_regain_access: z.number().default(0),
    }),
  ),
);
/** Percent of the allowance from which on nothing more is asked. */
const STOP_AT = 95;

function usageOf({ headers }: PlatformAnswer): z.output<typeof Usage>[string] {
  try {
    return Object.values(Usage.parse(JSON.parse(headers['x-business-use-case-usage'] ?? '{}'))).flat();
  } catch {
    return [];
  }
}

function overused(answer: PlatformAnswer, source: string, clock: Clock): SourceError | null {
  const most = Math.max(0, ...usageOf(answer).flatMap((use) => [use.call_count, use.total_cputime, use.total_time]));
  if (most < STOP_AT) return null;
  const retry = regainAt(answer, clock) ?? new Date(clock.now().getTime() + 3_600_000);
  const message = `${most} % of what Facebook allows this page are used up; it is left alone for now.`;
  return new SourceError(message, { source, code: 'rate-limited', retry, status: answer.status, url: answer.url });
}

function regainAt(answer: PlatformAnswer, clock: Clock): Date | null {
  const minutes = Math.max(0, ...usageOf(answer).map((use) => use.estimated_time_to_regain_access));
  return minutes > 0 ? new Date(clock.now().getTime() + minutes * 60_000) : null;
}
