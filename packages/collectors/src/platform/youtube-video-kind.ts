import type { Publication } from '@nhipbao/records';
import { isShortVideo } from './short-video.ts';

/** What the Data API says of a video that tells its kind. */
export interface VideoSigns {
  title: string;
  description: string;
  tags: readonly string[];
  /** ISO 8601; `P0D` while a broadcast is on. */
  duration: string | undefined;
  /** Size of the player that fits the picture, where its shape is known. */
  width: number | undefined;
  height: number | undefined;
  /** It is or was broadcast live, or shown as a premiere, which the API does not tell apart. */
  live: boolean;
  /** It stands in a playlist that its owner marked as a podcast. */
  episode: boolean;
}

/**
 * The kind of a video, and whether YouTube says it. The Data API has no mark of a Short, so one is told by its length together with
 * `#shorts` or an upright or square picture; a landscape video is none, whatever its words. Only the owner's Analytics count Shorts by
 * YouTube's own mark.
 */
export function videoKind(signs: VideoSigns): Required<Pick<Publication, 'kind' | 'kindBasis'>> {
  const { title, description, tags, duration, width, height, live, episode } = signs;
  if (episode) return { kind: 'episode', kindBasis: 'stated' };
  if (live) return { kind: 'livestream', kindBasis: 'stated' };
  const seconds = duration === undefined ? null : secondsOf(duration);
  const named =
    /#shorts?(?![\p{L}\p{N}_])/iu.test(`${title} ${description}`) || tags.some((tag) => /^#?shorts?$/i.test(tag));
  if (isShortVideo({ seconds, width, height }, named)) return { kind: 'short-video', kindBasis: 'heuristic' };
  return { kind: 'video', kindBasis: 'stated' };
}

/** Length of a duration such as `PT2H3M11S` or `P1DT2H`; null where it is none. */
export function secondsOf(duration: string): number | null {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration);
  if (!parts) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}
