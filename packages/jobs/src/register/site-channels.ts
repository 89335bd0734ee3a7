import { fromWarcRecord, readPageLinks } from '@nhipbao/collectors';
import { channelOf, type FoundChannel, LocalDay, localDayOf, type Source } from '@nhipbao/records';
import { archivedByUrl, readFacts, type Warehouse, writeFact } from '@nhipbao/warehouse';
import { z } from 'zod';
import type { JobContext } from '../job.ts';

const Pages = z.object({
  url: z.url(),
  sections: z.array(z.union([z.url(), z.object({ url: z.url() }).transform(({ url }) => url)])).default([]),
});
const Found = z.object({
  on: LocalDay,
  /** `page` is the archived page that links to it. */
  channels: z.array(z.object({ platform: z.string(), address: z.string(), page: z.string() })),
});

const entityOf = (source: string) => `site-channels:${source}`;
const MAX_BYTES = 5 * 1024 * 1024;

/**
 * Looks for links to accounts on platforms on a unit's front page and section pages, whose frame and footer name them, in the newest
 * archived copies that its `web` source read: nothing is fetched for it. Undefined where no copy is archived.
 */
export async function findSiteChannels(
  { warehouse, clock, holder }: Pick<JobContext, 'warehouse' | 'clock' | 'holder'>,
  source: Source,
): Promise<number | undefined> {
  const settings = Pages.safeParse(source.settings);
  if (!settings.success) return undefined;
  const urls = [settings.data.url, ...settings.data.sections];
  const now = clock.now();
  const pages = await warehouse.query(archivedByUrl, { urls, at: now, max_bytes: MAX_BYTES });
  if (pages.length === 0) return undefined;
  const channels = new Map<string, z.output<typeof Found>['channels'][number]>();
  for (const page of pages.toSorted((a, b) => urls.indexOf(a.url) - urls.indexOf(b.url))) {
    const { bytes } = await fromWarcRecord(page.warc_record);
    const { links } = await readPageLinks({ bytes, contentType: page.content_type, url: page.url });
    for (const link of links) {
      const channel = channelOf(link.url);
      if (!channel || channels.has(channel.key)) continue;
      channels.set(channel.key, { platform: channel.platform, address: link.url, page: page.url });
    }
  }
  const found = { on: localDayOf(now), channels: [...channels.values()] };
  await writeFact(warehouse, {
    entity: entityOf(source.id),
    schema: Found,
    by: holder,
    compute: (current) => (JSON.stringify(current?.payload) === JSON.stringify(found) ? undefined : found),
  });
  return channels.size;
}

/** What was found on one unit's site, and the day on which it was looked at last. */
export interface SiteChannels {
  unit: string;
  on: LocalDay;
  channels: FoundChannel[];
}

/** The accounts that the units' pages link to, as they were found last. */
export async function loadSiteChannels(warehouse: Warehouse, sources: readonly Source[]): Promise<SiteChannels[]> {
  const facts = await readFacts(warehouse, entityOf(''), Found);
  return facts.flatMap(({ entity, payload: { on, channels } }) => {
    const unit = sources.find((source) => entityOf(source.id) === entity)?.unit;
    return unit ? [{ unit, on, channels: channels.map((channel) => ({ ...channel, unit, on })) }] : [];
  });
}
