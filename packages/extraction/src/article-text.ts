import type { Article } from '@nhipbao/records';

/** An article's text as one line a block element: the lead where the page sets it apart, the paragraphs, the captions. */
export function articleText(article: Pick<Article, 'lead' | 'paragraphs' | 'captions'>): string {
  const lead = article.lead === null ? [] : [article.lead];
  return [...lead, ...article.paragraphs, ...article.captions].join('\n');
}
