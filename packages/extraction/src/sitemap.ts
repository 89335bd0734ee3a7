import { setImmediate as nextTurn } from 'node:timers/promises';

import { unwrapGzip } from './decode-gzip.ts';
import { decodeInTurns } from './decode-in-turns.ts';
import type { FeedFault } from './feed.ts';
import { parseFeedDate } from './feed-date.ts';
import { FeedError } from './feed-error.ts';
import { type FeedFaultLog, openFaultLog } from './feed-fault-log.ts';
import { resolveLink } from './feed-link.ts';
import { readFeed } from './feed-read.ts';
import { openSitemapXml, type SitemapRecord } from './sitemap-xml.ts';

/** A page that a sitemap names; title and time of publication where it is a news sitemap or a feed. */
export interface SitemapPage {
  url: string;
  lastModified: Date | null;
  title: string | null;
  publishedAt: Date | null;
}

export interface Sitemap {
  /** `feed`: an RSS or Atom feed that stands in for a sitemap, as the protocol allows. */
  kind: 'urlset' | 'index' | 'text' | 'feed';
  pages: SitemapPage[];
  /** Further sitemaps that an index names. They may name each other: the caller keeps count of what it has read. */
  sitemaps: { url: string; lastModified: Date | null }[];
  faults: FeedFault[];
}

export interface SitemapOptions {
  /** Final address of the answer, after redirects. */
  url?: string | undefined;
  contentType?: string | null | undefined;
  /** IANA zone of dates that name none. Default Asia/Ho_Chi_Minh. */
  zone?: string | undefined;
  limits?: { maxBytes?: number; maxUrls?: number } | undefined;
}

/** The protocol's own limit for one file, unpacked. */
const PROTOCOL_BYTES = 52_428_800;
/** The protocol allows 50,000; some generators do not count. */
const MAX_URLS = 100_000;
const PIECE = 64 * 1024;

/**
 * Reads a sitemap, a sitemap index, a plain list of addresses or a feed that stands for one; gzip files too. Addresses that are none
 * are passed over with a fault. Throws FeedError when the document is none of these, empty, or unpacks to more than `maxBytes`.
 */
export async function readSitemap(bytes: Uint8Array, options: SitemapOptions = {}): Promise<Sitemap> {
  const { maxBytes = PROTOCOL_BYTES, maxUrls = MAX_URLS } = options.limits ?? {};
  const unwrapped = await unwrapGzip(bytes, maxBytes);
  if (unwrapped.fault === 'too-large' || unwrapped.bytes.byteLength > maxBytes) {
    throw new FeedError('too-large', `the sitemap is larger than the ${maxBytes} bytes allowed`);
  }
  if (unwrapped.fault !== null) throw new FeedError('not-a-feed', 'the sitemap is a gzip file that cannot be unpacked');

  const faults = openFaultLog();
  const decoded = await decodeInTurns(unwrapped.bytes, { contentType: options.contentType, kind: 'xml' });
  for (const { code, message } of decoded.faults) faults.add(code, message);
  const { text } = decoded;
  if (text.trim() === '') throw new FeedError('empty', 'the sitemap is empty');
  if (/^\s*https?:\/\/\S+\s*(?:\n|$)/.test(text)) return fromText(text, maxUrls, faults);

  const sitemap: Sitemap = { kind: 'urlset', pages: [], sitemaps: [], faults: [] };
  const xml = openSitemapXml(maxUrls);
  for (let at = 0; at < text.length; at += PIECE) {
    xml.write(text.slice(at, at + PIECE));
    if (at + PIECE >= text.length) xml.end();
    for (const record of xml.takeRecords()) addRecord(sitemap, record, options, faults);
    await nextTurn();
  }
  const kind = xml.kind();
  if (kind === undefined) return fromFeed(text, options);
  if (xml.cutOff()) faults.add('cut-off', 'the sitemap ends before its last element is closed');
  return { ...sitemap, kind, faults: faults.list() };
}

function addRecord(sitemap: Sitemap, record: SitemapRecord, options: SitemapOptions, faults: FeedFaultLog): void {
  const dated = (text: string) => dateOf(text, options.zone ?? 'Asia/Ho_Chi_Minh', faults);
  const url = addressOf(record, options.url, faults);
  if (url === null) return;
  const lastModified = dated(record.lastmod);
  if (record.of === 'sitemap') sitemap.sitemaps.push({ url, lastModified });
  else
    sitemap.pages.push({ url, lastModified, title: record.title || null, publishedAt: dated(record.publicationDate) });
}

function addressOf({ loc }: SitemapRecord, base: string | undefined, faults: FeedFaultLog): string | null {
  const address = resolveLink(loc, base);
  if (address !== null && URL.canParse(address)) return address;
  faults.add('bad-address', `"${loc.slice(0, 100)}" is no web address`);
  return null;
}

function dateOf(text: string, zone: string, faults: FeedFaultLog): Date | null {
  if (text === '') return null;
  const date = parseFeedDate(text, zone);
  if (date === null) faults.add('bad-date', `"${text.slice(0, 60)}" is not a date`);
  return date;
}

function fromText(text: string, maxUrls: number, faults: FeedFaultLog): Sitemap {
  const pages: SitemapPage[] = [];
  for (const line of text.split(/\s*\n\s*/)) {
    const url = line.trim();
    if (url === '') continue;
    if (!/^https?:\/\/\S+$/i.test(url) || !URL.canParse(url))
      faults.add('bad-address', `"${url.slice(0, 100)}" is no web address`);
    else if (pages.length < maxUrls) pages.push({ url, lastModified: null, title: null, publishedAt: null });
  }
  return { kind: 'text', pages, sitemaps: [], faults: faults.list() };
}

async function fromFeed(text: string, options: SitemapOptions): Promise<Sitemap> {
  const { entries, faults } = await readFeed({ text, url: options.url, zone: options.zone });
  const pages = entries.flatMap(({ link, updatedAt, title, publishedAt }) =>
    link === null ? [] : [{ url: link, lastModified: updatedAt, title, publishedAt }],
  );
  return { kind: 'feed', pages, sitemaps: [], faults };
}
