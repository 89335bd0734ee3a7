import type { Clock } from '@nhipbao/records';
import type { Dispatcher } from 'undici';
import { siteOf } from './declared-hosts.ts';
import { type Exchange, headersOf } from './exchange.ts';
import { explainFailure, isPassing } from './explain-failure.ts';
import type { HostGate, Sleep } from './host-gate.ts';
import { requestOnce, type Timeouts } from './request-once.ts';
import { backOffMs, retryAfter } from './retry-after.ts';
import { SourceError } from './source-error.ts';

/** What one call of a collector's fetch may spend, its redirects included. */
export interface Errand {
  source: string;
  signal: AbortSignal;
  maxBytes: number;
  retriesLeft: number;
  /** Sent by POST where there is one. */
  body?: string | undefined;
  onResponse: (exchange: Exchange) => void;
}

export type PoliteRequest = (
  url: URL,
  headers: Record<string, string>,
  spacingMs: number,
  errand: Errand,
) => Promise<Exchange>;

/**
 * One request (GET, or POST where the errand has a body) of one address: waits its turn at the host, repeats on 429, 5xx and broken connections with full-jitter back-off or as
 * long as Retry-After says, and hands every answer to `onResponse`. Answers of 400 and above are returned, not thrown, except 429
 * and 5xx once the retries are spent. Throws SourceError.
 */
export function createPoliteRequest(tools: {
  dispatcher: Dispatcher;
  gate: HostGate;
  timeouts: Timeouts;
  maxPauseMs: number;
  clock: Clock;
  sleep: Sleep;
  random: () => number;
}): PoliteRequest {
  const { dispatcher, gate, timeouts, maxPauseMs, clock, sleep, random } = tools;

  /** One try: the answer, or what was wrong with it. A pause that the host asks for begins before the next request may start. */
  const attempt: (...call: Parameters<PoliteRequest>) => Promise<Exchange | SourceError> = async (
    url,
    headers,
    spacingMs,
    errand,
  ) => {
    const { source, signal, maxBytes } = errand;
    let leave = () => {};
    try {
      leave = await gate.enter(siteOf(url.host), spacingMs, signal);
      const { exchange, fault, tooLarge } = await requestOnce(dispatcher, url, {
        headers,
        body: errand.body,
        maxBytes,
        timeouts,
        signal,
        clock,
      });
      errand.onResponse(exchange);
      if (tooLarge) return tooLargeError(url, errand);
      if (fault) return explainFailure(fault, url, source);
      if (exchange.status !== 429 && exchange.status < 500) return exchange;
      const busy = serverBusy(url, exchange, source, clock.now());
      if (busy.retry instanceof Date) gate.pause(siteOf(url.host), busy.retry);
      return busy;
    } catch (error) {
      return explainFailure(error, url, source);
    } finally {
      leave();
    }
  };

  return async (url, headers, spacingMs, errand) => {
    for (let tries = 0; ; tries += 1) {
      const outcome = await attempt(url, headers, spacingMs, errand);
      if (!(outcome instanceof SourceError)) return outcome;
      if (errand.signal.aborted) throw explainFailure(errand.signal.reason, url, errand.source);

      const until = outcome.retry instanceof Date ? outcome.retry.getTime() : null;
      const tooLong = until !== null && until - clock.now().getTime() > maxPauseMs;
      const passing = isPassing(outcome) || outcome.status !== null;
      if (!passing || tooLong || errand.retriesLeft === 0) throw outcome;
      errand.retriesLeft -= 1;
      if (until !== null) continue;
      await sleep(backOffMs(tries, random), errand.signal).catch((error: unknown) => {
        throw explainFailure(error, url, errand.source);
      });
    }
  };
}

function tooLargeError(url: URL, errand: Errand): SourceError {
  const limit = `${Math.round(errand.maxBytes / 1024 / 102.4) / 10} MiB`;
  return new SourceError(`${url.href} sends more than the ${limit} allowed; reading was stopped there.`, {
    source: errand.source,
    code: 'body-too-large',
    retry: 'later',
    url: url.href,
  });
}

function serverBusy(url: URL, exchange: Exchange, source: string, now: Date): SourceError {
  const { status } = exchange;
  const until = retryAfter(headersOf(exchange)['retry-after'], now);
  const when = until ? ` and asks to come back after ${until.toISOString()}` : '';
  return status === 429
    ? new SourceError(`${url.host} says that too many requests came (429)${when}. Read it less often.`, {
        source,
        code: 'rate-limited',
        retry: until ?? 'later',
        status,
        url: url.href,
      })
    : new SourceError(`${url.href} answered with the server error ${status}${when}.`, {
        source,
        code: 'http-error',
        retry: until ?? 'later',
        status,
        url: url.href,
      });
}
