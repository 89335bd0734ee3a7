import { Article, InstantText } from '@nhipbao/records';

const StoredArticle = Article.extend({ publishedAt: InstantText.nullable(), updatedAt: InstantText.nullable() });

/** An article as the column `article` of item_versions holds it. */
export function articleToJson(article: Article): string {
  return JSON.stringify(article);
}

/** Reads the column `article` back. Throws ZodError for a row written by code that does not agree with this one. */
export function articleFromJson(text: string): Article {
  return StoredArticle.parse(JSON.parse(text));
}
