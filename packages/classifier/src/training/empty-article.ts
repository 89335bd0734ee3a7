import type { Article } from '@nhipbao/records';

export type ArticleParts = Partial<Omit<Article, 'structure'>> & { structure?: Partial<Article['structure']> };

/** An empty article with the given parts: every field it does not name is null or empty. */
export function emptyArticle({ structure, ...parts }: ArticleParts): Article {
  return {
    canonicalUrl: null,
    title: null,
    lead: null,
    authors: [],
    section: null,
    publishedAt: null,
    updatedAt: null,
    paragraphs: [],
    captions: [],
    images: [],
    videos: [],
    audio: [],
    embeds: [],
    tables: [],
    tags: [],
    sourceLine: null,
    language: 'vi',
    syllables: 0,
    ...parts,
    structure: {
      path: '',
      jsonLdTypes: [],
      openGraphType: null,
      breadcrumbs: [],
      layoutTokens: [],
      scriptHosts: [],
      isAmpStory: false,
      fullWidthBlocks: 0,
      pullQuotes: 0,
      mediaAlternations: 0,
      timestampedBlocks: 0,
      controls: 0,
      charts: 0,
      pdfLinks: 0,
      captionSyllables: 0,
      ...structure,
    },
  };
}
