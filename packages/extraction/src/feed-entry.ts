import type { FeedEntry } from './feed.ts';
import type { FeedFaultLog } from './feed-fault-log.ts';
import type { ChosenRecord } from './feed-record.ts';

const DAY = 86_400_000;

/**
 * A record as the caller gets it. A date of 1 January 1970 is a clock or a database that knew none: it becomes null, with a fault.
 * A date in the future (by more than a day, zones being what they are) is kept as the feed says it, with a fault.
 */
export function entryOf(record: ChosenRecord, now: Date, faults: FeedFaultLog): FeedEntry {
  const updatedAt = checked(record.updatedAt, now, record, faults);
  const publishedAt = checked(record.publishedAt, now, record, faults) ?? updatedAt;
  return { ...record, publishedAt, updatedAt };
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
