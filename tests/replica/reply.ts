/** What a site answers. `modifiedAt` becomes Last-Modified; the ETag is the server's work. */
export interface Reply {
  status?: number;
  type: string;
  body: string | Buffer;
  modifiedAt?: Date;
  headers?: Readonly<Record<string, string>>;
}

/** What a site knows of the request and of its surroundings. `base` is its own origin without a slash at the end. */
export interface Visit {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** What was sent with a POST; empty otherwise. */
  body: string;
  base: string;
  now: Date;
  /** Seconds that robots.txt asks for between requests; null for none. */
  crawlDelay: number | null;
  /** What a platform shall say is wrong, by order of a test. */
  refusal: Refusal | null;
}

/** What a platform's interface can refuse; each says it in its own words and status. */
export type Refusal = 'quota' | 'rate-limit' | 'token-expired' | 'permission' | 'error-200';

/** A web site: an answer to a visit, or null where it has nothing (404). */
export type Site = (visit: Visit) => Reply | null;

export const HTML = 'text/html; charset=utf-8';
export const XML = 'text/xml; charset=utf-8';
