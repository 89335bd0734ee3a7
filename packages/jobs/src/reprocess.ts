import { fromWarcRecord, headersOf } from '@nhipbao/collectors';
import { articleText, EXTRACTOR_VERSION } from '@nhipbao/extraction';
import type { Registry } from '@nhipbao/records';
import { reprocessable } from '@nhipbao/warehouse';
import { z } from 'zod';
import type { JobContext } from './job.ts';
import { sourceDigestOf } from './store/identity.ts';
import { versionRow } from './store/page-store.ts';
import { simhash } from './store/simhash.ts';

const BATCH = 50;
const PageSettings = z.object({ zone: z.string().default('Asia/Ho_Chi_Minh') });

export interface Reprocessed {
  read: number;
  failed: number;
}

/**
 * Reads every archived article page again with the extractor of this code and stores the result beside the old one: same time of
 * observation, newer extractor. Nothing is fetched and nothing stored is changed. Running it twice adds nothing. `only` narrows it to one source or unit.
 */
export async function reprocess(
  context: Pick<JobContext, 'warehouse' | 'extractor' | 'log' | 'signal' | 'onProgress'>,
  registry: Registry,
  only: { source?: string | undefined; unit?: string | undefined } = {},
): Promise<Reprocessed> {
  const { warehouse, extractor, log, signal } = context;
  const settings = new Map(registry.sources.map((source) => [source.id, PageSettings.safeParse(source.settings).data]));
  const done = { read: 0, failed: 0 };
  let after = '';
  while (!signal.aborted) {
    const batch = await warehouse.query(reprocessable, {
      extractor: EXTRACTOR_VERSION,
      after,
      limit: BATCH,
      source: only.source ?? '',
      unit: only.unit ?? '',
    });
    const last = batch.at(-1);
    if (!last) break;
    after = `${last.item_id}${last.observed_at.getTime()}`;
    const rows = await Promise.all(
      batch.map(async (version) => {
        try {
          const archived = await fromWarcRecord(version.warc_record);
          const zone = settings.get(version.source_id)?.zone ?? 'Asia/Ho_Chi_Minh';
          const article = await extractor.extract(archived.bytes, {
            url: version.url,
            contentType: headersOf(archived)['content-type'] ?? null,
            zone,
          });
          const text = articleText(article);
          const story = {
            unit: version.unit_id,
            title: article.title,
            simhash: simhash(text),
            syllables: article.syllables,
            datedAt: article.publishedAt ?? version.observed_at,
          };
          const response = { url: version.url, digest: version.archive_digest, fetchedAt: version.observed_at };
          return versionRow(
            { itemId: version.item_id, article, text, sourceDigest: sourceDigestOf(article), story, response },
            { id: version.source_id, unit: version.unit_id },
          );
        } catch (error) {
          log.warn(
            { item: version.item_id, url: version.url, reason: error instanceof Error ? error.message : String(error) },
            'an archived page could not be read again',
          );
          return null;
        }
      }),
    );
    const versions = rows.filter((row) => row !== null);
    if (versions.length > 0) await warehouse.writer.insert('item_versions', versions);
    done.read += versions.length;
    done.failed += rows.length - versions.length;
    context.onProgress?.(done.read + done.failed, done.read + done.failed + (batch.length === BATCH ? BATCH : 0));
  }
  return done;
}
