import { availableParallelism } from 'node:os';
import { articleText, createExtractor } from '@nhipbao/extraction';
import type { Article } from '@nhipbao/records';
import { runBatch } from '../batch.ts';
import type { Output } from '../output.ts';
import { readInput } from '../read-input.ts';

const iso = (date: Date | null) => date?.toISOString() ?? null;

function described(article: Article): Record<string, unknown> {
  const { title, lead, authors, section, publishedAt, updatedAt, canonicalUrl, ...rest } = article;
  return {
    title,
    lead,
    authors,
    section,
    publishedAt: iso(publishedAt),
    updatedAt: iso(updatedAt),
    text: articleText(article),
    canonicalUrl,
    ...rest,
  };
}

/** `extract --batch DIR`: one article a line. Dates without a zone are read in `zone`. */
export async function extractBatch(folder: string, zone: string, output: Output): Promise<void> {
  const threads = availableParallelism();
  const extractor = createExtractor({ threads });
  try {
    await runBatch(folder, output, threads * 2, async ({ bytes, url }) =>
      described(await extractor.extract(bytes, { zone, ...(url && { url }) })),
    );
  } finally {
    await extractor.close();
  }
}

/** `extract FILE --url URL`: one article. */
export async function extractFile(
  file: string,
  { url, zone }: { url: string | undefined; zone: string },
  output: Output,
): Promise<void> {
  const bytes = await readInput(file);
  const extractor = createExtractor({ threads: 1 });
  try {
    const article = described(await extractor.extract(bytes, { zone, ...(url && { url }) }));
    output.result(article, (value) => JSON.stringify(value, null, 2));
  } finally {
    await extractor.close();
  }
}
