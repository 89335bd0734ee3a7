import { Format, InstantText, Origin } from '@nhipbao/records';
import { defineQuery } from '@nhipbao/warehouse';
import { z } from 'zod';

/** Everything the store holds of every work, for comparing with what is true. */
export const storedWorks = defineQuery({
  name: 'stored-works',
  params: z.object({}),
  row: z.object({
    item_id: z.string(),
    unit_id: z.string(),
    url: z.string(),
    title: z.string().nullable(),
    lead: z.string().nullable(),
    section: z.string().nullable(),
    authors: z.array(z.string()),
    published_at: InstantText.nullable(),
    format: Format.nullable(),
    origin: Origin,
    broadcast_origin: z.boolean(),
    archive_digest: z.string(),
  }),
  sql: `
    SELECT item_id, unit_id, url, title, lead, section, authors, published_at, format, origin, broadcast_origin, archive_digest
    FROM decided_items
    ORDER BY unit_id, url`,
});

/** The times at which one page's content changed. */
export const storedVersions = defineQuery({
  name: 'stored-versions',
  params: z.object({ url: z.string() }),
  row: z.object({ observed_at: InstantText, title: z.string().nullable(), source_digest: z.string() }),
  sql: `SELECT observed_at, title, source_digest FROM item_history WHERE url = {url:String} ORDER BY observed_at`,
});

/** How many rows each kind of record has, and how many of them are different: equal where nothing was stored twice. */
export const storedCounts = defineQuery({
  name: 'stored-counts',
  params: z.object({}),
  row: z.object({ what: z.string(), rows: z.int(), distinct: z.int() }),
  sql: `
    SELECT what, rows, distinct FROM (
    SELECT 'versions' AS what, toInt32(count()) AS rows, toInt32(uniqExact(item_id, source_digest, extractor_version)) AS distinct FROM item_versions
    UNION ALL SELECT 'sightings', toInt32(count()), toInt32(uniqExact(source_id, address)) FROM sightings
    UNION ALL SELECT 'publications', toInt32(count()), toInt32(uniqExact(publication_id)) FROM publications
    UNION ALL SELECT 'addresses', toInt32(count()), toInt32(uniqExact(address)) FROM item_addresses
    UNION ALL SELECT 'archive', toInt32(count()), toInt32(uniqExact(digest, source_id)) FROM archive
    UNION ALL SELECT 'classifications', toInt32(count()), toInt32(uniqExact(item_id, source_digest, model_version)) FROM classifications
    ) ORDER BY what`,
});

/** What went wrong with one source, newest first. */
export const storedIssues = defineQuery({
  name: 'stored-issues',
  params: z.object({ source: z.string() }),
  row: z.object({ code: z.string(), message: z.string(), url: z.string().nullable(), digest: z.string().nullable() }),
  sql: `SELECT code, message, url, digest FROM issues WHERE source_id = {source:String} ORDER BY at DESC`,
});

/** The last attempt at one page. */
export const pageState = defineQuery({
  name: 'page-state',
  params: z.object({ address: z.string() }),
  row: z.object({ outcome: z.string(), error_code: z.string().nullable(), error_message: z.string().nullable() }),
  sql: `SELECT outcome, error_code, error_message FROM page_states WHERE address = {address:String}`,
});
