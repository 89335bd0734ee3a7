import { YoutubeAmendment } from '@nhipbao/records';
import { readFact } from './facts.ts';
import type { Reader } from './query.ts';

/** Entity of the fact that holds whether the operator has accepted YouTube's derived-metrics amendment, with who said so and when. */
export const YOUTUBE_AMENDMENT = 'setting:youtube.derivedMetricsAmendment';

/**
 * Whether data of YouTube's API may be used as its developer policies allow only under the derived-metrics amendment: kept longer than
 * 30 days without being read again; videos that only the API knows classified; channels and agencies compared, trends drawn across
 * them. Not accepted is the answer until somebody says otherwise.
 */
export async function youtubeAllowed(warehouse: { reader: Reader }): Promise<boolean> {
  const fact = await readFact(warehouse, YOUTUBE_AMENDMENT, YoutubeAmendment);
  return fact?.payload === 'accepted';
}
