import type { Clock } from '@nhipbao/records';
import type { Exchange } from './exchange.ts';
import { parseRobots } from './robots.ts';
import { SourceError } from './source-error.ts';

const TOLD_FOR_MS = 12 * 3_600_000;
const UNREACHABLE_FOR_MS = 10 * 60_000;

type Robots = ReturnType<typeof parseRobots>;

/** robots.txt of one origin: what it says, or why it could not be read and when to ask again. */
export type CrawlRules = { robots: Robots } | { unreachable: SourceError; until: Date };

export interface CrawlRulesCache {
  /** `load` fetches a robots.txt, through the same guard as everything else; its SourceErrors are remembered. */
  of(url: URL, load: (robotsUrl: URL) => Promise<Exchange>): Promise<CrawlRules>;
}

/**
 * robots.txt of each origin, asked once and kept for twelve hours (RFC 9309, section 2.4 allows a day). An answer of 4xx allows
 * everything; 5xx or no answer refuses everything for ten minutes (section 2.3.1), or as long as the server asks.
 */
export function createCrawlRules(clock: Clock): CrawlRulesCache {
  const everything = parseRobots('');
  const cache = new Map<string, { rules: Promise<CrawlRules>; until: number }>();

  const read = (exchange: Exchange): CrawlRules =>
    exchange.status >= 300
      ? { robots: everything }
      : { robots: parseRobots(Buffer.from(exchange.bytes).toString('utf8')) };

  const unreachable = (error: unknown): CrawlRules => {
    if (!(error instanceof SourceError) || error.code === 'address-refused') throw error;
    const soon = new Date(clock.now().getTime() + UNREACHABLE_FOR_MS);
    return { unreachable: error, until: error.retry instanceof Date && error.retry > soon ? error.retry : soon };
  };

  return {
    async of(url, load) {
      const now = clock.now().getTime();
      const known = cache.get(url.origin);
      if (known && known.until > now) return known.rules;
      const rules = load(new URL('/robots.txt', url.origin)).then(read).catch(unreachable);
      const entry = { rules, until: now + TOLD_FOR_MS };
      cache.set(url.origin, entry);
      try {
        const told = await rules;
        if ('until' in told) entry.until = told.until.getTime();
        return told;
      } catch (error) {
        cache.delete(url.origin);
        throw error;
      }
    },
  };
}
