import type { FetchedResponse, FetchOptions, PoliteFetch, Validators } from '../collector.ts';
import type { CrawlRulesCache } from './crawl-rules.ts';
import { isDeclared } from './declared-hosts.ts';
import { type Exchange, headersOf } from './exchange.ts';
import type { Errand, PoliteRequest } from './polite-request.ts';
import { followRedirects } from './redirects.ts';
import { SourceError, type SourceErrorCode } from './source-error.ts';

export interface FetchScope {
  /** Hosts the source declared, as `host` or `host:port`. Requests elsewhere are refused, and so are redirects. */
  hosts: readonly string[];
  /** Id of the source, for messages. */
  source: string;
  /** Every response as it came, of errors, redirects and robots.txt too: for the archive. */
  onResponse?: (exchange: Exchange) => void;
  /** Follow redirects to any public host (a feed behind a redirector). */
  redirectAnywhere?: boolean;
  /** Longer or shorter than the transport's own spacing, for this source. */
  spacingMs?: number | undefined;
  /** False for an API that is called by its own terms: its robots.txt is not asked. */
  robots?: boolean;
  signal?: AbortSignal;
}

/** RFC 9309, section 2.5: at least 500 KiB of robots.txt must be read. */
const ROBOTS_BYTES = 512 * 1024;
/** A longer crawl-delay would outlive a run; it is honoured up to here. */
const MAX_CRAWL_DELAY_MS = 300_000;

const ROBOTS_ENOUGH = new Set<SourceErrorCode>([
  'body-too-large',
  'host-not-declared',
  'redirect-loop',
  'too-many-redirects',
]);

/** The fetch handed to one source's collector: declared hosts, robots.txt and redirects around the polite request. */
export function followingFetch(tools: {
  scope: FetchScope;
  request: PoliteRequest;
  crawlRules: CrawlRulesCache;
  userAgent: string;
  spacingMs: number;
  maxBytes: number;
  retries: number;
}): PoliteFetch {
  const { scope, request, crawlRules, userAgent } = tools;
  const { source } = scope;
  const agentName = userAgent.split('/')[0] ?? userAgent;
  const signal = scope.signal ?? new AbortController().signal;
  const refuse = (code: SourceErrorCode, url: string, message: string, retry: SourceError['retry'] = 'never') =>
    new SourceError(message, { source, code, retry, url });

  const permit = (url: URL, from: URL | null) => {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
      throw refuse('address-invalid', url.href, `${url.href} is not a web address (http or https).`);
    }
    if (url.username || url.password) {
      throw refuse('address-invalid', url.origin, `An address of ${url.host} holds a name or password; take them out.`);
    }
    if (isDeclared(scope.hosts, url) || (from && scope.redirectAnywhere)) return;
    const how = from ? `${from.href} redirects to ${url.host}` : `${url.host} was asked for`;
    throw refuse(
      'host-not-declared',
      url.href,
      `${how}, but this source only reads ${scope.hosts.join(', ')}. If the site has moved, enter its new address.`,
    );
  };

  const loadRobots = async (robotsUrl: URL): Promise<Exchange> => {
    const met: Exchange[] = [];
    const errand: Errand = {
      source,
      // Shared by every source that waits for these rules, so no single run's signal may end it; the time-outs bound it.
      signal: new AbortController().signal,
      maxBytes: ROBOTS_BYTES,
      retriesLeft: tools.retries,
      onResponse: (exchange) => {
        met.push(exchange);
        scope.onResponse?.(exchange);
      },
    };
    const visit = (url: URL) => request(url, { 'user-agent': userAgent }, tools.spacingMs, errand);
    try {
      // The page's own host was permitted before its robots.txt is asked for.
      return await followRedirects(robotsUrl, source, visit, (url, from) => from && permit(url, from));
    } catch (error) {
      const last = met.at(-1);
      // A file cut at its limit is read as far as it goes; one that is redirected nowhere is as good as none.
      if (last && error instanceof SourceError && ROBOTS_ENOUGH.has(error.code)) return last;
      throw error;
    }
  };

  /** Least spacing at this address, once robots.txt was found to allow it. */
  const spacingByRobots = async (url: URL): Promise<number> => {
    if (scope.robots === false) return tools.spacingMs;
    const rules = await crawlRules.of(url, loadRobots);
    if ('until' in rules) {
      const { unreachable, until } = rules;
      const code = unreachable.status === null ? unreachable.code : 'robots-unreachable';
      const message = `${unreachable.message} Without its robots.txt the site is left alone until ${until.toISOString()}.`;
      throw refuse(code, url.href, message, until);
    }
    if (!rules.robots.allowed(agentName, url.href)) {
      const message = `robots.txt of ${url.host} does not allow ${agentName} to read ${url.pathname}. Ask the site to allow it.`;
      throw refuse('robots-refused', url.href, message, 'later');
    }
    const crawlDelay = rules.robots.crawlDelay(agentName) ?? 0;
    return Math.max(tools.spacingMs, Math.min(crawlDelay * 1000, MAX_CRAWL_DELAY_MS));
  };

  return async (address, options = {}) => {
    if (!URL.canParse(address)) throw refuse('address-invalid', address, `"${address}" is not a complete web address.`);
    const first = addressOf(address, options.query);
    const sent = requestBody(options);
    const errand: Errand = {
      source,
      signal,
      maxBytes: options.maxBytes ?? tools.maxBytes,
      retriesLeft: sent && !options.repeatable ? 0 : tools.retries,
      body: sent?.body,
      onResponse: (exchange) => scope.onResponse?.(exchange),
    };
    const visit = async (url: URL) => {
      const spacingMs = await spacingByRobots(url);
      const own = url.host === first.host ? options.headers : {};
      const headers = { ...conditions(options), ...sent?.headers, ...own, 'user-agent': userAgent };
      return request(url, headers, spacingMs, errand);
    };
    if (sent) permit(first, null);
    const exchange = sent ? await visit(first) : await followRedirects(first, source, visit, permit);
    const answered = exchange.status === 304 || (exchange.status >= 200 && exchange.status < 300);
    if (!answered && !(options.anyStatus && exchange.status >= 400)) throw unusable(exchange, source);
    return response(address, exchange, options.validators);
  };
}

