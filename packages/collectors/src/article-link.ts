import { fold } from '@nhipbao/records';
import { z } from 'zod';

const Pattern = z.string().refine(isExpression, 'this is not a regular expression that can be read');

/** Setting of a source: regular expressions over path and query, any of which marks a story (`-a\d+\.html$`); one or a list. */
export const UrlPatterns = z.union([Pattern.transform((one) => [one]), z.array(Pattern)]).default([]);

/** Endings under which papers publish stories: .html, .htm, .bbg, .tpo, .vnp, .ngn, .antd, .chn, .aspx, .vov ... */
const FILE_ENDING = /\.[a-z]{3,5}$/;
/** Files that are not pages. */
const NOT_A_PAGE = /\.(jpe?g|png|gif|webp|svg|ico|css|js|json|xml|rss|pdf|docx?|xlsx?|zip|rar|mp[34]|m3u8|apk)$/;
const NOT_A_STORY =
  /^(tag|tags|tim-kiem|search|author|tac-gia|lien-he|contact|login|dang-nhap|rss|lich-phat-song|gioi-thieu|quang-cao|page|trang)$/;

/** Tells links to stories from the rest of a section page. */
export type IsArticleLink = (link: { url: string; text: string }) => boolean;

/**
 * A judge by the source's own patterns (regular expressions over path and query), or, without any, by the conventions of
 * newspapers: a last path segment of several hyphened words that ends in a number, an id or a file ending, or a dated path.
 */
export function articleLinkJudge(patterns: readonly string[]): IsArticleLink {
  if (patterns.length > 0) {
    const expressions = patterns.map((pattern) => new RegExp(pattern, 'i'));
    return ({ url }) => {
      const { pathname, search } = new URL(url);
      return expressions.some((expression) => expression.test(pathname + search));
    };
  }
  return ({ url, text }) => looksLikeStory(new URL(url), text);
}

function looksLikeStory(url: URL, text: string): boolean {
  const segments = decodePath(url.pathname).toLowerCase().split('/').filter(Boolean);
  const last = segments.at(-1);
  if (!last || NOT_A_PAGE.test(last) || segments.some((segment) => NOT_A_STORY.test(segment))) return false;
  const slug = last.replace(FILE_ENDING, '');
  const words = fold(slug).split(/[-_]+/).filter(Boolean);
  const numbered = /\d{4,}$/.test(slug) || /-[0-9a-f]{7,}$/.test(slug);
  const dated = segments.some((segment) => /^(19|20)\d{2}(0[1-9]|1[0-2])?(\d{2})?$/.test(segment));
  const ending = FILE_ENDING.test(last);
  const spoken = text === '' || text.split(/\s+/).length >= 4;
  if (numbered && (ending || words.length >= 4)) return words.length >= 2;
  if (dated) return words.length >= 3;
  return ending ? words.length >= 5 : words.length >= 6 && spoken;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isExpression(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
