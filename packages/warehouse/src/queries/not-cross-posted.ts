import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/**
 * Items dated since `since` of the given units that are strong on some platform and stand on none of the `missing_on` platforms, not even
 * possibly. Strong: a post of the item is above the 90th percentile of what its account's posts of 90 days had at the same age (within a
 * quarter of it) by the same counter under the same definition, of at least 30 such posts. Only units that posted at least four times
 * on those platforms in 30 days. Numbers of `unmeasured` platforms are not looked at. One row an item: its strongest post.
 */
export const notCrossPosted = defineQuery({
  name: 'not-cross-posted',
  params: z.object({
    units: z.array(z.string()),
    missing_on: z.array(z.string()),
    unmeasured: z.array(z.string()),
    since: z.date(),
    now: z.date(),
  }),
  row: z.object({
    item_id: z.string(),
    unit_id: z.string(),
    title: z.string().nullable(),
    dated_at: InstantText,
    platform_id: z.string(),
    publication_id: z.string(),
    metric: z.string(),
    value: z.number(),
    usual: z.number(),
    peers: z.int(),
    observed_at: InstantText,
  }),
  sql: `
    WITH shown AS (
      SELECT s.publication_id AS publication_id, m.item_id AS item_id, s.unit_id AS unit_id, s.platform_id AS platform_id, s.account_id AS account_id,
        s.metric AS metric, s.definition AS definition, argMax(s.value, s.observed_at) AS value, argMax(s.age_minutes, s.observed_at) AS age,
        max(s.observed_at) AS observed_at
      FROM samples_at_ages AS s
      INNER JOIN (SELECT publication_id, assumeNotNull(item_id) AS item_id FROM current_matches WHERE status = 'matched' AND item_id IS NOT NULL) AS m
        ON m.publication_id = s.publication_id
      WHERE s.unit_id IN {units:Array(String)} AND s.platform_id NOT IN {missing_on:Array(String)}
        AND s.platform_id NOT IN {unmeasured:Array(String)} AND s.metric IN ('views', 'reactions', 'likes')
        AND s.dated_at >= {since:DateTime64(3, 'UTC')} AND s.dated_at < {now:DateTime64(3, 'UTC')}
      GROUP BY publication_id, item_id, unit_id, platform_id, account_id, metric, definition
    ), measured AS (
      SELECT h.publication_id AS publication_id, h.item_id AS item_id, h.unit_id AS unit_id, h.platform_id AS platform_id, h.metric AS metric,
        h.value AS value, h.observed_at AS observed_at, p.publication_id AS peer,
        argMin(p.value, abs(p.age_minutes - h.age)) AS peer_value
      FROM shown AS h
      INNER JOIN samples_at_ages AS p ON p.account_id = h.account_id AND p.platform_id = h.platform_id AND p.metric = h.metric AND p.definition = h.definition
      WHERE p.unit_id = h.unit_id AND p.publication_id != h.publication_id AND p.dated_at >= {now:DateTime64(3, 'UTC')} - INTERVAL 90 DAY
        AND abs(p.age_minutes - h.age) <= h.age / 4
      GROUP BY publication_id, item_id, unit_id, platform_id, metric, value, observed_at, peer
    ), strong AS (
      SELECT publication_id, item_id, unit_id, platform_id, metric, value, observed_at, quantileExact(0.9)(peer_value) AS usual, toInt32(count()) AS peers
      FROM measured
      GROUP BY publication_id, item_id, unit_id, platform_id, metric, value, observed_at
      HAVING peers >= 30 AND value > usual
    )
    SELECT t.item_id AS item_id, t.unit_id AS unit_id, i.title AS title, i.dated_at AS dated_at, t.platform_id AS platform_id,
      t.publication_id AS publication_id, t.metric AS metric, t.value AS value, t.usual AS usual, t.peers AS peers, t.observed_at AS observed_at
    FROM strong AS t
    INNER JOIN (SELECT item_id, title, dated_at FROM current_items WHERE item_id IN (SELECT item_id FROM strong)) AS i ON i.item_id = t.item_id
    WHERE i.dated_at >= {since:DateTime64(3, 'UTC')}
      AND t.item_id NOT IN (
        SELECT assumeNotNull(item_id) FROM placed_publications WHERE platform_id IN {missing_on:Array(String)} AND item_id IS NOT NULL
      )
      AND t.item_id NOT IN (
        SELECT arrayJoin(candidate_ids) FROM machine_matches
        WHERE publication_id IN (SELECT publication_id FROM placed_publications WHERE platform_id IN {missing_on:Array(String)} AND status = 'unknown')
      )
      AND t.unit_id IN (
        SELECT unit_id FROM current_publications
        WHERE platform_id IN {missing_on:Array(String)} AND dated_at >= {now:DateTime64(3, 'UTC')} - INTERVAL 30 DAY
        GROUP BY unit_id HAVING count() >= 4
      )
    ORDER BY t.value / greatest(t.usual, 1) DESC, item_id
    LIMIT 1 BY item_id`,
});
