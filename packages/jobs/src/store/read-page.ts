import type { Exchange, FetchedResponse } from '@nhipbao/collectors';
import { type Article, canonicalAddress } from '@nhipbao/records';

/** One page that was read, or could not be. */
export interface ReadPage {
  address: string;
  url: string;
  attempt: number;
  /** The item it was read as before; '' at the first reading. */
  itemId: string;
  /** What the list that showed it says of its date; dates the next reading of a page that did not change. */
  sightedDate: Date | null;
  response: FetchedResponse | undefined;
  article: Article | undefined;
  exchange: Exchange | undefined;
  error: { code: string; message: string; retryAt: Date | null; gone: boolean } | undefined;
}

const DAY_MS = 86_400_000;
const EARLIEST = Date.parse('1995-01-01T00:00:00Z');

/** Whether a page may be believed to be of this date: not of the future, not from before the web. */
export function isBelievable(date: Date, now: Date): boolean {
  return date.getTime() >= EARLIEST && date.getTime() <= now.getTime() + DAY_MS;
}

/** A page's canonical address where it may be believed: on the same host, and not the front page, which careless templates name everywhere. */
export function canonicalOf(article: Article, responseUrl: string): string {
  const own = canonicalAddress(responseUrl);
  if (!article.canonicalUrl || !URL.canParse(article.canonicalUrl)) return own;
  const url = new URL(article.canonicalUrl);
  if (!/^https?:$/.test(url.protocol)) return own;
  const named = canonicalAddress(article.canonicalUrl);
  const { host, pathname } = new URL(named);
  return host === new URL(own).host && pathname !== '/' ? named : own;
}
