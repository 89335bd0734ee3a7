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
 * that does, means republished. `names` are the unit's own names and bylines ("Báo Tây Ninh", "BTNO"); a newsroom named by the page's
 * own host ("(Dân trí)" on dantri.com.vn) is the unit's own too. Without any sign: own when an author is named, otherwise unknown
 * (which the rulebook counts as own until the audit corrects it).
 */
export function originOf(article: Article, own: { names?: readonly string[]; url?: string } = {}): Origin {
  const names = (own.names ?? []).map((name) => foldedWords(name).trim()).filter((name) => name !== '');
  const host = hostLetters(own.url ?? article.canonicalUrl);
  const credits = [article.sourceLine ?? '', ...signOffs(article)].filter((source) => source !== '');
  // A credit outweighs the dateline: "(Dân trí) - ..." that ends with "Theo Newsweek" is retold.
  for (const sources of [credits, [dateline(article) ?? '']]) {
    const named = sources.map((source) => ({ source, words: foldedWords(source) }));
    if (named.some(({ words }) => hasKeyword(words, names) || isHost(words, host))) return 'own';
    if (named.some(({ source, words }) => isNewsroom(words) || ADDRESS.test(source))) return 'republished';
  }
  return article.authors.length > 0 || credits.length > 0 ? 'own' : 'unknown';
}

function hostLetters(url: string | null): string {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replaceAll('.', '') : '';
}

function isHost(words: string, host: string): boolean {
  const letters = words.replace(/^ (?:theo|nguon) /, '').replaceAll(' ', '');
  return letters.length >= 4 && host.includes(letters);
}

function isNewsroom(words: string): boolean {
  return hasKeyword(words.replace(/^ theo /, ' '), NEWSROOMS) || OUTLET.test(words.replace(/^ (?:theo|nguon) /, ' '));
}

function signOffs(article: Article): string[] {
  return article.paragraphs.slice(-3).flatMap((paragraph) => {
    const named = SIGN_OFF.exec(paragraph)?.[1];
    if (named !== undefined) return [named];
    const short = IN_BRACKETS.exec(paragraph)?.[1];
    return short !== undefined && NEWSROOMS.includes(foldedWords(short).trim()) ? [short] : [];
  });
}

function dateline(article: Article): string | null {
  const named = DATELINE.exec(article.lead ?? article.paragraphs[0] ?? '')?.[1];
  return named !== undefined && NEWSROOMS.includes(foldedWords(named).trim()) ? named : null;
}
