import type { Article, Format } from '@nhipbao/records';
import { countSyllables } from '@nhipbao/records';
import type { Convention, Range } from './convention.ts';
import { CONVENTIONS } from './conventions.ts';
import { emptyArticle } from './empty-article.ts';
import { CAPTIONS, DEEDS, PROSE, SUBJECTS } from './phrases.ts';

/**
 * Invents one page of a format by its conventions, as extraction would have read it. Signs are present with chances, so that the
 * model learns how far each can be relied on. Same random numbers, same page.
 */
export function inventPage(format: Format, random: () => number): Article {
  const conventions = CONVENTIONS[format];
  const convention = conventions[Math.floor(random() * conventions.length)] ?? conventions[0];
  if (convention === undefined) throw new Error(`Hình thức ${format} chưa có quy ước`);
  return writePage(convention, dice(random));
}

type Dice = ReturnType<typeof dice>;

function dice(random: () => number) {
  return {
    chance: (p: number | undefined) => p !== undefined && random() < p,
    pick: (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '',
    amount: (range: Range | undefined) =>
      range === undefined ? 0 : Math.floor(range[0] + random() ** 1.5 * (range[1] - range[0] + 1)),
  };
}

function writePage(convention: Convention, { chance, pick, amount }: Dice): Article {
  const { named } = convention;
  const subject = pick(SUBJECTS);
  const headline = `${subject.charAt(0).toUpperCase()}${subject.slice(1)} ${pick(DEEDS)}`;
  const title =
    chance(named.label) && convention.labels.length > 0 ? `${pick(convention.labels)}: ${headline}` : headline;
  const place = chance(named.place) ? pick(convention.places) : null;
  const slug = chance(named.slug) && convention.slugs.length > 0 ? `${pick(convention.slugs)}-` : '';
  const images = Array.from({ length: amount(convention.images) }, (_, n) => {
    const tall = chance(convention.tall);
    const caption = chance(convention.captioned) ? pick(CAPTIONS) : null;
    return { url: `https://anh.example/${n}.jpg`, caption, width: tall ? 800 : 1200, height: tall ? 2400 : 800 };
  });
  const captions = images.flatMap(({ caption }) => (caption === null ? [] : [caption]));
  const text = prose(amount(convention.syllables), pick);
  const charts = amount(convention.chartFrames);
  return emptyArticle({
    title,
    section: place !== null && chance(0.6) ? place : null,
    ...text,
    images,
    captions,
    videos: chance(convention.video) ? [clip(convention, { chance, pick, amount })] : [],
    audio: [
      ...(chance(convention.audio) ? [sound('media.example')] : []),
      ...(chance(convention.readAloud) ? [sound('tts.example')] : []),
    ],
    embeds: [
      ...frames('short-video', chance(convention.short) ? 1 : 0),
      ...frames('chart', charts),
      ...frames('interactive', chance(convention.frames) ? 1 : 0),
      ...frames('map', chance(convention.maps) ? 1 : 0),
    ],
    tables: chance(convention.table?.chance)
      ? [{ rows: amount(convention.table?.rows), columns: amount([3, 7]), numericShare: 0.6 }]
      : [],
    structure: {
      path: `/${slug}${headline.length}-a${amount([1000, 99999])}.html`,
      breadcrumbs: place !== null && chance(0.5) ? [place] : [],
      jsonLdTypes: Object.entries(convention.jsonLd ?? {}).flatMap(([type, p]) => (chance(p) ? [type] : [])),
      openGraphType: chance(0.8) ? (convention.openGraph ?? null) : null,
      isAmpStory: chance(convention.ampStory),
      fullWidthBlocks: amount(convention.wide),
      pullQuotes: amount(convention.quotes),
      // Frames of a site (boxes, players, lists) turn between text and media on pages of every format.
      mediaAlternations: amount(convention.turns) + (chance(0.4) ? amount([0, 20]) : 0),
      timestampedBlocks: amount(convention.times),
      controls: amount(convention.controls),
      charts: amount(convention.charts),
      pdfLinks: amount(convention.pdf),
      captionSyllables: captions.reduce((sum, caption) => sum + countSyllables(caption), 0),
    },
  });
}

function clip(convention: Convention, { chance, amount }: Dice): Article['videos'][number] {
  const upright = chance(convention.vertical);
  const size = chance(0.6)
    ? { width: upright ? 720 : 1280, height: upright ? 1280 : 720 }
    : { width: null, height: null };
  const duration = convention.seconds !== undefined && chance(0.5) ? amount(convention.seconds) : null;
  return { url: null, host: 'media.example', poster: null, duration, ...size };
}

function sound(host: string): Article['audio'][number] {
  return { url: `https://${host}/tep.mp3`, host, poster: null, duration: null, width: null, height: null };
}

function frames(kind: Article['embeds'][number]['kind'], count: number): Article['embeds'] {
  return Array.from({ length: count }, () => ({
    host: 'khung.example',
    url: 'https://khung.example/1',
    id: null,
    kind,
  }));
}

function prose(syllables: number, pick: Dice['pick']): Pick<Article, 'paragraphs' | 'syllables'> {
  const paragraphs: string[] = [];
  let count = 0;
  while (count < syllables) {
    const paragraph = pick(PROSE);
    paragraphs.push(paragraph);
    count += countSyllables(paragraph);
  }
  return { paragraphs, syllables: count };
}
