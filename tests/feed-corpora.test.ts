import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FeedError, readFeed, readSitemap } from '@nhipbao/extraction';
import { expect, test } from 'vitest';
import { differences, feedFiles, lossy, plain } from './bench/feed-corpora.ts';
import { openCorpus } from './corpora.ts';

const files = await feedFiles();

test.skipIf(files === undefined)('every file of the public corpora is a feed or refused by name', async () => {
  for (const { corpus, file, bytes } of files ?? []) {
    const read = await readFeed({ bytes }).catch((error: unknown) => error);
    expect([corpus, file, read instanceof Error ? read.name : 'read']).toEqual([
      corpus,
      file,
      read instanceof FeedError ? 'FeedError' : 'read',
    ]);
  }
});

test.skipIf(files === undefined)(
  'every well-formed feed has the titles, links and times that other readers find',
  async () => {
    for (const { corpus, file, bytes, expected } of files ?? []) {
      if (expected === undefined) continue;
      const feed = await readFeed({ bytes, zone: 'UTC' });
      expect([file, lossy(plain(feed.title), expected.title)]).toEqual([file, lossy(expected.title, expected.title)]);
      expect([file, feed.entries.length]).toEqual([file, expected.entries.length]);
      expected.entries.forEach((wanted, at) => {
        expect([corpus, file, at, differences(feed.entries[at], wanted, feed.link)]).toEqual([corpus, file, at, []]);
      });
    }
  },
);

test.skipIf(files === undefined)('the sitemaps of the corpora are read', async () => {
  const home = await openCorpus('sitemap-feeds-misc');
  const counts: Record<string, number> = {};
  for (const file of ['sitemap.xml', 'sitemap.xml.gz', 'sitemap-hreflang.xml', 'sitemap2.xml']) {
    const { pages, sitemaps } = await readSitemap(await readFile(join(home ?? '', 'trafilatura-resources', file)));
    counts[file] = pages.length + sitemaps.length;
  }
  expect(counts).toEqual({ 'sitemap.xml': 84, 'sitemap.xml.gz': 84, 'sitemap-hreflang.xml': 4, 'sitemap2.xml': 2 });
});
