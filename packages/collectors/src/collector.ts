import type { Feed, FeedInput } from '@nhipbao/extraction';
import type { Clock, CollectionIssue, MetricSample, Publication, Sighting } from '@nhipbao/records';
import type { z } from 'zod';

/** What a server needs to answer 304: kept in a collector's state, sent back on the next read. */
export interface Validators {
  etag?: string | undefined;
  lastModified?: string | undefined;
}

export interface FetchOptions {
  validators?: Validators;
  headers?: Record<string, string>;
  /** Parameters added to the address; undefined ones are left out. */
  query?: Record<string, string | number | undefined>;
  /** GET unless `json` or `form` gives a body. A POST follows no redirect. */
  json?: unknown;
  form?: Record<string, string>;
  /** A POST that changes nothing on the other side is repeated like a GET. Default false. */
  repeatable?: boolean;
  /**
   * Answers of 400 to 499 are returned instead of thrown, for a platform that says in the body what is wrong: judge `status` and
   * the body before any schema with defaults sees it. 429 and 5xx are thrown all the same, once the repeats are spent.
   */
  anyStatus?: boolean;
  /** Largest body after decompression, in bytes. Default 15 MiB. */
  maxBytes?: number;
  accept?: string;
}

/** One answered request, body decompressed and whole. `digest` is SHA-256 (hex) of `bytes`. */
export interface FetchedResponse {
  requestedUrl: string;
  /** The address after redirects: links are resolved against it. */
  url: string;
  status: number;
  headers: Record<string, string>;
  contentType: string | null;
  bytes: Uint8Array;
  digest: string;
  fetchedAt: Date;
  notModified: boolean;
  validators: Validators;
}

/**
 * The only way out to the network: polite (spacing, robots, back-off), guarded (addresses checked in the dialer) and archived.
 * Throws SourceError for refusals, time-outs, limits and answers of 400 and above.
 */
export type PoliteFetch = (url: string, options?: FetchOptions) => Promise<FetchedResponse>;

export interface Log {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

/** What a collector hands over. Code after `yield { state }` runs only when everything before it is stored. */
export type Message<State> =
  | { sighting: z.input<typeof Sighting> }
  | { publication: z.input<typeof Publication> }
  | { sample: z.input<typeof MetricSample> }
  | { issue: z.input<typeof CollectionIssue> }
  | { status: StreamStatus }
  | { state: State };

/** How far one stream of a source came in this run; `resumeAt` is when it can go on (a quota that begins anew). */
export interface StreamStatus {
  stream: string;
  complete: boolean;
  /** In words for the source's health, where it is not complete; `code` tells programs the same. */
  reason?: string;
  code?: string;
  resumeAt?: Date;
  /** It has a credential and a quota of its own: the source is not left alone for its sake until `resumeAt`. */
  apart?: boolean;
  /** What it counted, by name: the rows of a file that were taken and those that were rejected. */
  counts?: Record<string, number>;
}

/** A right that a platform gave for an account: tokens of OAuth. Instants where the platform says when they end. */
export interface Grant {
  accessToken: string;
  refreshToken: string | null;
  expiresAt: Date | null;
  refreshExpiresAt: Date | null;
  scopes: string[];
}

/** Asks the platform for the grant that follows this one. Throws SourceError `credential-invalid` when it is refused for good. */
export type RefreshGrant = (grant: Grant) => Promise<Grant>;

/** What is wrong when a check fails: what the person must mend. */
export type CheckFault = 'settings' | 'credential' | 'permission' | 'network' | 'source';

/** `account` is what the platform calls the account that was met. */
export type CheckResult = { ok: true; account?: string } | { ok: false; fault: CheckFault; reason: string };

export interface CollectContext<Settings, State> {
  settings: Settings;
  state: State;
  /** Id of the source, for the errors a collector throws. */
  source: string;
  /** Id of the account the source belongs to, when it reads a platform. */
  account: string | undefined;
  fetch: PoliteFetch;
  /**
   * A secret of the deployment by its name (a key of an API). Whatever it answers is struck out of the archive, logs, issues and
   * errors of this run. Throws SourceError `credential-missing`.
   */
  secret: (name: string) => Promise<string>;
  /**
   * The access token of an account, refreshed first when it has ended; one refresh at a time among all processes, stored before it
   * is used. `rejected` is a token that the platform has just refused although its time had not come. Struck out like a secret.
   * Throws SourceError `credential-missing` (connect the account) or `credential-invalid` (connect it again).
   */
  token: (name: string, refresh: RefreshGrant, rejected?: string) => Promise<string>;
  /** Strikes out a value that was made from a secret (a token given for a key) like the secret itself, from now on. */
  hide: (value: string) => void;
  /** Reads a feed's bytes, in a worker thread under a kill timer where the service has one. Throws FeedError. */
  readFeed: (input: FeedInput) => Promise<Feed>;
  clock: Clock;
  log: Log;
  signal: AbortSignal;
}

/**
 * A collector: code that reads one kind of source. One file in `kinds/`. The runner does the rest for every kind: validation,
 * retries, time-outs, spacing, robots, the archive, batching, writing records before state, the log of runs.
 */
export interface Collector<Settings extends z.ZodType = z.ZodType, State extends z.ZodType = z.ZodType> {
  kind: string;
  title: { vi: string; en: string };
  /** Hosts it may ask; a request elsewhere is refused. Redirects among them are followed. */
  hosts(settings: z.output<Settings>): string[];
  /** How this source is to be read, where it differs from the transport's rule: spacing of requests in ms; redirects to any host. */
  politeness?(settings: z.output<Settings>): {
    spacingMs?: number | undefined;
    redirectAnywhere?: boolean;
    /** An API that is called by its own terms and with a key is not crawled: robots.txt is not asked. Default true. */
    robots?: boolean;
  };
  settings: Settings;
  /** Must accept `{}`: a first run, or a run whose stored state could not be read. */
  state: State;
  collect(
    context: CollectContext<z.output<Settings>, z.output<State>>,
  ): AsyncGenerator<Message<z.output<State>>, void, void>;
  /**
   * Proves settings, credential and permission against the live source, by its sturdiest question. SourceErrors it throws are told
   * apart by their code (`checkCollector`). Default: reads the first record.
   */
  check?(context: CollectContext<z.output<Settings>, z.output<State>>): Promise<CheckResult>;
}

/** Declares a collector; the types of settings and state follow from their schemas. */
export function defineCollector<Settings extends z.ZodType, State extends z.ZodType>(
  collector: Collector<Settings, State>,
): Collector<Settings, State> {
  return collector;
}
