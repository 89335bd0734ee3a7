import type { Article } from '@nhipbao/records';
import type { PageFacts } from '../page-facts.ts';
import { filedUnder, labelled } from '../place.ts';
import type { SiteFacts } from '../site-facts.ts';
import { foldedWords } from '../text/keywords.ts';

const PLACES = [
  'quang cao',
  'thong tin quang cao',
  'rao vat',
  'thong tin doanh nghiep',
  'tin doanh nghiep',
  'tin tai tro',
  'tai tro',
  'noi dung tai tro',
  'pr',
  'advertorial',
  'sponsored',
  'thong tin tai tro',
  'thong tin thuong mai',
  'quang ba thuong hieu',
  'dau gia',
  'thong bao quang cao',
];
const SIGN_OFF =
  /^ (?:\d+ )?(?:thong tin quang cao|noi dung quang cao|bai viet (?:duoc )?tai tro|noi dung (?:duoc )?tai tro|bai pr|tin quang cao|quang cao|thong tin doanh nghiep|thong tin tai tro) $/;

const LONGEST_SIGN_OFF = 60;

/** Paid content by where it is filed, its label or its last line. */
export function isAdvertising(article: Article, page: PageFacts, site: SiteFacts): boolean {
  if (site.advertisingPaths.some((prefix) => page.path.startsWith(prefix))) return true;
  if (filedUnder(page, PLACES) || labelled(page, PLACES)) return true;
  const edges = [...article.paragraphs.slice(0, 1), ...article.paragraphs.slice(-2), article.sourceLine ?? ''];
  return edges.some((line) => line.length <= LONGEST_SIGN_OFF && SIGN_OFF.test(foldedWords(line)));
}
