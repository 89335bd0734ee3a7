import { articleText, extractArticle } from '@nhipbao/extraction';
import { describe, expect, test } from 'vitest';
import { readabilityPages, segmentPages, vietnamesePages } from './bench/article-corpora.ts';
import { segmentScore, shingleScore } from './bench/article-scoring.ts';
import { blockText } from './bench/readability-baseline.ts';

/** `npm test` reads every other page of the largest corpus, the full run all; floors are set just under what was measured. */
const step = process.env.NHIPBAO_FULL ? 1 : 2;
const sample = <Page>(pages: Page[] | undefined): Page[] => (pages ?? []).filter((_, index) => index % step === 0);

const segments = sample(await segmentPages());
const shingles = (await readabilityPages()) ?? [];
const vietnamese = (await vietnamesePages()) ?? [];

describe('accuracy of article extraction (skipped where ../shared/corpora is absent)', () => {
  test.skipIf(segments.length === 0)('must-have and must-not segments of article-eval-dev stay above F1 0.92', () => {
    const score = segmentScore(
      segments.map(({ html, url, segments }) => ({ text: articleText(extractArticle(html, { url })), segments })),
    );
    expect(score.f1).toBeGreaterThanOrEqual(0.92);
    expect(score.empty).toBe(0);
  });

  test.skipIf(shingles.length === 0)('stories of readability-test-pages stay above shingle F1 0.97', () => {
    const score = shingleScore(
      shingles.map(({ html, expected }) => ({ text: articleText(extractArticle(html)), truth: blockText(expected) })),
    );
    expect(score.f1).toBeGreaterThanOrEqual(0.97);
  });

  test.skipIf(vietnamese.length === 0)('fields of Vietnamese pages stay right', () => {
    const read = vietnamese.map(({ html, gold }) => ({
      gold,
      article: extractArticle(html, gold.url ? { url: gold.url } : {}),
    }));
    const right = (wanted: (page: (typeof read)[number]) => boolean) => read.filter(wanted).length;
    const sorted = (names: string[]) => [...names].sort().join('|');
    const score = segmentScore(read.map(({ gold, article }) => ({ text: articleText(article), segments: gold })));
    expect(score.f1).toBeGreaterThanOrEqual(0.99);
    expect(right(({ gold, article }) => article.title === gold.title.normalize('NFC'))).toBeGreaterThanOrEqual(35);
    expect(
      right(
        ({ gold, article }) =>
          gold.publishedAt !== null && article.publishedAt?.getTime() === new Date(gold.publishedAt).getTime(),
      ),
    ).toBeGreaterThanOrEqual(13);
    expect(
      right(({ gold, article }) => gold.authors.length > 0 && sorted(article.authors) === sorted(gold.authors)),
    ).toBeGreaterThanOrEqual(12);
    expect(
      right(({ gold, article }) => gold.section !== null && article.section === gold.section),
    ).toBeGreaterThanOrEqual(26);
  });
});
