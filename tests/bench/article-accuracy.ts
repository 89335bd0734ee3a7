import { articleText, extractArticle } from '@nhipbao/extraction';
import { readabilityPages, segmentPages, vietnamesePages } from './article-corpora.ts';
import { segmentHits, segmentScore, shingleMatch, shingleScore } from './article-scoring.ts';
import { blockText, readWithReadability } from './readability-baseline.ts';

/** Prints accuracy of article extraction; `--peer` also that of Readability on linkedom, `--misses` each miss. */
const showPeer = process.argv.includes('--peer');
const showMisses = process.argv.includes('--misses');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);

const three = (value: number) => value.toFixed(4);
const miss = (...parts: unknown[]) => showMisses && console.log('  miss', ...parts.map((part) => JSON.stringify(part)));

function textOf(html: string, url?: string): string {
  return articleText(extractArticle(html, url === undefined ? {} : { url }));
}

async function segments(): Promise<void> {
  const pages = await segmentPages();
  if (!pages) return console.log('article-eval-dev: absent');
  const ours = pages.map((page) => ({ text: textOf(page.html, page.url), segments: page.segments }));
  const score = segmentScore(ours);
  console.log('article-eval-dev', three(score.f1), score);
  pages.forEach((page, index) => {
    const found = segmentHits(ours[index]?.text ?? '', page.segments);
    if (found.missing.length > 0) miss(page.file, 'missing', found.missing);
    if (found.unwanted.length > 0) miss(page.file, 'unwanted', found.unwanted);
  });
  if (!showPeer) return;
  const peer = segmentScore(
    pages.map((page) => ({ text: readWithReadability(page.html).text, segments: page.segments })),
  );
  console.log('  readability on linkedom', three(peer.f1), peer);
}

async function shinglePages(): Promise<void> {
  const pages = await readabilityPages();
  if (!pages) return console.log('readability-test-pages: absent');
  const ours = pages.map((page) => ({ text: textOf(page.html), truth: blockText(page.expected) }));
  console.log('readability-test-pages', three(shingleScore(ours).f1), shingleScore(ours));
  pages.forEach((page, index) => {
    const pair = ours[index];
    if (!pair) return;
    const match = shingleMatch(pair.text, pair.truth);
    if (match.precision < 0.9 || match.recall < 0.9) miss(page.name, match);
  });
}

async function vietnamese(): Promise<void> {
  const pages = await vietnamesePages();
  if (!pages) return console.log('vi-pages-dev: absent');
  const read = pages.map(({ html, gold }) => ({
    gold,
    article: extractArticle(html, gold.url ? { url: gold.url } : {}),
  }));
  const score = segmentScore(read.map(({ gold, article }) => ({ text: articleText(article), segments: gold })));
  console.log('vi-pages-dev', three(score.f1), score);
  const fields = {
    title: [0, 0],
    time: [0, 0],
    updated: [0, 0],
    authors: [0, 0],
    section: [0, 0],
    lead: [0, 0],
    images: [0, 0],
  };
  const count = (field: keyof typeof fields, wanted: boolean, right: boolean, file: string, ...values: unknown[]) => {
    const tally = fields[field];
    if (wanted) tally[1] = (tally[1] ?? 0) + 1;
    if (wanted && right) tally[0] = (tally[0] ?? 0) + 1;
    if (!right) miss(file.slice(0, 60), field, ...values);
  };
  for (const { gold, article } of read) {
    const found = segmentHits(articleText(article), gold);
    if (found.missing.length + found.unwanted.length > 0) miss(gold.file, found);
    const time = (iso: string | null) => (iso === null ? null : new Date(iso).getTime());
    count('title', true, article.title === gold.title.normalize('NFC'), gold.file, article.title, gold.title);
    count(
      'time',
      gold.publishedAt !== null,
      (article.publishedAt?.getTime() ?? null) === time(gold.publishedAt),
      gold.file,
      article.publishedAt,
      gold.publishedAt,
    );
    count(
      'updated',
      gold.updatedAt !== null,
      (article.updatedAt?.getTime() ?? null) === time(gold.updatedAt),
      gold.file,
      article.updatedAt,
      gold.updatedAt,
    );
    const sorted = (names: string[]) => [...names].sort().join('|');
    count(
      'authors',
      gold.authors.length > 0,
      sorted(article.authors) === sorted(gold.authors),
      gold.file,
      article.authors,
      gold.authors,
    );
    count('section', gold.section !== null, article.section === gold.section, gold.file, article.section, gold.section);
    count('lead', gold.lead !== null, article.lead === gold.lead, gold.file, article.lead, gold.lead);
    count(
      'images',
      gold.images !== null,
      article.images.length === gold.images,
      gold.file,
      article.images.length,
      gold.images,
    );
  }
  console.log(fields);
}

if (!only || only === 'segments') await segments();
if (!only || only === 'shingles') await shinglePages();
if (!only || only === 'vietnamese') await vietnamese();
