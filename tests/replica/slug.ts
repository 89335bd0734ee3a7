import { fold } from '@nhipbao/records';

/** A title as it stands in an address: without diacritics, words joined by hyphens. */
export function slugOf(title: string): string {
  return fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 110);
}

/** A local day's digits as the station writes them in addresses: 2025-03-21 is "2132025". */
export function dayDigits(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)}${Number(month)}${year}`;
}