/** The address with its parameters, without its fragment. */
function addressOf(address: string, query: FetchOptions['query'] = {}): URL {
  const url = new URL(address);
  url.hash = '';
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url;
}

/** What a POST carries; undefined for a GET. */
function requestBody({ json, form }: FetchOptions): { body: string; headers: Record<string, string> } | undefined {
  if (json !== undefined) return { body: JSON.stringify(json), headers: { 'content-type': 'application/json' } };
  if (form === undefined) return undefined;
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { body: new URLSearchParams(form).toString(), headers };
}

function conditions({ validators = {}, accept }: FetchOptions): Record<string, string> {
  return {
    accept: accept ?? '*/*',
    ...(validators.etag && { 'if-none-match': validators.etag }),
    ...(validators.lastModified && { 'if-modified-since': validators.lastModified }),
  };
}

function response(requestedUrl: string, exchange: Exchange, sent: Validators | undefined): FetchedResponse {
  const headers = headersOf(exchange);
  const notModified = exchange.status === 304;
  return {
    requestedUrl,
    url: exchange.url,
    status: exchange.status,
    headers,
    contentType: headers['content-type'] ?? null,
    bytes: exchange.bytes,
    digest: exchange.digest,
    fetchedAt: exchange.fetchedAt,
    notModified,
    validators: notModified ? { ...sent, ...validatorsOf(headers) } : validatorsOf(headers),
  };
}

/** A server that says "Expires: 0" or "no-store" asks for its page to be read anew each time: its validators are not kept. */
function validatorsOf(headers: Record<string, string>): Validators {
  if (headers.expires === '0' || /\bno-store\b/i.test(headers['cache-control'] ?? '')) return {};
  return {
    ...(headers.etag && { etag: headers.etag }),
    ...(headers['last-modified'] && { lastModified: headers['last-modified'] }),
  };
}

function unusable({ status, url }: Exchange, source: string): SourceError {
  const gone = status === 404 || status === 410;
  const message = gone
    ? `${url} does not exist (${status}). If it has moved, enter its new address.`
    : status === 401 || status === 403
      ? `${url} refuses to be read (${status}). Ask the site to let this program in.`
      : `${url} answered with status ${status}, which holds nothing to read.`;
  return new SourceError(message, { source, code: gone ? 'gone' : 'http-error', retry: 'later', status, url });
}
