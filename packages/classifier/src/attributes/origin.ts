import type { Article, Origin } from '@nhipbao/records';
import { foldedWords, hasKeyword } from '../text/keywords.ts';
import { NEWSROOMS } from './newsrooms.ts';

const SIGN_OFF = /^[\s(]*(?:theo|nguồn|tổng hợp từ|dịch từ)\s*[:.]?\s+([^.]{2,80})[\s).]*$/iu;
const IN_BRACKETS = /^\(?\s*([\p{L}\d+./\- ]{2,40})\s*\)?$/u;
const DATELINE = /^\s*\(?([\p{L}\d.+ ]{2,24})\)?\s*[-–]\s/u;
const ADDRESS = /(?:^|\s)[a-z0-9-]+\.(?:com\.vn|gov\.vn|org\.vn|net\.vn|vn|com|net|org)(?:\s|$|\/)/i;
const OUTLET = /^ (?:bao|dai|tap chi|trang|kenh) /;

/**
 * Own production or republished (tin dẫn lại), by the source line: a line that names another newsroom, or the sign-off or dateline
 * that does, means republished. `ownNames` are the unit's own names and bylines ("Báo Tây Ninh", "BTNO"). Without any sign: own when
 * an author is named, otherwise unknown (which the rulebook counts as own until the audit corrects it).
 */
export function originOf(article: Article, ownNames: readonly string[] = []): Origin {
  const own = ownNames.map((name) => foldedWords(name).trim()).filter((name) => name !== '');
  const sources = [article.sourceLine, signOff(article), dateline(article)].filter(
    (one) => one !== null && one !== undefined,
  );
  const named = sources
    .map((source) => ({ source, words: foldedWords(source) }))
    .filter(({ words }) => words.trim() !== '');
  if (named.some(({ words }) => hasKeyword(words, own))) return 'own';
  if (named.some(({ source, words }) => isNewsroom(words) || ADDRESS.test(source))) return 'republished';
  return article.authors.length > 0 || named.length > 0 ? 'own' : 'unknown';
}

function isNewsroom(words: string): boolean {
  return hasKeyword(words.replace(/^ theo /, ' '), NEWSROOMS) || OUTLET.test(words.replace(/^ (?:theo|nguon) /, ' '));
}

function signOff(article: Article): string | null {
  for (const paragraph of article.paragraphs.slice(-2)) {
    const named = SIGN_OFF.exec(paragraph)?.[1];
    if (named !== undefined) return named;
    const short = IN_BRACKETS.exec(paragraph)?.[1];
    if (short !== undefined && NEWSROOMS.includes(foldedWords(short).trim())) return short;
  }
  return null;
}

function dateline(article: Article): string | null {
  const named = DATELINE.exec(article.lead ?? article.paragraphs[0] ?? '')?.[1];
  return named !== undefined && NEWSROOMS.includes(foldedWords(named).trim()) ? named : null;
}
