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
  | { state: State };

export interface CollectContext<Settings, State> {
  settings: Settings;
  state: State;
  /** Id of the source, for the errors a collector throws. */
  source: string;
  /** Id of the account the source belongs to, when it reads a platform. */
  account: string | undefined;
  fetch: PoliteFetch;
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
  politeness?(settings: z.output<Settings>): { spacingMs?: number | undefined; redirectAnywhere?: boolean };
  settings: Settings;
  /** Must accept `{}`: a first run, or a run whose stored state could not be read. */
  state: State;
  collect(
    context: CollectContext<z.output<Settings>, z.output<State>>,
  ): AsyncGenerator<Message<z.output<State>>, void, void>;
  /** Proves the settings against the live source; default: reads the first record. */
  check?(
    context: CollectContext<z.output<Settings>, z.output<State>>,
  ): Promise<{ ok: true } | { ok: false; reason: string }>;
}

/** Declares a collector; the types of settings and state follow from their schemas. */
export function defineCollector<Settings extends z.ZodType, State extends z.ZodType>(
  collector: Collector<Settings, State>,
): Collector<Settings, State> {
  return collector;
}
