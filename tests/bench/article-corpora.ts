import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeText } from '@nhipbao/extraction';
import { z } from 'zod';
import { openCorpus } from '../corpora.ts';

/** A page with pieces its story must and must not hold. */
export interface SegmentPage {
  file: string;
  url: string;
  html: string;
  segments: { with: string[]; without: string[] };
}

const Segments = z.object({ file: z.string(), with: z.array(z.string()), without: z.array(z.string()) });

/** The labelled half of trafilatura's evaluation; undefined where the corpus is absent. */
export async function segmentPages(): Promise<SegmentPage[] | undefined> {
  const folder = await openCorpus('article-eval-dev');
  if (!folder) return undefined;
  const cases = z.record(z.string(), Segments).parse(JSON.parse(await readFile(join(folder, 'evaldata.json'), 'utf8')));
  return Promise.all(
    Object.entries(cases).map(async ([url, segments]) => {
      const bytes = gunzipSync(await readFile(join(folder, 'html', `${segments.file}.gz`)));
      return { file: segments.file, url, html: decodeText(bytes, { kind: 'html' }).text, segments };
    }),
  );
}

const VietnameseGold = z.object({
  file: z.string(),
  url: z.string().nullish(),
  title: z.string(),
  publishedAt: z.string().nullable(),
  updatedAt: z.string().nullable(),
  authors: z.array(z.string()),
  section: z.string().nullable(),
  lead: z.string().nullable(),
  with: z.array(z.string()),
  without: z.array(z.string()),
  images: z.number().nullable(),
});
export type VietnameseGold = z.infer<typeof VietnameseGold>;

export interface VietnamesePage {
  html: string;
  gold: VietnameseGold;
}

/** Pages of Vietnamese papers labelled by hand; undefined where the corpus is absent. */
export async function vietnamesePages(): Promise<VietnamesePage[] | undefined> {
  const folder = await openCorpus('vi-pages-dev');
  if (!folder) return undefined;
  const lines = (await readFile(join(folder, 'gold.jsonl'), 'utf8')).split('\n').filter(Boolean);
  return Promise.all(
    lines.map(async (line) => {
      const gold = VietnameseGold.parse(JSON.parse(line));
      const bytes = await readFile(join(folder, 'pages', gold.file)).catch(() => readFile(join(folder, gold.file)));
      return { gold, html: decodeText(bytes, { kind: 'html' }).text };
    }),
  );
}

export interface ReadabilityPage {
  name: string;
  html: string;
  /** The expected story as HTML. */
  expected: string;
  title: string | null;
  byline: string | null;
  publishedTime: string | null;
}

const ReadabilityMetadata = z.object({
  title: z.string().nullish(),
  byline: z.string().nullish(),
  publishedTime: z.string().nullish(),
});

/** The test pages of Mozilla's Readability; undefined where the corpus is absent. */
export async function readabilityPages(): Promise<ReadabilityPage[] | undefined> {
  const corpus = await openCorpus('readability-test-pages');
  if (!corpus) return undefined;
  const folder = join(corpus, 'test', 'test-pages');
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => {
      const read = (file: string) => readFile(join(folder, name, file), 'utf8');
      const metadata = ReadabilityMetadata.parse(JSON.parse(await read('expected-metadata.json')));
      return {
        name,
        html: await read('source.html'),
        expected: await read('expected.html'),
        title: metadata.title ?? null,
        byline: metadata.byline ?? null,
        publishedTime: metadata.publishedTime ?? null,
      };
    }),
  );
}
