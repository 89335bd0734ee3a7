import type { Clock } from '@nhipbao/records';
import { z } from 'zod';
import type { Message } from '../collector.ts';
import { SourceError } from '../fetch/source-error.ts';

const At = z.iso.datetime();

/** How far the passes over a list of posts came; `page` is the page read last, null for the first. */
export const Passes = z.object({
  pass: z.object({ startedAt: At, until: At.nullable(), page: z.string().nullable() }).nullable().default(null),
  /** When a pass over everything, over 90 days and over 30 days was last begun and finished. */
  whole: At.nullable().default(null),
  weekly: At.nullable().default(null),
  daily: At.nullable().default(null),
});
export type Passes = z.output<typeof Passes>;

export interface PostPage<Post> {
  posts: Post[];
  next: string | null;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A little less than a day and a week, so that a run at about the same hour is not put off to the next one. */
const DAILY_MS = 20 * HOUR_MS;
const WEEKLY_MS = 6.5 * DAY_MS;

/**
 * Reads a list of posts, newest first, in passes: everything once, then those of 48 hours every run, of 30 days daily and of 90
 * days weekly (the polling ladder), so that numbers are taken again while they move; further back where nothing could be read for
 * longer than that. State is kept after each page. A pass that was cut off (a quota) goes on at the page read last, which is read
 * again because posts may have moved up by deletions; posts that are newer than the cut are read first. An empty list says nothing of
 * what was there before it: everything is asked for again at the next run.
 */
export async function* readInPasses<Post>(options: {
  state: Passes;
  clock: Clock;
  source: string;
  page(token: string | null): Promise<PostPage<Post>>;
  publishedAt(post: Post): Date | null;
  records(posts: Post[]): AsyncGenerator<Message<Passes>, void, void>;
}): AsyncGenerator<Message<Passes>, void, void> {
  const { clock, source } = options;
  let state = options.state;
  let met = state.pass !== null && state.pass.page !== null;
  /** A page ends with its oldest post: pinned ones stand at the beginning. */
  const lastDate = (posts: Post[]): Date | null => posts.map(options.publishedAt).findLast((at) => at !== null) ?? null;

  const walk = async function* (
    from: string | null,
    until: string | null,
    done: (page: string | null) => Passes | null,
  ): AsyncGenerator<Message<Passes>, void, void> {
    const seen = new Set<string>();
    let token = from;
    for (;;) {
      const { posts, next } = await options.page(token);
      met ||= posts.length > 0;
      yield* options.records(posts);
      const kept = done(token);
      if (kept) {
        state = kept;
        yield { state };
      }
      if (next === null || isOlder(lastDate(posts), until)) return;
      if (seen.has(next)) {
        const message = 'The pages of the list lead in a circle; reading was stopped.';
        throw new SourceError(message, { source, code: 'content-unusable', retry: 'later' });
      }
      seen.add(next);
      token = next;
    }
  };

  const now = clock.now();
  const ago = (ms: number) => new Date(now.getTime() - ms).toISOString();
  const cut = state.pass;
  if (cut && cut.page !== null) yield* walk(null, ago(2 * DAY_MS), () => null);
  const due = (last: string | null, ms: number) => last === null || last <= ago(ms);
  const until = !state.whole
    ? null
    : due(state.weekly, WEEKLY_MS)
      ? earlier(ago(90 * DAY_MS), state.daily ?? state.whole)
      : due(state.daily, DAILY_MS)
        ? ago(30 * DAY_MS)
        : ago(2 * DAY_MS);
  const pass = cut ?? { startedAt: now.toISOString(), until, page: null };
  const going = (page: string | null): Passes => ({ ...state, pass: { ...pass, page } });
  try {
    yield* walk(pass.page, pass.until, going);
  } catch (error) {
    if (!(error instanceof SourceError) || error.code !== 'cursor-expired' || pass.page === null) throw error;
    yield* walk(null, pass.until, going);
  }
  yield { state: met || pass.until !== null ? finished(state, pass) : { ...state, pass: null } };
}

/** The ladder's end, or two days before what was read last, whichever is earlier: after a lost token nothing since then is left out. */
function earlier(ladder: string, readLast: string): string {
  const overlapping = new Date(Date.parse(readLast) - 2 * DAY_MS).toISOString();
  return overlapping < ladder ? overlapping : ladder;
}

/** Which of the ladder's clocks a finished pass sets back. */
function finished(state: Passes, { startedAt, until }: NonNullable<Passes['pass']>): Passes {
  const spanMs = until === null ? Number.POSITIVE_INFINITY : Date.parse(startedAt) - Date.parse(until);
  return {
    pass: null,
    whole: until === null ? startedAt : state.whole,
    weekly: spanMs >= 90 * DAY_MS ? startedAt : state.weekly,
    daily: spanMs >= 30 * DAY_MS ? startedAt : state.daily,
  };
}

/** A post without a date is never old: its list is read on. */
function isOlder(at: Date | null, until: string | null): boolean {
  return at !== null && until !== null && at.getTime() < Date.parse(until);
}
