import type { Archive } from '../archive.ts';
import type { Reply } from '../reply.ts';
import { graphicSvg, printedPageSvg } from './graphic.ts';
import { landscapePng } from './landscape.ts';
import { emptyMp4, livePlaylist, onePagePdf, silentMp3 } from './tiny-media.ts';

const UNCHANGED = new Date('2025-01-01T00:00:00Z');
const EXTENSION = /\.(png|svg|mp3|mp4|m3u8|pdf)$/;
/** Names of drawings and editions end in the story's id, then the page where there are several. */
const STORY_AND_PAGE = /[^/]*?(\d+)(?:-(\d+))?\.\w+$/;

/** Different pictures; the pictures of one story always differ. Each takes milliseconds to draw. */
const LANDSCAPES = 64;
const drawn = new Map<number, Buffer>();

function landscape(number: number): Buffer {
  const picture = drawn.get(number) ?? landscapePng(`landscape ${number}`);
  drawn.set(number, picture);
  return picture;
}

/** Answers a path under /upload/ or /live/: everything is made on request. Null for what the site does not keep. */
export function mediaReply(archive: Archive, path: string, now: Date): Reply | null {
  const kind = EXTENSION.exec(path)?.[1];
  const [, id, page] = STORY_AND_PAGE.exec(path) ?? [];
  const made = (type: string, body: string | Buffer): Reply => ({ type, body, modifiedAt: UNCHANGED });
  switch (kind) {
    case 'png':
      return made('image/png', landscape((Number(id ?? 0) * 11 + Number(page ?? 0)) % LANDSCAPES));
    case 'mp3':
      return made('audio/mpeg', silentMp3());
    case 'mp4':
      return made('video/mp4', emptyMp4());
    case 'm3u8':
      return { type: 'application/vnd.apple.mpegurl', body: livePlaylist() };
    case 'pdf':
      return made('application/pdf', onePagePdf(`Bao in Tay Ninh ${id ?? ''} - du lieu minh hoa`));
    case 'svg': {
      const story = archive.withId(Number(id), now);
      if (!story) return null;
      return made('image/svg+xml', page === undefined ? graphicSvg(story) : printedPageSvg(story, Number(page)));
    }
    default:
      return null;
  }
}
