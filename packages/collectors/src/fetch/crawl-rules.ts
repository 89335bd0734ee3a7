import type { Clock } from '@nhipbao/records';
import type { Exchange } from './exchange.ts';
import { parseRobots } from './robots.ts';

const TOLD_FOR_MS = 12 * 3_600_000;
const UNREACHABLE_FOR_MS = 10 * 60_000;

type Robots = ReturnType<typeof parseRobots>;

/** robots.txt of one origin: what it says, or that it could not be read and when to ask again. */
export type CrawlRules = { robots: Robots } | { unreachableUntil: Date };

export interface CrawlRulesCache {
  /** `load` fetches a robots.txt, through the same guard as everything else; null when no usable answer came. */
  of(url: URL, load: (robotsUrl: URL) => Promise<Exchange | null>): Promise<CrawlRules>;
}

/**
 * robots.txt of each origin, asked once and kept for twelve hours (RFC 9309, section 2.4 allows a day). An answer of 4xx allows
 * everything; 5xx or no answer refuses everything for ten minutes (section 2.3.1).
 */
export function createCrawlRules(clock: Clock): CrawlRulesCache {
  const everything = parseRobots('');
  const cache = new Map<string, { rules: Promise<CrawlRules>; until: number }>();

  const read = (exchange: Exchange | null): CrawlRules => {
    if (!exchange || exchange.status >= 500) {
      return { unreachableUntil: new Date(clock.now().getTime() + UNREACHABLE_FOR_MS) };
    }
    if (exchange.status >= 300) return { robots: everything };
    return { robots: parseRobots(Buffer.from(exchange.bytes).toString('utf8')) };
  };

  return {
    async of(url, load) {
      const now = clock.now().getTime();
      const known = cache.get(url.origin);
      if (known && known.until > now) return known.rules;
      const entry = { rules: load(new URL('/robots.txt', url.origin)).then(read), until: now + TOLD_FOR_MS };
      cache.set(url.origin, entry);
      try {
        const rules = await entry.rules;
        if ('unreachableUntil' in rules) entry.until = rules.unreachableUntil.getTime();
        return rules;
      } catch (error) {
        cache.delete(url.origin);
        throw error;
      }
    },
  };
}
