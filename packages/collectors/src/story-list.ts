import { canonicalAddress } from '@nhipbao/records';
import type { IsArticleLink } from './article-link.ts';
import type { FetchedResponse } from './collector.ts';
import { isDeclared } from './fetch/declared-hosts.ts';
import { readPageLinks } from './page-links.ts';

export interface StoryList {
  stories: { url: string; title: string | null }[];
  /** The list's next page, on the same site and below the same path. */
  next: string | null;
}

/** The stories that a section page lists, each once, and where the list goes on. */
export async function readStoryList(
  page: FetchedResponse,
  judge: { hosts: readonly string[]; isArticle: IsArticleLink },
): Promise<StoryList> {
  const { links, next } = await readPageLinks(page);
  const seen = new Set([canonicalAddress(page.url)]);
  const stories: StoryList['stories'] = [];
  for (const link of links) {
    const address = canonicalAddress(link.url);
    if (seen.has(address) || !isDeclared(judge.hosts, new URL(link.url)) || !judge.isArticle(link)) continue;
    seen.add(address);
    stories.push({ url: link.url, title: link.text || null });
  }
  return { stories, next: next && continues(page.url, next) ? next : null };
}

/** "Xem thêm" also leads to other sections: only a deeper path or another query of the same list continues it. */
function continues(list: string, next: string): boolean {
  const from = new URL(list);
  const to = new URL(next);
  const folder = from.pathname.replace(/(trang-|page\/?)\d+\/?$/, '').replace(/\/?$/, '/');
  const same = from.host === to.host && from.href !== to.href;
  return same && (`${to.pathname}/`.startsWith(folder) || `${to.pathname.replace(/\/?$/, '/')}` === folder);
}
