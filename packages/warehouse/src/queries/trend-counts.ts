import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { JSON_TEXT, LEAF_DIGEST, LeafEscapes } from './leaf-digest.ts';
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

const Row = TrendSignature.extend({ unit_id: z.string(), items: z.int(), leaves: z.string() });

/** What was judged beforehand of everything that can be said of an item: `saids` name it, `reasons` are JSON, `counting` those that count. */
const Judged = z.object({ saids: z.array(z.string()), reasons: z.array(z.string()), counting: z.array(z.string()) });

const BEFORE = `${JSON_TEXT}
    SELECT unit_id, month, dated_by_sighting, format, layer, origin, advertising, broadcast_origin,
      machine_known, machine_format, machine_origin, machine_advertising, machine_broadcast_origin, toInt32(count()) AS items,
      base64Encode(arrayStringConcat(groupArray(concat(reinterpretAsFixedString(toUInt32(place)), digest)))) AS leaves
    FROM (
      SELECT *, row_number() OVER (PARTITION BY unit_id ORDER BY record_id, digest) - 1 AS place
      FROM (
        SELECT *, item_id AS record_id,
          concat(ifNull(format, ''), ' ', toString(origin), ' ', toString(toUInt8(advertising)), ' ', toString(toUInt8(broadcast_origin))) AS said,
          transform(said, {saids:Array(String)}, {reasons:Array(String)}, '""') AS reason, has({counting:Array(String)}, said) AS counted,
          ${LEAF_DIGEST} AS digest
        FROM (`;
const AFTER = `)
      )
    )
    GROUP BY unit_id, month, dated_by_sighting, format, layer, origin, advertising, broadcast_origin,
      machine_known, machine_format, machine_origin, machine_advertising, machine_broadcast_origin
    ORDER BY min(tuple(dated_at, record_id))
    SETTINGS max_threads = 1`;

/**
 * The rows of `trend-evidence` of every unit, counted by what is said of them and in the order in which it is said first. `leaves`: base64
 * of 36 bytes a leaf, its place among the unit's (4, the lowest first) and its digest (32). One thread: its joins cost half as much so, and
 * what else is asked has the other core.
 */
export const trendCounts = defineQuery({
  name: 'trend-counts',
  params: Judged.extend(LeafEscapes.shape).extend({ from: z.date(), to: z.date() }),
  row: Row,
  sql: `${BEFORE}
          SELECT * FROM trend_items
          WHERE dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
        ${AFTER}`,
});
