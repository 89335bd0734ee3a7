import type { Collector } from '@nhipbao/collectors';
import type { Source } from '@nhipbao/records';
import {
  eraseIssues,
  eraseResponses,
  eraseSamples,
  eraseWords,
  responsesOfSources,
  rowsOfSources,
  stalePublications,
  youtubeAllowed,
} from '@nhipbao/warehouse';
import type { JobContext } from '../job.ts';
import { sourcesEver } from '../registry/sources-ever.ts';

/** Raw responses of platforms are kept so long: for telling what an answer was like, not for history. */
export const RESPONSE_DAYS = 30;
/** YouTube's policy for data of its API that is not read again, without the derived-metrics amendment. */
export const YOUTUBE_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Takes out what may not be kept: raw responses of platforms' APIs after 30 days (the digest stays, with the reason), and, unless the
 * amendment is accepted, of YouTube what was not read again for 30 days: samples, issues that quote answers, titles and texts of
 * videos. That a video exists, its address and its time stay, and so do the digests of evidence. A sample that was taken again stands as
 * its own, newer row. Sources that were taken out of the registry are swept like those in it.
 */
export async function eraseExpired(
  context: Pick<JobContext, 'warehouse' | 'clock' | 'collectors'>,
): Promise<{ responses: number; samples: number; texts: number }> {
  const { warehouse, clock, collectors } = context;
  const sources = await sourcesEver(warehouse);
  const now = clock.now();
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);

  const apis = idsOf(sources.filter((source) => readsAnApi(source, collectors.get(source.collector))));
  const before = ago(RESPONSE_DAYS);
  const responses = await warehouse.query(responsesOfSources, { sources: apis, before });
  await eraseResponses(warehouse, { responses, sources: apis, before, at: now, reason: 'age' });

  const youtube = idsOf(sources.filter(({ collector }) => collector === 'youtube'));
  if (youtube.length === 0 || (await youtubeAllowed(warehouse)))
    return { responses: responses.length, samples: 0, texts: 0 };
  return { responses: responses.length, ...(await eraseYoutube(warehouse, youtube, ago(YOUTUBE_DAYS))) };
}

async function eraseYoutube(
  warehouse: JobContext['warehouse'],
  sources: string[],
  before: Date,
): Promise<{ samples: number; texts: number }> {
  const stale = (await warehouse.query(stalePublications, { sources, before })).map((row) => row.publication_id);
  await eraseWords(warehouse, stale, sources);
  const { samples, issues } = await warehouse.reader.one(rowsOfSources, { sources, before });
  if (samples > 0) await eraseSamples(warehouse, sources, before);
  if (issues > 0) await eraseIssues(warehouse, sources, before);
  return { samples, texts: stale.length };
}

const idsOf = (sources: readonly Source[]) => [...new Set(sources.map(({ id }) => id))];

/** An API is what is called by its own terms: its collector asks for no robots.txt. Settings that no longer fit keep nothing longer. */
function readsAnApi(source: Source, collector: Collector | undefined): boolean {
  if (!collector?.politeness) return false;
  const settings = collector.settings.safeParse(source.settings);
  return !settings.success || collector.politeness(settings.data).robots === false;
}
