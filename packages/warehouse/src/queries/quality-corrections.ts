import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/**
 * Works by unit and local month of the work: how many were read again after their first reading, how many of these changed headline or
 * text since, how many changed only otherwise (pictures, tags, dates, layout), and how many in a way that cannot be compared.
 */
export const qualityCorrections = defineQuery({
  name: 'quality-corrections',
  params: z.object({ unit: z.string(), from: z.date(), to: z.date() }),
  row: z.object({
    unit_id: z.string(),
    month: z.string(),
    read_again: z.int(),
    corrected: z.int(),
    changed_otherwise: z.int(),
    incomparable: z.int(),
  }),
  sql: `
    SELECT w.unit_id AS unit_id, formatDateTime(toTimeZone(w.dated_at, 'Asia/Ho_Chi_Minh'), '%Y-%m') AS month,
      toInt32(countIf(r.readings > 1 OR c.changes > 0)) AS read_again,
      toInt32(countIf(c.corrections > 0)) AS corrected,
      toInt32(countIf(c.changes > 0 AND c.corrections = 0 AND c.incomparable = 0)) AS changed_otherwise,
      toInt32(countIf(c.changes > 0 AND c.corrections = 0 AND c.incomparable > 0)) AS incomparable
    FROM works AS w
    LEFT JOIN item_readings AS r ON r.item_id = w.item_id
    LEFT JOIN (
      SELECT item_id, count() AS changes, countIf(title_changed OR text_changed) AS corrections, countIf(NOT comparable) AS incomparable
      FROM item_corrections
      GROUP BY item_id
    ) AS c ON c.item_id = w.item_id
    WHERE ({unit:String} = '' OR w.unit_id = {unit:String})
      AND w.dated_at >= {from:DateTime64(3, 'UTC')} AND w.dated_at < {to:DateTime64(3, 'UTC')}
    GROUP BY unit_id, month
    ORDER BY unit_id, month`,
});
