import type { z } from 'zod';
import type { CollectContext, FetchOptions } from '../collector.ts';
import { SourceError } from '../fetch/source-error.ts';
import type { Drift } from './drift.ts';
import { parseJsonText } from './json-text.ts';

/** One answer of a platform, before any schema has seen it. */
export interface PlatformAnswer {
  status: number;
  headers: Record<string, string>;
  /** The body as JSON, large ids as text. */
  body: unknown;
  url: string;
}

/** What an answer's error means; null where it is none. */
export type Classify = (answer: PlatformAnswer) => SourceError | null;

export interface Question<Schema extends z.ZodType> extends Omit<FetchOptions, 'anyStatus' | 'validators'> {
  url: string;
  /** What is asked for, in words for messages: the stream or the call. */
  what: string;
  schema: Schema;
}

export interface Answered<Data> {
  data: Data;
  /** When the answer came: `observedAt` of the samples read from it. */
  at: Date;
  headers: Record<string, string>;
}

/**
 * Asks a platform's API: the body is read as JSON without loss, status and the platform's own error are judged by `classify`, and
 * only then the schema sees it. So an error body never passes for an empty list. Throws SourceError.
 */
export async function askPlatform<Schema extends z.ZodType>(
  tools: { fetch: CollectContext<unknown, unknown>['fetch']; source: string; drift: Drift; classify: Classify },
  { url, what, schema, ...options }: Question<Schema>,
): Promise<Answered<z.output<Schema>>> {
  const { fetch, source, drift, classify } = tools;
  const response = await fetch(url, { accept: 'application/json', ...options, anyStatus: true });
  const { status, headers } = response;
  const unusable = (message: string, cause?: unknown) =>
    new SourceError(message, { source, code: 'content-unusable', retry: 'later', status, url: response.url, cause });

  const text = Buffer.from(response.bytes).toString('utf8');
  let body: unknown;
  let broken: unknown = null;
  try {
    body = parseJsonText(text);
  } catch (error) {
    broken = error;
  }
  if (broken === null) {
    const fault = classify({ status, headers, body, url: response.url });
    if (fault) throw fault;
  }
  if (status >= 400) {
    const code = status === 401 ? 'credential-invalid' : status === 403 ? 'permission-missing' : 'http-error';
    const message = `The question "${what}" was answered with status ${status}.`;
    throw new SourceError(message, { source, code, retry: 'later', status, url: response.url });
  }
  if (broken !== null) {
    const how = text.trim() === '' ? 'is empty' : 'is cut off or no JSON';
    throw unusable(`The answer to "${what}" ${how}; it is asked again at the next run.`, broken);
  }
  return { data: drift.read(schema, body, what), at: response.fetchedAt, headers };
}
