import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { JSON_TEXT, JudgedNames, LEAF_DIGEST, LeafEscapes, PACKED_LEAVES } from './leaf-digest.ts';
import { TrendRow } from './trend-row.ts';

/** What indicator 3's count rests on: two items that are alike in it are counted alike. */
export const TrendSignature = TrendRow.omit({
  item_id: true,
  title: true,
  url: true,
  dated_at: true,
  probability: true,
  archive_digest: true,
});
export type TrendSignature = z.infer<typeof TrendSignature>;

const SIGNATURE = Object.keys(TrendSignature.shape).join(', ');

/**
 * The rows of `trend-evidence` of every unit, counted by what is said of them and in the order in which it is said first, with their leaves
 * packed; places are those among the unit's. What was judged beforehand is everything that can be said of an item: `saids` name it. One thread:
 * its joins cost half as much so, and what else is asked has the other core.
 */
export const trendCounts = defineQuery({
  name: 'trend-counts',
  params: z
    .object({ from: z.date(), to: z.date(), saids: z.array(z.string()) })
    .extend(JudgedNames.shape)
    .extend(LeafEscapes.shape),
  row: TrendSignature.extend({ unit_id: z.string(), items: z.int(), leaves: z.string() }),
  sql: `${JSON_TEXT}
    SELECT unit_id, ${SIGNATURE}, toInt32(count()) AS items, ${PACKED_LEAVES} AS leaves
    FROM (
      SELECT *, row_number() OVER (PARTITION BY unit_id ORDER BY record_id, digest) - 1 AS place
      FROM (
        SELECT *, item_id AS record_id,
          concat(ifNull(format, ''), ' ', toString(origin), ' ', toString(toUInt8(advertising)), ' ', toString(toUInt8(broadcast_origin))) AS said,
          transform(said, {saids:Array(String)}, {reasons:Array(String)}, '""') AS reason, has({counting:Array(String)}, said) AS counted,
          ${LEAF_DIGEST} AS digest
        FROM (
          SELECT * FROM trend_items
          WHERE dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
        )
      )
    )
    GROUP BY unit_id, ${SIGNATURE}
    ORDER BY min(tuple(dated_at, record_id))
    SETTINGS max_threads = 1`,
});
