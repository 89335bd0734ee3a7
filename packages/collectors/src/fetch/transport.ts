import { setTimeout as delay } from 'node:timers/promises';
import { type Clock, systemClock } from '@nhipbao/records';
import { Agent, type Dispatcher } from 'undici';
import type { PoliteFetch } from '../collector.ts';
import { createCrawlRules } from './crawl-rules.ts';
import { type FetchScope, followingFetch } from './following-fetch.ts';
import { guardedConnector, type Resolve } from './guarded-connector.ts';
import { createHostGate, type Sleep } from './host-gate.ts';
import { createPoliteRequest } from './polite-request.ts';
import type { Timeouts } from './request-once.ts';

export interface TransportConfig {
  /** Honest and with a contact: `NhipBao/0.1.0 (+https://example.vn/bot)`. The part before the slash is the name for robots.txt. */
  userAgent: string;
  /** `host` or `host:port` that may lie in a private network (NHIPBAO_ALLOW_HOSTS). Default none. */
  allowPrivateHosts?: readonly string[];
  /** Least time between the starts of two requests to one host. Default 1000 ms; a crawl-delay of robots.txt lengthens it. */
  spacingMs?: number;
  /** Requests to one host at the same time. Default 2. */
  perHost?: number;
  timeouts?: Partial<Timeouts>;
  /** Largest body after decompression, bytes. Default 15 MiB. */
  maxBytes?: number;
  /** How often a GET is repeated after 429, 5xx or a broken connection. Default 3. */
  retries?: number;
  /** Longest wait for a host that asked for a pause; beyond it a request fails with the time to come back. Default 60 s. */
  maxPauseMs?: number;
  clock?: Clock;
  sleep?: Sleep;
  /** 0 to 1, for the jitter of back-off. */
  random?: () => number;
  resolve?: Resolve;
  /** Answers in place of the network: `fixtureDispatcher`. It is closed with the transport. */
  dispatcher?: Dispatcher;
}

export interface Transport {
  fetchFor(scope: FetchScope): PoliteFetch;
  close(): Promise<void>;
}

const TIMEOUTS: Timeouts = { connectMs: 10_000, headersMs: 20_000, bodyMs: 20_000, totalMs: 60_000 };
const MAX_BYTES = 15 * 1024 * 1024;
const RETRIES = 3;

/**
 * The one way out to the network. One pool of connections behind a guarded dialer; politeness and robots.txt are shared by every
 * source that reads through it. Proxies named in the environment are ignored.
 */
export function createTransport(config: TransportConfig): Transport {
  const clock = config.clock ?? systemClock;
  const sleep: Sleep = config.sleep ?? ((ms, signal) => delay(ms, undefined, signal ? { signal } : {}));
  const timeouts = { ...TIMEOUTS, ...config.timeouts };
  const maxPauseMs = config.maxPauseMs ?? 60_000;
  const spacingMs = config.spacingMs ?? 1000;
  const connect = guardedConnector({
    allowPrivateHosts: config.allowPrivateHosts ?? [],
    connectMs: timeouts.connectMs,
    resolve: config.resolve,
  });
  const limits = { pipelining: 1, maxHeaderSize: 32 * 1024, keepAliveTimeout: 10_000 };
  const agent = config.dispatcher ?? new Agent({ connect, ...limits });
  const gate = createHostGate({ perHost: config.perHost ?? 2, maxPauseMs, clock, sleep });
  const request = createPoliteRequest({
    dispatcher: agent,
    gate,
    timeouts,
    maxPauseMs,
    clock,
    sleep,
    random: config.random ?? Math.random,
  });
  const crawlRules = createCrawlRules(clock);

  return {
    fetchFor: (scope) =>
      followingFetch({
        scope,
        request,
        crawlRules,
        userAgent: config.userAgent,
        spacingMs: scope.spacingMs ?? spacingMs,
        maxBytes: config.maxBytes ?? MAX_BYTES,
        retries: config.retries ?? RETRIES,
      }),
    close: () => agent.close(),
  };
}
