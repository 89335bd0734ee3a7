import { type Article, countSyllables, nfc } from '@nhipbao/records';
import { blocksOf } from './body/blocks.ts';
import { findStory } from './body/find-story.ts';
import { pageAuthors } from './meta/authors.ts';
import { storyNode, stringsOf } from './meta/json-ld.ts';
import { pageDates } from './meta/published.ts';
import { metaOf, surveyPage } from './meta/survey.ts';
import { pageTitle } from './meta/title.ts';
import { parsePage } from './parse-page.ts';
import type { SiteProfile } from './site-profile.ts';

/** `zone` (IANA, default Asia/Ho_Chi_Minh) is that of dates that name none; `url` is the page's address. */
export interface ExtractOptions {
  url?: string;
  zone?: string;
  profile?: SiteProfile;
}

/**
 * Reads one article page. Everything the page does not say is null or empty; text is NFC.
 * Throws an ExtractionError for a page that is too large or nested too deep.
 */
export function extractArticle(html: string, options: ExtractOptions = {}): Article {
  const document = parsePage(html);
  const survey = surveyPage(document);
  const story = storyNode(survey.ld, () => false);
  const title = pageTitle(survey, story);
  const body = findStory(survey.body ?? document, title ?? '');
  const blocks = body ? blocksOf(body) : [];
  const captions: string[] = [];
  const paragraphs = blocks.map((block) => nfc(block.text));
  const dates = pageDates(survey, story, { zone: options.zone ?? 'Asia/Ho_Chi_Minh' }, []);
  const text = [...paragraphs, ...captions].join('\n');
  return {
    canonicalUrl: resolve(survey.canonical ?? metaOf(survey, 'og:url'), options.url ?? survey.base),
    title,
    lead: null,
    authors: pageAuthors(survey, story),
    section: stringsOf(story?.articleSection)[0] ?? metaOf(survey, 'article:section'),
    publishedAt: dates.publishedAt,
    updatedAt: dates.updatedAt,
    paragraphs,
    captions,
    images: [],
    videos: [],
    audio: [],
    embeds: [],
    tables: [],
    tags: [],
    sourceLine: null,
    language: survey.language,
    syllables: countSyllables(text),
    structure: {
      path: '',
      jsonLdTypes: [],
      openGraphType: metaOf(survey, 'og:type'),
      breadcrumbs: [],
      layoutTokens: [],
      scriptHosts: [],
      isAmpStory: survey.isAmpStory,
      fullWidthBlocks: 0,
      pullQuotes: 0,
      mediaAlternations: 0,
      timestampedBlocks: 0,
      controls: 0,
      charts: 0,
      pdfLinks: 0,
      captionSyllables: 0,
    },
  };
}

function resolve(address: string | null, base: string | null): string | null {
  if (!address) return null;
  try {
    return new URL(address, base ?? undefined).href;
  } catch {
    return null;
  }
}
