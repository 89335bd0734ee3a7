import type { FeatureCounter } from './model/feature-counter.ts';
import type { PageFacts } from './page-facts.ts';

const STEPS = [0, 1, 2, 4, 6, 10, 16, 30] as const;
const LENGTHS = [0, 30, 60, 120, 200, 300, 450, 700, 1100, 1800] as const;

/** Counts an article's features for the format model: structure in steps, pairs that belong together, words of place and title. */
export function countFormatFeatures(page: PageFacts, counter: FeatureCounter): void {
  const length = step(page.syllables, LENGTHS);
  const amounts: Record<string, number> = {
    images: page.images,
    captioned: page.captioned,
    tall: page.tallImages,
    video: page.videoPlayers,
    short: page.shortPlayers,
    audio: page.audioPlayers,
    readAloud: page.readAloud,
    tables: page.tables,
    cells: Math.round(page.dataCells / 10),
    charts: page.charts,
    chartFrames: page.chartFrames,
    frames: page.interactiveFrames,
    maps: page.maps,
    controls: page.controls,
    wide: page.fullWidthBlocks,
    quotes: page.pullQuotes,
    turns: page.mediaAlternations,
    times: page.timestampedBlocks,
    pdf: page.pdfLinks,
    long: page.longParagraphs,
  };
  counter.name(`length:${length}`);
  for (const [name, amount] of Object.entries(amounts)) {
    const size = step(amount, STEPS);
    counter.name(`${name}:${size}`);
    // What a player or a picture means depends on how much text stands beside it.
    if (amount > 0) counter.name(`${name}:${size}&length:${length}`);
  }
  counter.name(`captions:${step((100 * page.captionSyllables) / (1 + page.syllables), LENGTHS)}`);
  for (const [name, holds] of Object.entries({ vertical: page.vertical, clip: page.shortClip, amp: page.isAmpStory })) {
    if (holds) counter.name(name);
  }
  for (const type of page.jsonLdTypes) counter.name(`ld:${type}`);
  counter.name(`og:${page.openGraphType}`);
  for (const place of page.places) for (const word of words(place)) counter.name(`place:${word}`);
  for (const label of page.labels) for (const word of words(label)) counter.name(`label:${word}`);
  for (const word of words(page.title)) counter.name(`title:${word}`);
}

function step(amount: number, steps: readonly number[]): number {
  let at = 0;
  while (at + 1 < steps.length && amount >= (steps[at + 1] ?? Number.POSITIVE_INFINITY)) at++;
  return at;
}

function words(folded: string): string[] {
  return folded.split(' ').filter((word) => word.length > 1 && !/\d{3}/.test(word));
}
