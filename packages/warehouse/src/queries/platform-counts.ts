import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { JSON_TEXT, JudgedNames, LEAF_DIGEST, LeafEscapes, PACKED_LEAVES } from './leaf-digest.ts';

/**
 * The rows of `platform-evidence` counted, with their leaves packed. What was judged beforehand are platforms with an account: `accounts` name
 * them ("<platform> <account>").
 */
export const platformCounts = defineQuery({
  name: 'platform-counts',
  params: z
    .object({ unit: z.string(), from: z.date(), to: z.date(), accounts: z.array(z.string()) })
    .extend(JudgedNames.shape)
    .extend(LeafEscapes.shape),
  row: z.object({ posts: z.int(), dated_by_sighting: z.int(), leaves: z.string() }),
  sql: `${JSON_TEXT}
    SELECT toInt32(count()) AS posts, toInt32(countIf(undated)) AS dated_by_sighting,
      ${PACKED_LEAVES} AS leaves
    FROM (
      SELECT undated, digest, row_number() OVER (ORDER BY record_id, digest) - 1 AS place
      FROM (
        SELECT publication_id AS record_id, published_at IS NULL AS undated, 'publication' AS kind, CAST(NULL AS Nullable(String)) AS format,
          formatDateTime(toTimeZone(dated_at, 'Asia/Ho_Chi_Minh'), '%Y-%m') AS month, evidence_digest AS archive_digest,
          concat(platform_id, ' ', account_id) AS account,
          transform(account, {accounts:Array(String)}, {reasons:Array(String)}, '""') AS reason, has({counting:Array(String)}, account) AS counted,
          ${LEAF_DIGEST} AS digest
        FROM (
          SELECT publication_id, published_at, dated_at, evidence_digest, url,
            CAST(platform_id AS String) AS platform_id, CAST(account_id AS String) AS account_id
          FROM current_publications
          WHERE unit_id = {unit:String} AND dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
        )
      )
    )`,
});
