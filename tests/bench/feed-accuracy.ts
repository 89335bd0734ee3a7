import { FeedError, readFeed } from '@nhipbao/extraction';
import { differences, feedFiles, lossy, plain } from './feed-corpora.ts';

/**
 * Reads every file of the public feed corpora and compares title, link and time of each entry with rss-parser's stored output,
 * elsewhere with feedsmith's reading. Prints a line a corpus, and every difference.
 */
const files = await feedFiles();
if (files === undefined) console.log('the corpora are not here: nothing to measure');

const corpora = new Map<
  string,
  Record<'files' | 'feeds' | 'refused' | 'thrown' | 'entries' | 'title' | 'link' | 'time', number>
>();
for (const { corpus, file, bytes, expected } of files ?? []) {
  const score = corpora.get(corpus) ?? {
    files: 0,
    feeds: 0,
    refused: 0,
    thrown: 0,
    entries: 0,
    title: 0,
    link: 0,
    time: 0,
  };
  corpora.set(corpus, score);
  score.files += 1;
  const feed = await readFeed({ bytes, zone: 'UTC' }).catch((error: unknown) => error);
  if (feed instanceof FeedError) score.refused += 1;
  else if (feed instanceof Error || feed === undefined) score.thrown += 1;
  if (!isFeed(feed)) {
    if (expected !== undefined) console.log(`${corpus}/${file}: another reader takes it for a feed`);
    continue;
  }
  score.feeds += 1;
  if (expected === undefined) continue;
  if (
    expected.entries.length !== feed.entries.length ||
    lossy(expected.title, expected.title) !== lossy(plain(feed.title), expected.title)
  ) {
    console.log(
      `${corpus}/${file}: ${feed.entries.length} entries of ${expected.entries.length}, "${feed.title}" for "${expected.title}"`,
    );
  }
  expected.entries.forEach((wanted, at) => {
    const entry = feed.entries[at];
    const wrong = differences(entry, wanted, feed.link);
    score.entries += 1;
    for (const field of ['title', 'link', 'time'] as const) {
      if (!wrong.includes(field)) score[field] += 1;
      else console.log(`${corpus}/${file} ${at} ${field}:`, entry, wanted);
    }
  });
}
console.table(Object.fromEntries(corpora));

function isFeed(value: unknown): value is Awaited<ReturnType<typeof readFeed>> {
  return typeof value === 'object' && value !== null && 'entries' in value;
}
