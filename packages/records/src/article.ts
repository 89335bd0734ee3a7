import { z } from 'zod';
import { Instant } from './time.ts';

/** A picture of a story. Sizes in CSS pixels where the page says them. */
export const Image = z.object({
  url: z.string(),
  caption: z.string().nullable(),
  width: z.number().nullable(),
  height: z.number().nullable(),
});
export type Image = z.infer<typeof Image>;

/** A player's source: a <video>, <audio> or a JSON-LD media object. `duration` in seconds. */
export const Media = z.object({
  url: z.string().nullable(),
  host: z.string().nullable(),
  poster: z.string().nullable(),
  duration: z.number().nullable(),
  width: z.number().nullable(),
  height: z.number().nullable(),
});
export type Media = z.infer<typeof Media>;

/** A foreign document shown in the page (YouTube, TikTok, Datawrapper, a map); `id` is the platform's media id where the address holds one. */
export const Embed = z.object({
  host: z.string(),
  url: z.string(),
  id: z.string().nullable(),
  kind: z.enum(['video', 'short-video', 'audio', 'social', 'chart', 'map', 'interactive', 'document', 'other']),
  /** Size of the frame in CSS pixels where the page says it: a vertical frame is a vertical video. */
  width: z.number().nullable().optional(),
  height: z.number().nullable().optional(),
});
export type Embed = z.infer<typeof Embed>;

export const Table = z.object({ rows: z.int(), columns: z.int(), numericShare: z.number() });
export type Table = z.infer<typeof Table>;

/** Signs of how a page is built, for the format rules; counted inside the story, not in the site's frame. */
export const PageStructure = z.object({
  /** Path of the page's address, lower case; '' when no address is known. */
  path: z.string(),
  /** Types of every JSON-LD node. */
  jsonLdTypes: z.array(z.string()),
  openGraphType: z.string().nullable(),
  /** Breadcrumb and menu labels that place the page ("Multimedia", "Podcast"), outermost first. */
  breadcrumbs: z.array(z.string()),
  /** Class and id tokens of html, body and the story's own containers, lower case: templates name themselves here. */
  layoutTokens: z.array(z.string()),
  /** Hosts of scripts and frames inside the story. */
  scriptHosts: z.array(z.string()),
  isAmpStory: z.boolean(),
  /** Blocks that span the full width, by class or inline style. */
  fullWidthBlocks: z.int(),
  /** Pull quotes: <blockquote> or quote-classed blocks without a source embed. */
  pullQuotes: z.int(),
  /** Changes between text and media along the story's blocks. */
  mediaAlternations: z.int(),
  /** Blocks that begin with a clock time, or LiveBlogPosting updates. */
  timestampedBlocks: z.int(),
  /** Inputs, selects, canvases and quiz-like controls inside the story. */
  controls: z.int(),
  /** <canvas>, inline <svg> of some size, chart containers. */
  charts: z.int(),
  pdfLinks: z.int(),
  /** Syllables inside captions. */
  captionSyllables: z.int(),
});
export type PageStructure = z.infer<typeof PageStructure>;

/** What extraction reads from one article page. Everything is nullable or empty where the page does not say; text is NFC. */
export const Article = z.object({
  canonicalUrl: z.string().nullable(),
  title: z.string().nullable(),
  lead: z.string().nullable(),
  authors: z.array(z.string()),
  section: z.string().nullable(),
  publishedAt: Instant.nullable(),
  updatedAt: Instant.nullable(),
  /** The body, one element a block, lead excluded where the page sets it apart. */
  paragraphs: z.array(z.string()),
  captions: z.array(z.string()),
  images: z.array(Image),
  videos: z.array(Media),
  audio: z.array(Media),
  embeds: z.array(Embed),
  tables: z.array(Table),
  tags: z.array(z.string()),
  /** The agency named as source ("Theo TTXVN"); not an author. */
  sourceLine: z.string().nullable(),
  language: z.string().nullable(),
  syllables: z.int(),
  structure: PageStructure,
});
export type Article = z.infer<typeof Article>;
