import type { Article } from '@nhipbao/records';
import { siteOf } from './fetch/declared-hosts.ts';

/**
 * The address under which a story is kept: the one its page calls canonical, unless that lies on another site or is the front page
 * (a template's mistake that would make all stories one); then the address it was read at.
 */
export function storyAddress(article: Pick<Article, 'canonicalUrl'>, readAt: string): string {
  const { canonicalUrl } = article;
  if (!canonicalUrl || !URL.canParse(canonicalUrl)) return readAt;
  const canonical = new URL(canonicalUrl);
  const page = new URL(readAt);
  const isFront = /^\/(index\.\w+)?$/.test(canonical.pathname) && canonical.search === '' && page.pathname !== '/';
  const sameSite = siteOf(canonical.host) === siteOf(page.host) && /^https?:$/.test(canonical.protocol);
  return isFront || !sameSite ? readAt : canonical.href;
}
