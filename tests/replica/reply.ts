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
  path: string;
  query: URLSearchParams;
  base: string;
  now: Date;
  /** Seconds that robots.txt asks for between requests; null for none. */
  crawlDelay: number | null;
}

/** A web site: an answer to a visit, or null where it has nothing (404). */
export type Site = (visit: Visit) => Reply | null;

export const HTML = 'text/html; charset=utf-8';
export const XML = 'text/xml; charset=utf-8';
