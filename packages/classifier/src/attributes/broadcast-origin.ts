import type { Article, Format } from '@nhipbao/records';
import type { PageFacts } from '../page-facts.ts';
import { filedUnder } from '../place.ts';
import type { SiteFacts } from '../site-facts.ts';

const PLACES = [
  'ban tin 18g30',
  'ban tin 11g30',
  'ban tin thoi su',
  'thoi su truyen hinh',
  'chuong trinh thoi su',
  'chuong trinh truyen hinh',
  'chuong trinh phat thanh',
  'ban tin truyen hinh',
  'ban tin phat thanh',
  'chuong trinh thtt',
  'phat song',
];
const BULLETIN =
  / (?:thoi su|ban tin|chuong trinh|chuyen muc|tap chi truyen hinh) (?:\p{L}+ ){0,6}(?:(?:ngay )?\d{1,2} \d{1,2} (?:\d{2,4} )?|\d{1,2}(?:g|h)\d{0,2} |tap \d+ |so \d+ |sang |trua |chieu |toi )/u;

/** The note under a programme that was on air. */
const AIRED = /phát sóng (?:trên|lúc|vào|trong|ngày)|đã (?:được )?phát sóng/iu;

/** Whether a video or audio item is a broadcast programme uploaded unchanged: a bulletin or programme that names its air time, date or number. */
export function isBroadcast(article: Article, page: PageFacts, format: Format | null, site: SiteFacts): boolean {
  if (format !== 'video' && format !== 'podcast' && format !== 'livestream') return false;
  if (site.broadcastPaths.some((prefix) => page.path.startsWith(prefix))) return true;
  if (page.jsonLdTypes.has('TVEpisode') || page.jsonLdTypes.has('RadioEpisode')) return true;
  const aired = article.paragraphs.slice(-3).some((paragraph) => AIRED.test(paragraph));
  return aired || filedUnder(page, PLACES) || BULLETIN.test(page.title);
}
