import type { Article } from '@nhipbao/records';
import { countSyllables, fold } from '@nhipbao/records';
import { isReadAloud } from './read-aloud.ts';
import type { SiteFacts } from './site-facts.ts';
import { templatesNamed } from './templates.ts';
import { foldedWords } from './text/keywords.ts';

/** What the rules look at: an article's structure reduced to plain facts. Folded text is lower case without diacritics. */
export type PageFacts = ReturnType<typeof pageFacts>;

const SHORT_SECONDS = 180;
const SHORT_BLOCK = 15;
const LIVE_ADDRESS = /[?&]live=1|\/live(?:_stream|stream)?(?:[/?]|$)/;
const DATA_SOURCE = /(?:nguồn|xử lý|thu thập|trực quan hóa)\s+(?:dữ liệu|số liệu)/i;

/** Reduces an article to the facts the rules test. `url` fills in where the page names no address of its own. */
export function pageFacts(article: Article, site: SiteFacts, url?: string) {
  const { structure } = article;
  const path = structure.path || pathOf(url) || pathOf(article.canonicalUrl ?? undefined);
  const segments = path.split('/').filter((segment) => segment !== '');
  const slug = segments.at(-1) ?? '';
  const title = foldedWords(article.title ?? '');
  const audio = article.audio.filter((one) => !isReadAloud(one, site));
  const videoEmbeds = article.embeds.filter((embed) => embed.kind === 'video');
  const shortEmbeds = article.embeds.filter((embed) => embed.kind === 'short-video');
  const audioEmbeds = article.embeds.filter((embed) => embed.kind === 'audio' && !isReadAloudHost(embed.host, site));
  const vertical = [...article.videos, ...videoEmbeds].some(isUpright);
  const players = [...article.videos, ...article.embeds];
  const durations = article.videos.flatMap((video) => (video.duration === null ? [] : [video.duration]));
  const lengths = article.paragraphs.map(countSyllables);
  const inShortBlocks = lengths.reduce((sum, length) => sum + (length < SHORT_BLOCK ? length : 0), 0);
  const syllables = Math.max(article.syllables - inShortBlocks, Math.round(article.syllables / 2));
  const leadSyllables = countSyllables(article.lead ?? '');
  const captioned = article.captions.filter((caption) => countSyllables(caption) >= 3).length;
  return {
    path,
    slug: foldedWords(slug),
    /** Where the site files the page: its section, subdomain, breadcrumb and the folders of its path, each folded. */
    places: [
      article.section ?? '',
      subdomainOf(url ?? article.canonicalUrl),
      ...structure.breadcrumbs,
      ...segments.slice(0, -1),
      listing(segments) ? slug : '',
    ].flatMap(foldedLabel),
    title,
    /** First words of the title: papers name the form there ("Infographic:", "[Video]", "Ảnh:"). */
    labels: labelsOf(article.title ?? '').flatMap(foldedLabel),
    /** "Top 10 ...", "5 vũ khí ..." with a paragraph printed as each picture's caption. */
    listicle: / (?:top )?\d{1,2} /.exec(title)?.index === 0 && structure.captionSyllables > 35 * Math.max(captioned, 1),
    tags: article.tags.map(foldedWords).join('|'),
    jsonLdTypes: new Set(structure.jsonLdTypes),
    openGraphType: fold(structure.openGraphType ?? ''),
    /** Formats that the names of the page's containers speak of. */
    templates: templatesNamed(structure.layoutTokens),
    isAmpStory: structure.isAmpStory,
    /** Of the text; short blocks are left out up to half of it: headlines of other stories slip in. */
    syllables,
    leadSyllables,
    captionSyllables: structure.captionSyllables,
    paragraphs: article.paragraphs.length,
    longParagraphs: lengths.filter((length) => length >= 25).length,
    images: article.images.length,
    /** Pictures seen or captioned: saved and lazy pages lose their pictures before their captions. */
    pictures: Math.max(article.images.length, captioned),
    /** Pictures stand between the text's blocks or have captions: not a row of thumbnails. */
    picturesInStory: captioned >= 4 || structure.mediaAlternations >= 0.8 * article.images.length,
    tallImages: article.images.filter((image) => (image.height ?? 0) > 1.6 * (image.width ?? Number.POSITIVE_INFINITY))
      .length,
    captioned,
    videoPlayers: article.videos.length + videoEmbeds.length + shortEmbeds.length,
    shortPlayers: shortEmbeds.length,
    vertical: vertical || shortEmbeds.length > 0,
    longClip: durations.length > 0 && Math.max(...durations) > SHORT_SECONDS,
    shortClip: durations.length > 0 && Math.max(...durations) <= SHORT_SECONDS,
    /** A player's address says that it plays what is on air. */
    livePlayer: players.some(({ url }) => LIVE_ADDRESS.test(url ?? '')),
    audioPlayers: audio.length + audioEmbeds.length,
    readAloud:
      article.audio.length +
      article.embeds.filter((e) => e.kind === 'audio').length -
      audio.length -
      audioEmbeds.length,
    tables: article.tables.length,
    namesDataSource: [...article.paragraphs, ...article.captions].some((text) => DATA_SOURCE.test(text)),
    dataCells: article.tables.reduce(
      (sum, table) => sum + (table.numericShare >= 0.3 ? table.rows * table.columns : 0),
      0,
    ),
    /** Drawn in the page: <canvas>, large <svg>; some are ornaments. */
    charts: structure.charts,
    /** Frames of chart services (Datawrapper, Flourish): no ornaments. */
    chartFrames: article.embeds.filter((embed) => embed.kind === 'chart').length,
    interactiveFrames: article.embeds.filter((embed) => embed.kind === 'interactive').length,
    maps: article.embeds.filter((embed) => embed.kind === 'map').length,
    controls: structure.controls,
    fullWidthBlocks: structure.fullWidthBlocks,
    designedLayout: isDesigned(structure, syllables),
    pullQuotes: structure.pullQuotes,
    mediaAlternations: structure.mediaAlternations,
    timestampedBlocks: structure.timestampedBlocks,
    pdfLinks: structure.pdfLinks + article.embeds.filter((embed) => embed.kind === 'document').length,
  };
}

