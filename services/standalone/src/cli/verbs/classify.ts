import { availableParallelism } from 'node:os';
import { createClassifier, shippedModels } from '@nhipbao/classifier';
import { createExtractor } from '@nhipbao/extraction';
import { runBatch } from '../batch.ts';
import type { Output } from '../output.ts';

/** `classify --batch DIR`: format, topic, origin and reasons of each saved page, one a line. */
export async function classifyBatch(folder: string, zone: string, output: Output): Promise<void> {
  const threads = availableParallelism();
  const classifier = createClassifier(shippedModels());
  const extractor = createExtractor({ threads });
  try {
    await runBatch(folder, output, threads * 2, async ({ bytes, url }) => {
      const article = await extractor.extract(bytes, { zone, ...(url && { url }) });
      const address = url ?? article.canonicalUrl ?? undefined;
      const decision = classifier.classify(article, address ? { url: address } : {});
      return { ...decision, reasons: decision.reasons.map((reason) => reason.text) };
    });
  } finally {
    await extractor.close();
  }
}
