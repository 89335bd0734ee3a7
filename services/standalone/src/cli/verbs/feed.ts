import { createFeedReader } from '@nhipbao/extraction';
import { runBatch } from '../batch.ts';
import type { Output } from '../output.ts';

const iso = (date: Date | null) => date?.toISOString() ?? null;

/** `feed --batch DIR`: one feed a line. Dates without a zone are read in `zone`. */
export async function feedBatch(folder: string, zone: string, output: Output): Promise<void> {
  const reader = createFeedReader();
  try {
    await runBatch(folder, output, 4, async ({ bytes, url }) => {
      const feed = await reader.read({ bytes, url: url ?? '', zone });
      const items = feed.entries.map(({ id, title, link, publishedAt, updatedAt, summary }) => ({
        id,
        title,
        link,
        publishedAt: iso(publishedAt),
        updatedAt: iso(updatedAt),
        summary,
      }));
      return { title: feed.title, link: feed.link, items, faults: feed.faults };
    });
  } finally {
    await reader.close();
  }
}