function isReadAloudHost(host: string, site: SiteFacts): boolean {
  return isReadAloud({ host, url: null }, site);
}

const DESIGNED =
  /(?:^|[-_])(?:hero|cover|chapter|spread|emag|emagazine|magazine|poster|parallax|fullpage|scrolly)(?:$|[-_]|\d)/;

/** A layout made for the story: full-width blocks, media between text, and containers named for a cover, a hero or chapters. */
function isDesigned(structure: Article['structure'], syllables: number): boolean {
  const named = structure.layoutTokens.filter((token) => DESIGNED.test(token)).length;
  return named >= 3 && structure.fullWidthBlocks >= 1 && structure.mediaAlternations >= 5 && syllables >= 400;
}

function isUpright(video: { width?: number | null | undefined; height?: number | null | undefined }): boolean {
  return (video.width ?? 0) > 0 && (video.height ?? 0) > (video.width ?? 0);
}

/** A path that ends in a folder name ("/video/", "/podcast") is itself a place. */
function listing(segments: string[]): boolean {
  return segments.length > 0 && !/\d{3}|\.(?:html?|aspx|bbg|tpo|ldo|epi|vov)/.test(segments.at(-1) ?? '');
}

function labelsOf(title: string): string[] {
  const bracketed = /^\s*[[(]([^\])]{2,24})[\])]/.exec(title)?.[1];
  const led = /^\s*([^:|–-]{2,30}(?:-\w+)?)\s*[:|–-]\s/.exec(title)?.[1];
  const trailing = /[[(|–-]\s*([^\])|:]{2,16})[\])]?\s*$/.exec(title)?.[1];
  return [bracketed ?? led ?? '', trailing ?? ''];
}

/** A label folded, as a list of one, or of none where nothing is left of it. */
function foldedLabel(label: string): string[] {
  const folded = label === '' ? '' : foldedWords(label).trim();
  return folded === '' ? [] : [folded];
}

/** "video" of video.example.vn: papers keep some formats on hosts of their own. */
function subdomainOf(url: string | null): string {
  if (url === null || !URL.canParse(url)) return '';
  const labels = new URL(url).hostname.split('.');
  const [first = ''] = labels;
  return labels.length >= 3 && !/^(?:www\d?|m|mobile|amp|beta|com|net|org|gov|edu)$/.test(first) ? first : '';
}

function pathOf(url: string | undefined): string {
  return url !== undefined && URL.canParse(url) ? new URL(url).pathname.toLowerCase() : '';
}
