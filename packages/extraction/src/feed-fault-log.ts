import type { FeedFault } from './feed.ts';

/** Collects faults, one line per kind with the number of places: a feed with 50,000 bad dates has one fault. */
export interface FeedFaultLog {
  add(code: string, message: string): void;
  list(): FeedFault[];
}

export function openFaultLog(): FeedFaultLog {
  const seen = new Map<string, { message: string; count: number }>();
  return {
    add(code, message) {
      const known = seen.get(code);
      if (known === undefined) seen.set(code, { message, count: 1 });
      else known.count += 1;
    },
    list: () =>
      [...seen].map(([code, { message, count }]) => ({
        code,
        message: count === 1 ? message : `${message} (and ${count - 1} more)`,
      })),
  };
}
