import { Format, seededRandom } from '@nhipbao/records';
import { pageFacts } from '../page-facts.ts';
import { SiteFacts } from '../site-facts.ts';
import { inventPage } from './invent-page.ts';
import type { LabelledPage } from './train-format.ts';

/** The format training set: `perFormat` invented pages of every format (data card: models/FORMAT-DATA.md). Same seed, same pages. */
export function inventPages(seed: number, perFormat: number): LabelledPage[] {
  const random = seededRandom(seed);
  const site = SiteFacts.parse({});
  return Format.options.flatMap((format) =>
    Array.from({ length: perFormat }, () => ({ format, page: pageFacts(inventPage(format, random), site) })),
  );
}
