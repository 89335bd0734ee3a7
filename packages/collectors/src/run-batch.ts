import { type Clock, CollectionIssue, MetricSample, Publication, Sighting } from '@nhipbao/records';
import { z } from 'zod';
import type { Message } from './collector.ts';
import type { Exchange } from './fetch/exchange.ts';
import type { Redactor } from './fetch/redactor.ts';

/** Records of one run that are stored together; every one has passed its schema. */
export interface RecordBatch {
  sightings: Sighting[];
  publications: Publication[];
  samples: MetricSample[];
  issues: CollectionIssue[];
}

export interface RunBatch {
  /** Keeps a record; one that fails its schema becomes an issue, the rest is kept. */
  take(message: Exclude<Message<unknown>, { state: unknown } | { status: unknown }>): void;
  keepExchange(exchange: Exchange): void;
  keepIssue(issue: z.input<typeof CollectionIssue>): void;
  /** Records kept since the last `empty`. */
  readonly size: number;
  /** Body bytes waiting for the archive. */
  readonly bytes: number;
  /** Hands over what was gathered and begins anew. */
  empty(): { exchanges: Exchange[]; records: RecordBatch };
}

const DETAIL_CHARACTERS = 4000;
const FIRST_PLAUSIBLE = Date.parse('1990-01-01T00:00:00Z');
const CLOCK_SKEW_MS = 24 * 3_600_000;

/** Gathers and checks what a collector hands over, until the runner stores it. */
export function createRunBatch(clock: Clock, redactor: Pick<Redactor, 'text'>): RunBatch {
  let records = emptyRecords();
  let exchanges: Exchange[] = [];
  let bytes = 0;
  let lastDigest: string | null = null;
  const digests = new Map<string, string>();

  const keepIssue = (issue: z.input<typeof CollectionIssue>) => {
    const clean = (text: string | null | undefined) => (text ? redactor.text(text) : (text ?? null));
    const url = clean(issue.url);
    const digest = issue.digest ?? digests.get(url ?? '') ?? lastDigest;
    const detail = clean(issue.detail)?.slice(0, DETAIL_CHARACTERS) ?? null;
    records.issues.push({ code: issue.code, message: redactor.text(issue.message), url, detail, digest });
  };

  /** A date of 1970 or of next year is a fault of the source: the record stays, undated, and the fault is shown. */
  const withPlausibleDate = <R extends { publishedAt: Date | null; url: string | null }>(record: R): R => {
    const at = record.publishedAt?.getTime();
    if (at === undefined || (at >= FIRST_PLAUSIBLE && at <= clock.now().getTime() + CLOCK_SKEW_MS)) return record;
    keepIssue({
      code: 'implausible-date',
      message: `The source dates this record ${record.publishedAt?.toISOString()}, which cannot be; it is kept without a date.`,
      url: record.url,
    });
    return { ...record, publishedAt: null };
  };

  const check = <S extends z.ZodType>(schema: S, what: string, record: unknown): z.output<S> | undefined => {
    const checked = schema.safeParse(record);
    if (checked.success) return checked.data;
    keepIssue({
      code: 'invalid-record',
      message: `A ${what} could not be used: ${z.prettifyError(checked.error).replaceAll('\n', ' ')}`,
      detail: asJson(record),
    });
    return undefined;
  };

  return {
    take(message) {
      if ('sighting' in message) {
        const sighting = check(Sighting, 'sighting', message.sighting);
        if (sighting) records.sightings.push(withPlausibleDate(sighting));
      } else if ('publication' in message) {
        const publication = check(Publication, 'publication', message.publication);
        if (publication) records.publications.push(withPlausibleDate(publication));
      } else if ('sample' in message) {
        const sample = check(MetricSample, 'sample', message.sample);
        if (sample) records.samples.push(sample);
      } else if ('issue' in message) {
        const issue = check(CollectionIssue, 'report of an issue', message.issue);
        if (issue) keepIssue(issue);
      } else check(z.never(), 'message of the collector', message);
    },
    keepExchange(exchange) {
      // A 304 has nothing that the archive does not hold already.
      if (exchange.status === 304) return;
      exchanges.push(exchange);
      bytes += exchange.bytes.length;
      lastDigest = exchange.digest;
      digests.set(exchange.url, exchange.digest);
    },
    keepIssue,
    get size() {
      return records.sightings.length + records.publications.length + records.samples.length + records.issues.length;
    },
    get bytes() {
      return bytes;
    },
    empty() {
      const full = { exchanges, records };
      exchanges = [];
      records = emptyRecords();
      bytes = 0;
      return full;
    },
  };
}

function emptyRecords(): RecordBatch {
  return { sightings: [], publications: [], samples: [], issues: [] };
}

function asJson(record: unknown): string {
  try {
    return JSON.stringify(record) ?? String(record);
  } catch {
    return String(record);
  }
}
