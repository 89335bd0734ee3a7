import { type Article, countSyllables, fold } from '@nhipbao/records';
import type { FetchedResponse } from './collector.ts';

/** Why a page answered with status 200 is no story. `gone`: it will not come back under this address. */
export interface FalsePage {
  code: 'not-html' | 'front-page' | 'login-page' | 'error-page' | 'blocked' | 'no-story';
  message: string;
  gone: boolean;
}

const LOGIN_PATH = /\/(login|signin|sign-in|sso|dang-nhap|oauth2?)(\/|\.|$)/i;
const LOGIN_TITLE = /^(dang nhap|login|log in|sign in)\b/;
const BLOCKED_TITLE =
  /^(just a moment|attention required|checking your browser|access denied|xac minh|ban khong phai la robot|are you a robot)/;
const MISSING_TITLE =
  /^(loi )?404\b|\b(page|trang) not found\b|^not found\b|khong tim thay (trang|noi dung|bai viet|duong dan)|(trang|bai viet|noi dung|duong dan)( nay| ban( dang)? (tim|truy cap|yeu cau)( kiem)?)? (khong ton tai|khong duoc tim thay|da bi xoa|da bi go)/;
const BROKEN_TITLE =
  /^(loi )?50\d\b|^(500 )?internal server error|^bad gateway|^service unavailable|(dang|tam ngung de) bao tri|^loi he thong|^server error|^runtime error/;
/** An error page says little; a story about errors says more. */
const ERROR_PAGE_SYLLABLES = 150;

/**
 * Recognises a page that a site serves instead of a story with status 200: its front page, a log-in, a wall against robots, an
 * error page, an empty frame. Null for a story. Pages without text but with pictures or players are stories.
 */
export function falsePage(asked: string, response: FetchedResponse, article: Article): FalsePage | null {
  const { url } = response;
  const { pathname } = new URL(url);
  const fault = (code: FalsePage['code'], gone: boolean, message: string): FalsePage => ({ code, gone, message });
  if (pathname === '/' && new URL(asked).pathname !== '/') {
    return fault('front-page', true, `${asked} leads to the front page instead of a story; it was probably removed.`);
  }
  if (LOGIN_PATH.test(pathname) && !LOGIN_PATH.test(new URL(asked).pathname)) {
    return fault('login-page', false, `${asked} asks for a log-in instead of showing the story.`);
  }
  const title = fold(article.title ?? '');
  const text = article.paragraphs.join(' ');
  const brief = countSyllables(text) < ERROR_PAGE_SYLLABLES;
  const heading = `${title} ${brief ? fold(text.slice(0, 200)) : ''}`.trim();
  if (brief && LOGIN_TITLE.test(title))
    return fault('login-page', false, `${url} shows a log-in instead of the story.`);
  if (brief && BLOCKED_TITLE.test(title)) {
    return fault(
      'blocked',
      false,
      `${url} shows a check for robots instead of the story. Ask the site to let this program in.`,
    );
  }
  if (brief && MISSING_TITLE.test(heading))
    return fault('error-page', true, `${url} says, with status 200, that the story does not exist.`);
  if (brief && BROKEN_TITLE.test(heading))
    return fault('error-page', false, `${url} shows, with status 200, an error of the site.`);
  const media = article.images.length + article.videos.length + article.audio.length + article.embeds.length;
  if (!title || (text.trim() === '' && media === 0 && !article.lead)) {
    return fault(
      'no-story',
      false,
      `${url} holds no ${title ? 'text, picture or player' : 'title'}; nothing could be taken for a story.`,
    );
  }
  return null;
}

/** A document that is no page at all: a PDF, a picture. Pages without a type, or with a wrong textual one, are tried. */
export function notHtml(response: FetchedResponse): FalsePage | null {
  const type = response.contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === '' || type === 'application/octet-stream' || /html|^text\/|xml/.test(type)) return null;
  return { code: 'not-html', gone: false, message: `${response.url} is of the type ${type}, not a web page.` };
}
