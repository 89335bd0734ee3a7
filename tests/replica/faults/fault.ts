import type { Refusal } from '../reply.ts';

/**
 * A way in which a server misbehaves. `times`: how many answers it spoils before it heals by itself (default: until removed).
 * - truncate: the body ends after `share` of its bytes (default 0.5); with `abort` the connection breaks there instead.
 * - empty: 200 without a body.  - html-as-rss: the front page of a web site, called RSS.  - error-page-200: "not found" with status 200.
 * - redirect-loop: 302 to itself, for ever.  - redirect-to: 302 to any `location`.
 * - huge-body: 2 GB of plain XML.  - gzip-bomb, brotli-bomb: 2 GB of blanks, compressed as it is sent.
 * - xxe: an external entity that points at the server's own /xxe-canary and at a local file.  - entity-bomb: a billion laughs.
 * - nul-bytes, invalid-utf8: the true body, spoiled every 200 bytes.  - future-dates, dates-1970: the true body with other dates.
 * - many-entries: a feed of 50,000 entries (some 20 MB).  - nested-tags: `bytes` (default 20 MB) of nested <div>.
 * - drip: the true body, one byte a second.  - hang-after-headers: headers, then nothing.
 * - missing-field, extra-field: JSON whose objects all lack that member, or all have one more.
 * - refusal: what a platform's interface says in its own words: a quota, a dead token, an error with status 200.
 * - status: that status; `retryAfter` is sent as it stands (seconds or an HTTP date).  - slow: the true answer after `ms`.
 */
export type Fault = { times?: number } & (
  | { kind: 'truncate'; share?: number; abort?: boolean }
  | { kind: 'empty' | 'html-as-rss' | 'error-page-200' | 'redirect-loop' }
  | { kind: 'redirect-to'; location: string }
  | { kind: 'huge-body' | 'gzip-bomb' | 'brotli-bomb' | 'xxe' | 'entity-bomb' }
  | { kind: 'nul-bytes' | 'invalid-utf8' | 'future-dates' | 'dates-1970' }
  | { kind: 'many-entries'; entries?: number }
  | { kind: 'nested-tags'; bytes?: number }
  | { kind: 'drip' | 'hang-after-headers' }
  | { kind: 'missing-field' | 'extra-field'; field: string }
  | { kind: 'refusal'; refusal: Refusal }
  | { kind: 'status'; status: number; retryAfter?: string }
  | { kind: 'slow'; ms: number }
);

/** The switches of a replica. `path` is a path with or without its query, or '*' for the whole site. */
export interface FaultSwitches<SiteName extends string> {
  set(site: SiteName, path: string, fault: Fault): void;
  remove(site: SiteName, path: string): void;
  clear(): void;
}

/** Switches with the look-up that the server needs: `take` returns the fault of a request and counts its `times` down. */
export function faultSwitches<SiteName extends string>(): FaultSwitches<SiteName> & {
  take(site: SiteName, path: string, search: string): Fault | undefined;
} {
  const set = new Map<string, Fault>();
  const keyOf = (site: SiteName, path: string) => `${site} ${path}`;
  return {
    set: (site, path, fault) => void set.set(keyOf(site, path), { ...fault }),
    remove: (site, path) => void set.delete(keyOf(site, path)),
    clear: () => set.clear(),
    take: (site, path, search) => {
      const key = [path + search, path, '*'].map((one) => keyOf(site, one)).find((one) => set.has(one));
      const fault = key === undefined ? undefined : set.get(key);
      if (key === undefined || fault?.times === undefined) return fault;
      if (fault.times <= 1) set.delete(key);
      else set.set(key, { ...fault, times: fault.times - 1 });
      return fault;
    },
  };
}
