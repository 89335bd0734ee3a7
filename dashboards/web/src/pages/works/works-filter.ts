import type { Format, Origin } from '@nhipbao/records';
import type { WorksQuery } from '../../routes/links.ts';

const KEYS = ['unit', 'format', 'origin', 'scope', 'day', 'from', 'to', 'q'] as const;

/** The filters that stand in the page's address; empty ones are absent. */
export function readFilter(search: URLSearchParams): WorksQuery {
  const query: WorksQuery = {};
  for (const key of KEYS) {
    const value = search.get(key)?.trim();
    if (value) query[key] = value;
  }
  return query;
}

export type FilterKey = keyof WorksQuery;

/** Formats in the order of the codebook, then `none`: works that still wait for a decision. */
export const FORMAT_CHOICES: readonly (Format | 'none')[] = [
  'text-news',
  'feature',
  'photo-story',
  'infographic',
  'longform',
  'data-journalism',
  'video',
  'short-video',
  'livestream',
  'podcast',
  'interactive',
  'visual-story',
  'live-blog',
  'e-paper',
  'none',
];

export const ORIGIN_CHOICES: readonly Origin[] = ['own', 'republished', 'unknown'];
