import { z } from 'zod';
import { Passes } from './passes.ts';
import { StreamsState } from './streams.ts';

const Kept = z.object({ v: z.number(), state: z.record(z.string(), z.unknown()) });

/**
 * The state of a source with which its next run reads the numbers of everything published since `since` again, and its accounts' own:
 * for a fixed reading, whatever the ladder says. A first pass over the whole list that was cut off begins anew. States without streams
 * (a feed, a file) are left as they are: such sources are read whole in each run.
 */
export function readAgain(stored: unknown, since: Date, now: Date): unknown {
  const state = StreamsState.safeParse(stored);
  if (!state.success || Object.keys(state.data.streams).length === 0) return stored;
  const streams = Object.entries(state.data.streams).map(([name, entry]) => {
    const kept = Kept.safeParse(entry);
    return [name, kept.success ? { ...kept.data, state: streamAgain(kept.data.state, since, now) } : entry] as const;
  });
  return { ...state.data, streams: Object.fromEntries(streams) };
}

/** A list of posts gets a pass that reaches back to `since`; what is read about daily counts as read long ago. */
function streamAgain(state: Record<string, unknown>, since: Date, now: Date): Record<string, unknown> {
  const passes = 'pass' in state ? Passes.safeParse(state) : undefined;
  if (passes?.success) {
    const until = passes.data.whole === null ? null : since.toISOString();
    return { ...state, pass: { startedAt: now.toISOString(), until, page: null } };
  }
  return typeof state.readAt === 'string' ? { ...state, readAt: new Date(0).toISOString() } : state;
}
