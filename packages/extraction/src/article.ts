import { type Article, countSyllables, LOCAL_ZONE, nfc } from '@nhipbao/records';
import type { Element } from 'domhandler';
import { type Block, blocksOf } from './body/blocks.ts';
import { isCaption } from './body/captions.ts';
import { withoutEdgeLines } from './body/edge-lines.ts';
import { findStory, storyIn } from './body/find-story.ts';
import { withoutFrameLines } from './body/frame-lines.ts';
import { storyTreeOf } from './body/story-tree.ts';
import { absolute } from './media/addresses.ts';
import { storyEmbeds } from './media/embeds.ts';
import { storyImages } from './media/images.ts';
import { storyAudio, storyVideos } from './media/players.ts';
import { storyParts } from './media/story-parts.ts';
import { storyRegion } from './media/story-region.ts';
import { storyTables } from './media/tables.ts';
import { pageAuthors } from './meta/authors.ts';
import { headlineZone, letters } from './meta/headline-zone.ts';
import { isNode, type LdNode, storyNode, stringsOf } from './meta/json-ld.ts';
import { bodyFromLd } from './meta/ld-body.ts';
import { pageLead } from './meta/lead.ts';
import { pageDates } from './meta/published.ts';
import { breadcrumbsOf, pageSection } from './meta/section.ts';
import { sourceLine } from './meta/source-line.ts';
import { metaOf, type PageSurvey, surveyPage, textIn } from './meta/survey.ts';
import { pageTags } from './meta/tags.ts';
import { metaText } from './meta/text.ts';
import { pageTitle, siteNames } from './meta/title.ts';
import { titleShare } from './meta/title-share.ts';
import { parsePage } from './parse-page.ts';
import { readByProfile } from './profile-reading.ts';
import type { SiteProfile } from './site-profile.ts';
import { profileFor } from './site-profiles.ts';
import { pageStructure } from './structure.ts';

/**
 * `zone` (IANA, default Asia/Ho_Chi_Minh) is that of dates that name none; `url` is the page's address. Without
 * `profile` the one for the address's host is used where there is one; null reads without any.
 */
export interface ExtractOptions {
  url?: string;
  zone?: string;
  profile?: SiteProfile | null;
}

/** A page that prints less text than this, in characters, while JSON-LD holds more, builds its story in the browser. */
const BUILT_LATER = 300;

/** A story with less text than this, in characters, may accompany a player elsewhere on the page. */
const SHORT_STORY = 1_200;

/**
 * Reads one article page. Everything the page does not say is null or empty; text is NFC.
 * Throws an ExtractionError for a page that is too large or nested too deep.
 */
export function extractArticle(html: string, options: ExtractOptions = {}): Article {
  const document = parsePage(html);
  const profile = options.profile === undefined ? profileFor(options.url) : (options.profile ?? undefined);
  const known = readByProfile(document, profile);
  const survey = surveyPage(document);
  const story = storyNode(survey.ld, describesPage(survey));
  const sites = siteNames(survey, story);
  const title = known.title ?? pageTitle(survey, story, sites);
  const given = options.url !== undefined && URL.canParse(options.url) ? options.url : null;
  const named = absolute(survey.canonical ?? metaOf(survey, 'og:url'), given);
  const canonical = named && URL.canParse(named) ? named : null;
  const address = given ?? canonical;
  const base = absolute(survey.base, address) ?? address;

  const headline = headlineElement(survey, title);
  const page = survey.body ?? document;
  const copy = storyTreeOf(page);
  const zone = headlineZone(blocksOf(copy), title);
  const breadcrumbs = breadcrumbsOf(survey, sites, title);
  const reading = { zone: options.zone ?? LOCAL_ZONE, monthFirst: /^en[-_]us\b/i.test(survey.language ?? '') };
  const dates = pageDates({ survey, story, zone, headline, reading, printed: known.dateLines });
  const lead = known.lead ?? pageLead(survey, story, zone);

  const found = storyIn(known.body, title ?? '') ?? findStory(page, copy, title ?? '');
  const blocks = found ? withoutFrameLines(blocksOf(found), profile?.boilerplate) : [];
  const ending = blocks.slice(-8);
  const authors =
    known.authors.length > 0 ? known.authors : pageAuthors({ survey, story, sites, zone, headline, ending });
  const captions = unique(blocks.filter(isCaption));
  const lines = withoutEdgeLines(
    blocks.filter((block) => !isCaption(block)),
    authors,
    title,
  );
  const printed = lines.map(({ text }) => nfc(text));
  const described = bodyFromLd(story);
  const paragraphs = lengthOf(printed) < BUILT_LATER && lengthOf(described) > 2 * BUILT_LATER ? described : printed;
  const body = paragraphs.filter((text) => text !== lead);

  const region = storyRegion(headline, found);
  const parts = storyParts(page, region, lengthOf(paragraphs) < SHORT_STORY);
  return {
    canonicalUrl: canonical,
    title,
    lead,
    authors,
    section: known.section ?? pageSection(survey, story, breadcrumbs, zone),
    ...dates,
    paragraphs: body,
    captions,
    images: storyImages(parts, base),
    videos: storyVideos(parts, survey.ld, story, base),
    audio: storyAudio(parts, survey.ld, story, base),
    embeds: storyEmbeds(parts, base),
    tables: storyTables(parts),
    tags: pageTags(survey, story),
    sourceLine: sourceLine(ending),
    language: survey.language,
    syllables: countSyllables([lead ?? '', ...body].join(' ')),
    structure: pageStructure({ survey, region, parts, breadcrumbs, captions, address }),
  };
}

/** Tells the JSON-LD article whose headline or address is the page's from those of stories announced beside it. */
function describesPage(survey: PageSurvey): (node: LdNode) => boolean {
  const printed = [survey.metas.get('og:title')?.[0] ?? '', survey.titleTag ?? '', ...survey.headings.map(textIn)];
  const titles = printed.map((title) => letters(metaText(title)));
  return (node) => {
    const headline = letters(metaText(stringsOf(node.headline)[0] ?? ''));
    if (headline.length > 8 && titles.some((title) => title.includes(headline))) return true;
    const page = isNode(node.mainEntityOfPage) ? node.mainEntityOfPage['@id'] : node.mainEntityOfPage;
    return survey.canonical !== null && [...stringsOf(node.url), ...stringsOf(page)].includes(survey.canonical);
  };
}

function lengthOf(texts: string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** Each text once, in order: slide shows print their captions twice. */
function unique(blocks: Block[]): string[] {
  return [...new Set(blocks.map(({ text }) => nfc(text)))];
}

/** The heading that prints the title: an h1 with its words, else the first h1. */
function headlineElement(survey: PageSurvey, title: string | null): Element | null {
  const matching = survey.headings.find((heading) => title !== null && titleShare(title, textIn(heading)) > 0.6);
  return matching ?? survey.headings[0] ?? null;
}
