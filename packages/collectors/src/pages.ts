import { ExtractionError, type Extractor, type SiteProfile } from '@nhipbao/extraction';
import type { Article } from '@nhipbao/records';
import type { FetchedResponse, PoliteFetch, Validators } from './collector.ts';
import { falsePage, notHtml } from './false-page.ts';
import { SourceError } from './fetch/source-error.ts';
import { storyAddress } from './story-address.ts';

/** A page that is due; with validators where it was read before and is read again for changes. */
export interface DuePage {
  url: string;
  validators?: Validators;
}

export interface PageResult {
  /** As it was due. */
  url: string;
  /** The answer, whenever there was a usable one; `notModified` where nothing changed since the validators. */
  response?: FetchedResponse;
  article?: Article;
  /** The address under which the story is kept. */
  canonicalUrl?: string;
  error?: {
    code: string;
    message: string;
    /** An instant that the site named; the page is left alone until then. */
    retryAt: Date | null;
    /** The page does not exist any more. */
    gone: boolean;
  };
}

/**
 * Reads due article pages: fetched politely (through the fetch given: its spacing, robots and archive), decoded and extracted in the
 * extractor's worker threads, a few at a time, each result as soon as it is there. Never throws for a page: what is no story,
 * although answered with 200, comes as an error. Ends early, without the rest, when the signal aborts.
 */
export async function* readPages(request: {
  due: Iterable<DuePage>;
  fetch: PoliteFetch;
  extractor: Extractor;
  /** IANA zone of dates that name none. Default Asia/Ho_Chi_Minh. */
  zone?: string | undefined;
  profile?: SiteProfile | undefined;
  /** Pages in work at a time; how many of them at one host is the transport's to say. Default 4. */
  concurrency?: number;
  signal?: AbortSignal | undefined;
}): AsyncGenerator<PageResult, void, void> {
  const waiting = request.due[Symbol.iterator]();
  const seen = new Set<string>();
  const working = new Map<string, Promise<PageResult>>();
  const start = () => {
    let next = waiting.next();
    while (!next.done && seen.has(next.value.url)) next = waiting.next();
    if (next.done || request.signal?.aborted) return;
    seen.add(next.value.url);
    working.set(next.value.url, readPage(next.value, request));
  };

  for (let slot = 0; slot < (request.concurrency ?? 4); slot += 1) start();
  while (working.size > 0) {
    const result = await Promise.race(working.values());
    working.delete(result.url);
    start();
    if (request.signal?.aborted) return;
    yield result;
  }
}

async function readPage(
  { url, validators }: DuePage,
  { fetch, extractor, zone, profile }: Parameters<typeof readPages>[0],
): Promise<PageResult> {
  let response: FetchedResponse | undefined;
  try {
    response = await fetch(url, {
      accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5',
      ...(validators && { validators }),
    });
    if (response.notModified) return { url, response };
    const other = notHtml(response);
    if (other) return { url, response, error: { ...other, retryAt: null } };

    const article = await extractor.extract(response.bytes, {
      url: response.url,
      contentType: response.contentType,
      ...(zone && { zone }),
      ...(profile && { profile }),
    });
    const fault = falsePage(url, response, article);
    if (fault) return { url, response, error: { ...fault, retryAt: null } };
    return { url, response, article, canonicalUrl: storyAddress(article, response.url) };
  } catch (error) {
    return { url, ...(response && { response }), error: errorOf(error, url) };
  }
}

function errorOf(error: unknown, url: string): NonNullable<PageResult['error']> {
  if (error instanceof SourceError) {
    const retryAt = error.retry instanceof Date ? error.retry : null;
    return { code: error.code, message: error.message, retryAt, gone: error.code === 'gone' };
  }
  if (error instanceof ExtractionError) {
    return {
      code: `page-${error.fault}`,
      message: `${url} could not be read: ${error.message}`,
      retryAt: null,
      gone: false,
    };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { code: 'page-failed', message: `${url} could not be read: ${reason}`, retryAt: null, gone: false };
}
