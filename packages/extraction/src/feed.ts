/** How the list was written. */
export type FeedKind = 'rss' | 'rdf' | 'atom' | 'json';

/**
 * Something in a feed that was wrong and was survived; one per kind of fault, with the number of places in the message. Codes: those of
 * decoding (`invalid-bytes`, `nul-bytes`, `unknown-encoding`, `wrong-encoding`), `not-well-formed`, `cut-off`, `too-deep`,
 * `declares-entities`, `too-many-entries`, `bad-date`, `date-1970`, `date-in-future`; of sitemaps also `bad-address`.
 */
export interface FeedFault {
  code: string;
  message: string;
}

/** A file that a feed's entry delivers. `type` is its media type, lower case, and `bytes` its size, where the feed says them. */
export interface MediaFile {
  url: string;
  type: string | null;
  bytes: number | null;
}

/** One entry of a feed. Texts are plain (tags stripped, entities decoded, NFC, one blank between words), null where the feed says nothing. */
export interface FeedEntry {
  /** guid or id; the link where the feed gives neither. */
  id: string | null;
  title: string | null;
  /** Resolved against xml:base and the feed's final address. An entry whose only address is a permanent guid has that. */
  link: string | null;
  /** First publication; where only a change is dated, that. */
  publishedAt: Date | null;
  updatedAt: Date | null;
  summary: string | null;
  /** The platform's own id of a video (yt:videoId). */
  mediaId: string | null;
  /** The media file that the entry delivers (enclosure): of a podcast, the episode itself. */
  mediaFile: MediaFile | null;
  /** Length of the episode as the feed states it (itunes:duration). */
  durationSeconds: number | null;
  /** Views that the feed states (media:statistics); absent is null, never 0. */
  views: number | null;
}

export interface Feed {
  kind: FeedKind;
  title: string | null;
  /** The site's page that the feed belongs to. */
  link: string | null;
  entries: FeedEntry[];
  faults: FeedFault[];
}
