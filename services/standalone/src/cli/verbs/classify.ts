import { availableParallelism } from 'node:os';
import { createClassifier } from '@nhipbao/classifier';
import { createExtractor } from '@nhipbao/extraction';
import { runBatch } from '../batch.ts';
import type { Output } from '../output.ts';

/** `classify --batch DIR`: format, topic and reasons of each saved page, one a line. */
export async function classifyBatch(folder: string, zone: string, output: Output): Promise<void> {
  const classifier = createClassifier();
  const extractor = createExtractor();
  try {
    await runBatch(folder, output, availableParallelism() * 2, async ({ bytes, url }) => {
      const article = await extractor.extract(bytes, { zone, ...(url && { url }) });
      const address = url ?? article.canonicalUrl ?? undefined;
      const { format, secondary, topic, probability, layer, reasons } = classifier.classify(
        article,
        address ? { url: address } : {},
      );
      return { format, secondary, topic, probability, layer, reasons: reasons.map((reason) => reason.text) };
    });
  } finally {
    await extractor.close();
  }
}
