import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Versions that an older extractor read, with the archived response to read them from again; paged by item and time; '' for every source or unit. */
export const reprocessable = defineQuery({
  name: 'reprocessable',
  params: z.object({ extractor: z.int(), after: z.string(), limit: z.int(), source: z.string(), unit: z.string() }),
  row: z.object({
    item_id: z.string(),
    observed_at: InstantText,
    unit_id: z.string(),
    source_id: z.string(),
    url: z.string(),
    archive_digest: z.string(),
    warc_record: z.string(),
  }),
  sql: `
    SELECT v.item_id AS item_id, v.observed_at AS observed_at, v.unit_id AS unit_id, v.source_id AS source_id, v.url AS url,
      v.archive_digest AS archive_digest, a.warc_record AS warc_record
    FROM (
      SELECT item_id, observed_at, unit_id, source_id, url, archive_digest, max(extractor_version) AS newest
      FROM item_texts
      WHERE concat(item_id, toString(toUnixTimestamp64Milli(observed_at))) > {after:String}
        AND ({source:String} = '' OR source_id = {source:String}) AND ({unit:String} = '' OR unit_id = {unit:String})
      GROUP BY item_id, observed_at, unit_id, source_id, url, archive_digest
      HAVING newest < {extractor:UInt32}
      ORDER BY item_id, observed_at
      LIMIT {limit:UInt32}
    ) AS v
    INNER JOIN (SELECT digest, any(warc_record) AS warc_record FROM archived GROUP BY digest) AS a ON a.digest = v.archive_digest
    ORDER BY item_id, observed_at`,
});
