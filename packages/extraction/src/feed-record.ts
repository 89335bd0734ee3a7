import type { FeedKind, MediaFile } from './feed.ts';
import { parseFeedDate } from './feed-date.ts';
import type { FeedFaultLog } from './feed-fault-log.ts';
import { resolveLink } from './feed-link.ts';
import { mediaFileOf, parseDuration } from './feed-media.ts';
import { collapsed, composed, plainText } from './feed-text.ts';
import type { FeedRecord, FeedValue, FeedXmlKind } from './feed-xml.ts';

/** A feed's head or one of its entries with one value for each field, chosen and cleaned. */
export interface ChosenRecord {
  id: string | null;
  title: string | null;
  link: string | null;
  publishedAt: Date | null;
  updatedAt: Date | null;
  summary: string | null;
  mediaId: string | null;
  mediaFile: MediaFile | null;
  durationSeconds: number | null;
  views: number | null;
}

/** What a reader makes of a document. */
export interface FeedReading {
  kind: FeedKind;
  head: ChosenRecord;
  records: ChosenRecord[];
}

/** Longest summary that is kept, in characters: a list's summary is an announcement, whole stories come from their pages. */
const SUMMARY_LENGTH = 10_000;

/** Chooses among the elements of a record: of several titles, links, dates and summaries the best by the feed's own conventions. */
export function chooseFields(record: FeedRecord, kind: FeedXmlKind, zone: string, faults: FeedFaultLog): ChosenRecord {
  const { values } = record;
  const id = firstOf(ranked(values, 'id'), ({ text }) => composed(text.trim()) || null);
  const link = linkOf(record, kind);
  const views = values.find(({ role }) => role.is === 'statistics')?.attributes.views;
  return {
    id: id ?? (record.attributes['rdf:about']?.trim() || null) ?? link,
    title: firstOf(ranked(values, 'title'), (value) => readable(value, kind)),
    link,
    publishedAt: dateOf(values, 'published', zone, faults),
    updatedAt: dateOf(values, 'updated', zone, faults),
    summary: firstOf(ranked(values, 'summary'), (value) => readable(value, kind)?.slice(0, SUMMARY_LENGTH) ?? null),
    mediaId: values.find(({ role }) => role.is === 'media-id')?.text.trim() || null,
    mediaFile: mediaFileOf(values),
    durationSeconds: firstOf(
      values.filter(({ role }) => role.is === 'duration'),
      ({ text }) => parseDuration(text),
    ),
    views: views !== undefined && /^\d{1,15}$/.test(views) ? Number(views) : null,
  };
}

function firstOf<T>(values: FeedValue[], read: (value: FeedValue) => T | null): T | null {
  for (const value of values) {
    const found = read(value);
    if (found !== null) return found;
  }
  return null;
}

function rankOf({ role }: FeedValue): number {
  return 'rank' in role ? role.rank : 0;
}

function ranked(values: FeedValue[], is: FeedValue['role']['is']): FeedValue[] {
  const found = values.filter(({ role }) => role.is === is);
  return found.length < 2 ? found : found.sort((a, b) => rankOf(a) - rankOf(b));
}

/** Atom says whether a text is markup; RSS does not, so there what looks like markup is. */
function readable(value: FeedValue, kind: FeedXmlKind): string | null {
  const type = value.attributes.type?.toLowerCase();
  if (type !== undefined && /^(image|audio|video)\//.test(type)) return null;
  const text = value.attributes.mode === 'base64' ? Buffer.from(value.text, 'base64').toString('utf8') : value.text;
  if (value.hasElements) return collapsed(text) || null;
  const isMarkup =
    kind !== 'atom' || /html|xml/.test(type ?? '') || (type === undefined && value.attributes.mode === 'escaped');
  if (isMarkup) return plainText(text) || null;
  // Atom's default type is literal text; one escaping too many is a far commoner error than an entity that is meant to be read.
  const escapedTwice = type === undefined && /&(?:amp|apos|quot|nbsp|#\d{1,6}|#x[\da-f]{1,6});/i.test(text);
  return (escapedTwice ? plainText(text) : collapsed(text)) || null;
}

function dateOf(values: FeedValue[], of: 'published' | 'updated', zone: string, faults: FeedFaultLog): Date | null {
  const candidates = ranked(values, 'date').filter(
    ({ role, text }) => role.is === 'date' && role.of === of && text.trim() !== '',
  );
  const date = firstOf(candidates, ({ text }) => parseFeedDate(text, zone));
  const first = candidates[0];
  if (date === null && first !== undefined) faults.add('bad-date', `"${first.text.trim().slice(0, 60)}" is not a date`);
  return date;
}

interface LinkCandidate {
  rel: string;
  type: string | undefined;
  address: string;
}

function linkOf(record: FeedRecord, kind: FeedXmlKind): string | null {
  const texts: string[] = [];
  const references: LinkCandidate[] = [];
  let permanentId: string | null = null;
  for (const { role, text, attributes, base } of record.values) {
    if (role.is === 'link') {
      const { href } = attributes;
      const address = resolveLink(href ?? text, base);
      if (address === null) continue;
      if (href === undefined) texts.push(address);
      else references.push({ rel: relationOf(attributes.rel), type: attributes.type, address });
    } else if (role.is === 'id' && role.rank === 0 && isPermanent(attributes)) {
      if (/^https?:\/\/./i.test(text.trim())) permanentId ??= resolveLink(text, base);
    } else if (role.is === 'summary' && attributes.src !== undefined) {
      const address = resolveLink(attributes.src, base);
      if (address !== null) references.push({ rel: 'content', type: undefined, address });
    }
  }
  const alternates = references.filter(({ rel }) => rel === 'alternate');
  const page = alternates.find(({ type }) => type === undefined || /html/i.test(type)) ?? alternates[0];
  if (kind === 'atom') return (page ?? references[0])?.address ?? texts[0] ?? null;
  return texts[0] ?? page?.address ?? permanentId ?? aboutOf(record);
}

/** RSS: a guid is an address unless it says otherwise. */
function isPermanent(attributes: Record<string, string>): boolean {
  return (attributes.ispermalink ?? 'true').toLowerCase() !== 'false';
}

function relationOf(rel: string | undefined): string {
  return (rel?.trim() || 'alternate').toLowerCase().replace(/^https?:\/\/www\.iana\.org\/assignments\/relation\//, '');
}

/** The address an element carries itself: rdf:about of RSS 1.0, href of the old channel format. */
function aboutOf(record: FeedRecord): string | null {
  const about = record.attributes['rdf:about'] ?? record.attributes.href;
  return about !== undefined && /^https?:\/\//i.test(about.trim()) ? resolveLink(about, record.base) : null;
}
