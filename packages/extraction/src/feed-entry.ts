import type { FeedEntry } from './feed.ts';
import type { FeedFaultLog } from './feed-fault-log.ts';
import { resolveLink } from './feed-link.ts';
import type { ChosenRecord } from './feed-record.ts';

const DAY = 86_400_000;

/**
 * A record as the caller gets it. A date of 1 January 1970 is a clock or a database that knew none: it becomes null, with a fault.
 * A date in the future (by more than a day, zones being what they are) is kept as the feed says it, with a fault.
 * `site`: where a link that is still relative starts, the feed's own link when its address is not known.
 */
export function entryOf(record: ChosenRecord, site: string | null, now: Date, faults: FeedFaultLog): FeedEntry {
  const updatedAt = checked(record.updatedAt, now, record, faults);
  const publishedAt = checked(record.publishedAt, now, record, faults) ?? updatedAt;
  return { ...record, link: absolute(record.link, site), publishedAt, updatedAt };
}

function absolute(link: string | null, site: string | null): string | null {
  if (link === null || site === null || /^https?:/i.test(link)) return link;
  return resolveLink(link, site);
}

function checked(date: Date | null, now: Date, record: ChosenRecord, faults: FeedFaultLog): Date | null {
  if (date === null) return null;
  const time = date.getTime();
  if (Math.abs(time) <= DAY) {
    faults.add('date-1970', `${nameOf(record)} is dated 1970`);
    return null;
  }
  if (time > now.getTime() + DAY)
    faults.add('date-in-future', `${nameOf(record)} is dated ${date.toISOString()}, in the future`);
  return date;
}

function nameOf({ link, title, id }: ChosenRecord): string {
  return (link ?? title ?? id ?? 'an entry').slice(0, 200);
}
