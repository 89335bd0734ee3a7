import { type AtomFeed, parseFeed, parseJsonFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { mendCutJson } from './feed-cut-json.ts';
import { parseFeedDate } from './feed-date.ts';
import { FeedError } from './feed-error.ts';
import type { FeedFaultLog } from './feed-fault-log.ts';
import { resolveLink } from './feed-link.ts';
import type { ChosenRecord, FeedReading } from './feed-record.ts';
import { plainText } from './feed-text.ts';

/** The second reader works in one go: larger documents are refused, so that it holds its thread for a moment only. */
const LIMIT = 8 * 1024 * 1024;

/** What feedsmith calls a field, reduced to text. */
type Fields = Partial<Record<'id' | 'title' | 'link' | 'published' | 'updated' | 'summary', string | undefined>>;

/**
 * Reads with feedsmith what the first reader does not know: JSON Feed, and XML under names it cannot place.
 * Throws FeedError `not-a-feed` when feedsmith does not know it either.
 */
export function readWithFeedsmith(
  text: string,
  base: string | undefined,
  zone: string,
  faults: FeedFaultLog,
): FeedReading {
  if (text.length > LIMIT) throw new FeedError('too-large', `only RSS and Atom may have more than ${LIMIT} characters`);
  const { format, feed } = parsed(text, faults);
  const record = (fields: Fields) => recordOf(fields, base, zone);
  switch (format) {
    case 'json':
      return {
        kind: format,
        head: record({ title: feed.title, link: feed.home_page_url }),
        records: (feed.items ?? []).map((item) =>
          record({
            id: item.id,
            title: item.title,
            link: item.url ?? item.external_url,
            published: item.date_published,
            updated: item.date_modified,
            summary: item.summary ?? item.content_text ?? item.content_html,
          }),
        ),
      };
    case 'atom':
      return {
        kind: format,
        head: record({ title: feed.title?.value, link: alternate(feed.links) }),
        records: (feed.entries ?? []).map((entry) => record(atomFields(entry))),
      };
    default:
      return {
        kind: format,
        head: record({ title: feed.title, link: feed.link }),
        records: (feed.items ?? []).map((item) => record(rssFields(item))),
      };
  }
}

type Parsed = ReturnType<typeof parseFeed<string>>;

function parsed(text: string, faults: FeedFaultLog): Parsed {
  try {
    return /^\s*\{/.test(text) ? { format: 'json', feed: parseJsonFeed(jsonOf(text, faults)) } : parseFeed(text);
  } catch (cause) {
    throw new FeedError('not-a-feed', 'the document is no RSS, Atom or JSON feed', { cause });
  }
}

function jsonOf(text: string, faults: FeedFaultLog): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const mended = mendCutJson(text);
    if (mended === undefined) throw error;
    faults.add('cut-off', 'the document ends in the middle; the items before that were read');
    return JSON.parse(mended);
  }
}

function atomFields(entry: AtomFeed.Entry<string>): Fields {
  return {
    id: entry.id,
    title: entry.title?.value,
    link: alternate(entry.links),
    published: entry.published,
    updated: entry.updated,
    summary: entry.summary?.value ?? entry.content?.value,
  };
}

function rssFields(item: RssFeed.Item<string> | RdfFeed.Item<string>): Fields {
  return {
    id: 'guid' in item ? item.guid?.value : undefined,
    title: item.title,
    link: item.link,
    published: 'pubDate' in item ? item.pubDate : item.dc?.dates?.[0],
    summary: item.description,
  };
}

function alternate(links: AtomFeed.Link<string>[] | undefined): string | undefined {
  return (links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links?.[0])?.href;
}

function recordOf(fields: Fields, base: string | undefined, zone: string): ChosenRecord {
  const link = fields.link === undefined ? null : resolveLink(fields.link, base);
  return {
    id: fields.id?.trim() || link,
    title: fields.title === undefined ? null : plainText(fields.title) || null,
    link,
    publishedAt: fields.published === undefined ? null : parseFeedDate(fields.published, zone),
    updatedAt: fields.updated === undefined ? null : parseFeedDate(fields.updated, zone),
    summary: fields.summary === undefined ? null : plainText(fields.summary).slice(0, 10_000) || null,
    mediaId: null,
    mediaFile: null,
    durationSeconds: null,
    views: null,
  };
}
