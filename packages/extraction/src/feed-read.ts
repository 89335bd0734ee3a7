import { setImmediate as nextTurn } from 'node:timers/promises';

import { unwrapGzip } from './decode-gzip.ts';
import { decodeInTurns } from './decode-in-turns.ts';
import type { Feed } from './feed.ts';
import { entryOf } from './feed-entry.ts';
import { FeedError } from './feed-error.ts';
import { type FeedFaultLog, openFaultLog } from './feed-fault-log.ts';
import { mapByRssParser, NO_HEAD } from './feed-mapper.ts';
import { type ChosenRecord, chooseFields, type FeedReading } from './feed-record.ts';
import { readWithFeedsmith } from './feed-second-reader.ts';
import { isHtmlName } from './feed-text.ts';
import { type FeedXml, openFeedXml } from './feed-xml.ts';

export interface FeedLimits {
  /** Largest document in bytes (or characters, for text). Default 32 MiB. */
  maxBytes?: number;
  /** Most entries that are kept. Default 100,000. */
  maxEntries?: number;
}

export interface FeedInput {
  /** The answer's body, decompressed; or `text`, when somebody decoded it. */
  bytes?: Uint8Array;
  text?: string;
  /** Final address of the answer, after redirects: relative links start there. */
  url?: string | undefined;
  contentType?: string | null | undefined;
  /** IANA zone of dates that name none. Default Asia/Ho_Chi_Minh. */
  zone?: string | undefined;
  limits?: FeedLimits | undefined;
  /** What counts as the future. Default the system's clock. */
  now?: Date | undefined;
}

/** Characters read in one go; between pieces other work gets its turn, so that a feed of 20 MB blocks nobody. */
const PIECE = 64 * 1024;

/**
 * Reads RSS (0.9x, 1.0, 2.0), Atom (0.3, 1.0) or JSON Feed from its bytes. What can be read is: a feed cut off or badly written gives
 * the entries before and after the damage, with faults that name it. Throws FeedError when there is no feed at all: nothing, a web
 * page, another document, or one above the size limit. Never loads anything, never expands declared entities.
 */
export async function readFeed(input: FeedInput): Promise<Feed> {
  const { zone = 'Asia/Ho_Chi_Minh', limits = {}, now = new Date() } = input;
  const { maxBytes = 32 * 1024 * 1024, maxEntries = 100_000 } = limits;
  const faults = openFaultLog();
  const size = input.bytes?.byteLength ?? input.text?.length ?? 0;
  if (size > maxBytes)
    throw new FeedError('too-large', `the feed has ${size} bytes, more than the ${maxBytes} allowed`);

  const text = await textOf(input, maxBytes, faults);
  if (text.trim() === '') throw new FeedError('empty', 'the document is empty');
  const base = input.url !== undefined && URL.canParse(input.url) ? input.url : undefined;
  const { kind, head, records } = /^\s*\{/.test(text)
    ? readWithFeedsmith(text, base, zone, faults)
    : await readXml(text, base, zone, faults);

  if (records.length > maxEntries) faults.add('too-many-entries', `only the first ${maxEntries} entries were kept`);
  const entries = records.slice(0, maxEntries).map((record) => entryOf(record, base ?? head.link, now, faults));
  return { kind, title: head.title, link: head.link, entries, faults: faults.list() };
}

/** The feed's own XML by our reader and rss-parser, piece by piece; a document without a feed's root goes to the second reader. */
async function readXml(
  text: string,
  base: string | undefined,
  zone: string,
  faults: FeedFaultLog,
): Promise<FeedReading> {
  const xml = openFeedXml(base);
  const records: ChosenRecord[] = [];
  for (let at = 0; at < text.length; at += PIECE) {
    xml.write(text.slice(at, at + PIECE));
    if (at + PIECE >= text.length) xml.end();
    const kind = xml.kind();
    const chosen = xml.takeEntries().map((record) => chooseFields(record, kind ?? 'rss', zone, faults));
    if (kind !== undefined && chosen.length > 0) records.push(...(await mapByRssParser(kind, NO_HEAD, chosen)).records);
    await nextTurn();
  }

  const kind = xml.kind();
  if (kind === undefined) return readUnknown(text, xml.firstElement() ?? 'text', base, zone, faults);
  noteDamage(xml, faults);
  const { head } = await mapByRssParser(kind, chooseFields(xml.head, kind, zone, openFaultLog()), []);
  return { kind, head, records };
}

function readUnknown(
  text: string,
  firstElement: string,
  base: string | undefined,
  zone: string,
  faults: FeedFaultLog,
): FeedReading {
  if (isHtmlName(firstElement) || /^\s*<!doctype\s+html/i.test(text)) {
    throw new FeedError('html', 'a web page stands where the feed should be');
  }
  return readWithFeedsmith(text, base, zone, faults);
}

async function textOf(input: FeedInput, maxBytes: number, faults: FeedFaultLog): Promise<string> {
  if (input.bytes === undefined) return input.text ?? '';
  const { bytes, fault } = await unwrapGzip(input.bytes, maxBytes);
  if (fault === 'too-large') throw new FeedError('too-large', `the feed unpacks to more than ${maxBytes} bytes`);
  if (fault === 'damaged') throw new FeedError('not-a-feed', 'the feed is a gzip file that cannot be unpacked');
  const decoded = await decodeInTurns(bytes, { contentType: input.contentType, kind: 'xml' });
  for (const { code, message } of decoded.faults) faults.add(code, message);
  return decoded.text;
}

function noteDamage(xml: FeedXml, faults: FeedFaultLog): void {
  const { unclosed, cutOff, tooDeep, declaresEntities } = xml.faults();
  if (unclosed > 0) faults.add('not-well-formed', `${unclosed} elements are not closed where they should be`);
  if (tooDeep) faults.add('too-deep', 'elements are nested deeper than any feed needs; reading stopped there');
  else if (cutOff) faults.add('cut-off', 'the document ends before its last element is closed');
  if (declaresEntities) faults.add('declares-entities', 'the document declares entities; they were not expanded');
}
