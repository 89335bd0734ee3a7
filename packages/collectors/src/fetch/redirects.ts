import { type Exchange, headersOf } from './exchange.ts';
import { SourceError, type SourceErrorCode } from './source-error.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MAX_REDIRECTS = 5;

/**
 * Visits an address and follows its redirects ourselves, at most five, so that each goes through the guard, the declared hosts
 * and robots.txt like a first request. `permit` throws for an address that must not be visited. Throws SourceError on loops.
 */
export async function followRedirects(
  first: URL,
  source: string,
  visit: (url: URL) => Promise<Exchange>,
  permit: (url: URL, from: URL | null) => unknown,
): Promise<Exchange> {
  const refuse = (code: SourceErrorCode, message: string) =>
    new SourceError(message, { source, code, retry: 'later', url: first.href });
  const seen = new Set<string>();
  let from: URL | null = null;
  let url = first;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    permit(url, from);
    if (seen.has(url.href)) {
      throw refuse(
        'redirect-loop',
        `${first.href} is redirected in a circle, by way of ${[...seen].slice(0, 3).join(', ')}.`,
      );
    }
    seen.add(url.href);
    const exchange = await visit(url);
    const target = REDIRECTS.has(exchange.status) ? redirectTarget(exchange, url) : undefined;
    if (!target) return exchange;
    from = url;
    url = target;
  }
  throw refuse(
    'too-many-redirects',
    `${first.href} is redirected more than ${MAX_REDIRECTS} times; reading was stopped.`,
  );
}

/** The address a redirect leads to; undefined where it names none that can be read. Location may hold raw UTF-8. */
function redirectTarget(exchange: Exchange, base: URL): URL | undefined {
  const location = headersOf(exchange).location;
  if (!location) return undefined;
  const text = Buffer.from(location, 'latin1').toString('utf8');
  if (!URL.canParse(text, base.href)) return undefined;
  const target = new URL(text, base);
  target.hash = '';
  return target;
}
