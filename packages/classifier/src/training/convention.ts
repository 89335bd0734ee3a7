/** From-to range of an amount, both ends included. */
export type Range = readonly [number, number];

/** How pages of one format are usually built and filed on Vietnamese papers; training pages are invented from it. */
export type Convention = {
  syllables: Range;
  images: Range;
  /** Chance that a picture has a caption. */
  captioned: number;
  /** Chance that the format's section, title label or address names it. */
  named: { place: number; label: number; slug: number };
  places: readonly string[];
  labels: readonly string[];
  slugs: readonly string[];
  /** Chance of each sign of structure; amounts where the sign is there. */
  video?: number;
  short?: number;
  audio?: number;
  readAloud?: number;
  vertical?: number;
  seconds?: Range;
  tall?: number;
  jsonLd?: Readonly<Record<string, number>>;
  openGraph?: string;
  table?: { chance: number; rows: Range };
  charts?: Range;
  chartFrames?: Range;
  frames?: number;
  maps?: number;
  controls?: Range;
  wide?: Range;
  quotes?: Range;
  turns?: Range;
  times?: Range;
  ampStory?: number;
  pdf?: Range;
};
