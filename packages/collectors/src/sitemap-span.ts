import { addDays, monthBounds, startOfLocalDay } from '@nhipbao/records';

/** Days between which stories are wanted, both included, Asia/Ho_Chi_Minh; open where undefined. */
export interface Span {
  since?: string | undefined;
  until?: string | undefined;
}

const MONTH_IN_NAME = /(?<!\d)(199[7-9]|20[0-4]\d)[-_/.]?(0[1-9]|1[0-2])(?!\d{3})/;

/** Whether a sitemap can hold stories of the span: by the month in its name, or because it has not changed since the span began. */
export function mayHoldSpan(sitemap: { url: string; lastModified: Date | null }, span: Span): boolean {
  const { since, until } = boundsOf(span);
  if (since && sitemap.lastModified && sitemap.lastModified < since) return false;
  const named = MONTH_IN_NAME.exec(new URL(sitemap.url).pathname.split('/').slice(-2).join('/'));
  if (!named) return true;
  const { from, to } = monthBounds(`${named[1]}-${named[2]}`);
  return !(since && to <= since) && !(until && from >= until);
}

/** Whether a page may lie in the span. Its last change says only that it is no younger: it cannot rule out a page as too new. */
export function mayLieInSpan(page: { publishedAt: Date | null; lastModified: Date | null }, span: Span): boolean {
  const { since, until } = boundsOf(span);
  const latest = page.publishedAt ?? page.lastModified;
  if (since && latest && latest < since) return false;
  return !(until && page.publishedAt && page.publishedAt >= until);
}

function boundsOf({ since, until }: Span): { since?: Date; until?: Date } {
  return {
    ...(since && { since: startOfLocalDay(since) }),
    ...(until && { until: startOfLocalDay(addDays(until, 1)) }),
  };
}
