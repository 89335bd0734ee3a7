import { type Article, countSyllables, LOCAL_ZONE, nfc } from '@nhipbao/records';
import { blocksOf } from './body/blocks.ts';
import { findStory } from './body/find-story.ts';
import { storyTreeOf } from './body/story-tree.ts';
import { pageAuthors } from './meta/authors.ts';
import { headlineZone } from './meta/headline-zone.ts';
import { storyNode } from './meta/json-ld.ts';
import { pageLead } from './meta/lead.ts';
import { pageDates } from './meta/published.ts';
import { breadcrumbsOf, pageSection } from './meta/section.ts';
import { metaOf, surveyPage } from './meta/survey.ts';
import { pageTitle, siteNames } from './meta/title.ts';
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
  const sites = siteNames(survey, story);
  const title = pageTitle(survey, story, sites);
  const root = survey.body ?? document;
  const copy = storyTreeOf(root);
  const zone = headlineZone(blocksOf(copy), title);
  const reading = { zone: options.zone ?? LOCAL_ZONE };
  const breadcrumbs = breadcrumbsOf(survey, sites, title);
  const dates = pageDates({ survey, story, zone, reading, printed: [] });
  const lead = pageLead(survey, story, zone);

  const body = findStory(root, copy, title ?? '');
  const blocks = body ? blocksOf(body) : [];
  const authors = pageAuthors({ survey, story, sites, zone, ending: blocks.slice(-8) });
  const captions: string[] = [];
  const paragraphs = blocks.map((block) => nfc(block.text)).filter((text) => text !== lead);
  const text = [lead ?? '', ...paragraphs, ...captions].join('\n');
  return {
    canonicalUrl: resolve(survey.canonical ?? metaOf(survey, 'og:url'), options.url ?? survey.base),
    title,
    lead,
    authors,
    section: pageSection(survey, story, breadcrumbs, zone),
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
      breadcrumbs,
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
