import type { Collector } from '@nhipbao/collectors';
import type { Source } from '@nhipbao/records';
import { eraseResponses, eraseSamples, responsesOfSources, rowsOfSources, youtubeAllowed } from '@nhipbao/warehouse';
import type { JobContext } from '../job.ts';
import { loadRegistry } from '../registry/store.ts';

/** Raw responses of platforms are kept so long: for telling what an answer was like, not for history. */
export const RESPONSE_DAYS = 30;
/** YouTube's policy for data of its API that is not read again, without the derived-metrics amendment. */
export const YOUTUBE_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Takes out what may not be kept: raw responses of platforms' APIs after 30 days (the digest stays, with the reason), and YouTube's
 * samples after 30 days unless the amendment is accepted. A sample that was taken again stands as its own, newer row.
 */
export async function eraseExpired(
  context: Pick<JobContext, 'warehouse' | 'clock' | 'collectors'>,
): Promise<{ responses: number; samples: number }> {
  const { warehouse, clock, collectors } = context;
  const { sources } = await loadRegistry(warehouse);
  const now = clock.now();
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);

  const apis = sources.filter((source) => readsAnApi(source, collectors.get(source.collector))).map(({ id }) => id);
  const before = ago(RESPONSE_DAYS);
  const responses = await warehouse.query(responsesOfSources, { sources: apis, before });
  await eraseResponses(warehouse, { responses, sources: apis, before, at: now, reason: 'age' });

  const youtube = sources.filter(({ collector }) => collector === 'youtube').map(({ id }) => id);
  let samples = 0;
  if (youtube.length > 0 && !(await youtubeAllowed(warehouse))) {
    const old = ago(YOUTUBE_DAYS);
    samples = (await warehouse.reader.one(rowsOfSources, { sources: youtube, before: old })).samples;
    if (samples > 0) await eraseSamples(warehouse, youtube, old);
  }
  return { responses: responses.length, samples };
}

/** An API is what is called by its own terms: its collector asks for no robots.txt. Settings that no longer fit keep nothing longer. */
function readsAnApi(source: Source, collector: Collector | undefined): boolean {
  if (!collector?.politeness) return false;
  const settings = collector.settings.safeParse(source.settings);
  return !settings.success || collector.politeness(settings.data).robots === false;
}
