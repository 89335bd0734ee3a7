import { availableParallelism } from 'node:os';
import { createFeedReader, type Feed } from '@nhipbao/extraction';
import { runBatch } from '../batch.ts';
import type { Output } from '../output.ts';
import { readInput } from '../read-input.ts';

const iso = (date: Date | null) => date?.toISOString() ?? null;

function described({ title, link, entries, faults }: Feed): Record<string, unknown> {
  const items = entries.map((entry) => ({
    id: entry.id,
    title: entry.title,
    link: entry.link,
    publishedAt: iso(entry.publishedAt),
    updatedAt: iso(entry.updatedAt),
    summary: entry.summary,
  }));
  return { title, link, items, faults };
}

/** `feed --batch DIR`: one feed a line. Dates without a zone are read in `zone`. */
export async function feedBatch(folder: string, zone: string, output: Output): Promise<void> {
  const threads = availableParallelism();
  const reader = createFeedReader({ threads });
  try {
    await runBatch(folder, output, threads * 2, async ({ bytes, url }) =>
      described(await reader.read({ bytes, url, zone })),
    );
  } finally {
    await reader.close();
  }
}

/** `feed FILE --url URL`: one feed. */
export async function feedFile(
  file: string,
  { url, zone }: { url: string | undefined; zone: string },
  output: Output,
): Promise<void> {
  const bytes = await readInput(file);
  const reader = createFeedReader();
  try {
    output.result(described(await reader.read({ bytes, url, zone })), (value) => JSON.stringify(value, null, 2));
  } finally {
    await reader.close();
  }
}
