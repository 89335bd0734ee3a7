import type { Format, Origin } from '@nhipbao/records';
import type { TextSource } from './text/story-text.ts';

/** The reporting units whose sites are imitated; the same ids as in the registry. */
export const UNITS = ['newspaper', 'station', 'magazine'] as const;
export type Unit = (typeof UNITS)[number];

/** The lists in which a site may name a story. */
export type Listing = 'rss' | 'section' | 'sitemap';

/** Everything from which a story's page is rendered; the page itself is never kept. */
export interface Story {
  unit: Unit;
  id: number;
  /** Path of its address, as its site writes it. */
  path: string;
  /** Other paths that show the same page and name the first as canonical. */
  aliases: readonly string[];
  format: Format;
  /** Slug of the section that lists it. */
  section: string;
  publishedAt: Date;
  /** From this instant on the page says something else (version B). */
  revisedAt: Date | null;
  origin: Origin;
  title: string;
  authors: readonly string[];
  /** The agency named under a republished story, as printed. */
  sourceLine: string | null;
  text: TextSource;
  /** The text is another unit's, reworded in places. */
  reworded: boolean;
  /** Path of the same unit's story of which this is a second address without saying so. */
  twinOf: string | null;
  /** The other unit's story that this one repeats almost word by word. */
  nearDuplicateOf: { unit: Unit; path: string } | null;
  /** How much the page says of itself to machines. */
  markup: 'bare' | 'open-graph' | 'json-ld';
  dateLine: 'current' | 'older';
  /** Some Đ of the page are U+00D0, as in pages pasted from old documents. */
  lookAlike: boolean;
  /** A broadcast programme uploaded unchanged. */
  broadcast: boolean;
  listedIn: readonly Listing[];
}
