import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { decodeText } from '@nhipbao/extraction';
import { parseFeed } from 'feedsmith';
import { z } from 'zod';
import { openCorpus } from '../corpora.ts';

/** What another reader makes of a feed; texts with one blank between words, dates as epoch milliseconds. */
export interface ExpectedFeed {
  title: string | null;
  entries: { title: string | null; link: string | null; time: number | null }[];
}

export interface FeedFile {
  corpus: string;
  file: string;
  bytes: Uint8Array;
  /** Absent for files that no other reader takes for a feed. */
  expected: ExpectedFeed | undefined;
}

const FOLDERS = [
  ['rss-parser', 'test/input'],
  ['rss-fetcher', 'fetcher/test/fixtures'],
  ['sitemap-feeds-misc', 'trafilatura-resources'],
  ['miniflux', 'internal/reader/parser/testdata'],
  ['miniflux', 'internal/reader/encoding/testdata'],
  ['miniflux', 'internal/reader/xml/testdata'],
  ['vi-pages-dev', 'feeds'],
] as const;

/** Every file of the public feed corpora, feed or not; undefined where they are absent. */
export async function feedFiles(): Promise<FeedFile[] | undefined> {
  const files: FeedFile[] = [];
  for (const [corpus, folder] of FOLDERS) {
    const home = await openCorpus(corpus);
    if (home === undefined) return undefined;
    for (const file of (await readdir(join(home, folder))).sort()) {
      const bytes = await readFile(join(home, folder, file));
      const stored = corpus === 'rss-parser' ? await storedOutput(join(home, 'test/output'), file) : undefined;
      files.push({ corpus, file, bytes, expected: stored ?? byFeedsmith(bytes) });
    }
  }
  return files;
}

const Text = z.string().nullish();
const StoredOutput = z.object({
  feed: z.object({ title: Text, items: z.array(z.object({ title: Text, link: Text, isoDate: Text })) }),
});

/** rss-parser's own stored reading of one of its files. */
async function storedOutput(folder: string, file: string): Promise<ExpectedFeed | undefined> {
  const text = await readFile(join(folder, `${basename(file, extname(file))}.json`), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { feed } = StoredOutput.parse(JSON.parse(text));
  const entries = feed.items.map(({ title, link, isoDate }) => ({
    title: plain(title),
    link: link?.trim() || null,
    time: timeOf(isoDate),
  }));
  return { title: plain(feed.title), entries };
}

/** feedsmith's reading, where it takes the document for a feed. */
function byFeedsmith(bytes: Uint8Array): ExpectedFeed | undefined {
  const { text } = decodeText(bytes, { kind: 'xml' });
  try {
    const read = parseFeed(text);
    switch (read.format) {
      case 'rss':
        return expected(read.feed.title, read.feed.items, (item) => [
          item.title,
          item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
          item.pubDate ?? item.dc?.dates?.[0],
        ]);
      case 'rdf':
        return expected(read.feed.title, read.feed.items, (item) => [item.title, item.link, item.dc?.dates?.[0]]);
      case 'atom':
        return expected(read.feed.title?.value, read.feed.entries, (entry) => [
          entry.title?.value,
          (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href,
          entry.published ?? entry.updated,
        ]);
      case 'json':
        return expected(read.feed.title, read.feed.items, (item) => [item.title, item.url, item.date_published]);
    }
  } catch {
    return undefined;
  }
}

function expected<Item>(
  title: string | undefined,
  items: Item[] | undefined,
  fields: (item: Item) => (string | undefined)[],
): ExpectedFeed {
  const entries = (items ?? []).map((item) => {
    const [text, link, date] = fields(item);
    return { title: plain(text), link: link?.trim() || null, time: timeOf(date) };
  });
  return { title: plain(title), entries };
}

/** Titles are compared as a reader sees them: tags and a second escaping are no difference. */
export function plain(text: string | null | undefined): string | null {
  const shown = (text ?? '')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&#x0*24;/gi, '$')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
  return shown || null;
}

/**
 * What differs between an entry and its expectation. Letters that the other reader lost (U+FFFD), dates it could not read and links it
 * left relative are no difference.
 */
export function differences(
  entry: { title: string | null; link: string | null; publishedAt: Date | null } | undefined,
  wanted: ExpectedFeed['entries'][number],
  site: string | null,
): ('title' | 'link' | 'time')[] {
  const time = entry?.publishedAt?.getTime() ?? null;
  const link = entry?.link ?? null;
  const isSame = {
    title: lossy(wanted.title, wanted.title) === lossy(plain(entry?.title), wanted.title),
    link: link === wanted.link || (wanted.link !== null && site !== null && link === new URL(wanted.link, site).href),
    time: wanted.time === null || time === wanted.time,
  };
  return (['title', 'link', 'time'] as const).filter((field) => !isSame[field]);
}

/** A text without its letters beyond ASCII where the reference has lost some of them. */
export function lossy(text: string | null, reference: string | null): string | null {
  return reference?.includes('\uFFFD') ? (text?.replace(/[^!-~]+/g, '') ?? null) : text;
}

function timeOf(date: string | null | undefined): number | null {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : time;
}
